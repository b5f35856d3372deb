"""Options with a tab in their text: two cells of a spreadsheet, of which the second one is the feedback."""

from __future__ import annotations

import re

from mkdocs_course.model.problem import Fix, Problem
from mkdocs_course.model.reading import writing
from mkdocs_course.model.reading.node import Mapping, Node, Scalar
from mkdocs_course.model.reading.reader import Reader
from mkdocs_course.model.text.text import is_plain_text

TAB = re.compile(r"(?<=\S)[ ]*+\t\s*+(?=\S)")


def parted(reader: Reader, node: Node) -> Node:
    """Return an option that is such a text, in all its languages, as one with `text` and `why`; add its Problem.

    Any other node is returned as it is.
    """
    entries = node.entries if isinstance(node, Mapping) else []
    texts = {key.value: it for key, it in entries if isinstance(key, Scalar) and isinstance(it, Scalar)}
    if isinstance(node, Scalar):
        texts = {"": node}
    halves = {language: TAB.split(it.value.strip()) for language, it in texts.items()}
    if not halves or len(halves) < len(entries) or not is_plain_text(reader, node):
        return node
    if any(len(own) != len(("text", "why")) for own in halves.values()):
        return node
    sides = [{language: own[at] for language, own in halves.items()} for at in range(2)]
    values = [own.get("", own) for own in sides]
    place, last = reader.place(node), max(it.end_line for it in texts.values())
    before, indent = reader.line(node)[: node.column - 1], node.column - 3
    option: writing.Value = {"text": values[0], "why": values[1]}
    rows = tuple(writing.lines([option], max(indent, 0)))
    fix = Fix(first=place.line, last=last, lines=rows, safe=False) if before.strip() == "-" and indent >= 0 else None
    shown = "\n".join(writing.lines([option], 0))
    reader.problems.append(Problem.at(place, "wrong-type", "two-cells", fix=fix, line=shown))
    pairs = [(_scalar(node, name), _text(node, own)) for name, own in zip(("text", "why"), values, strict=True)]
    return Mapping([*pairs], False, node.line, node.column)


def _scalar(node: Node, text: str) -> Scalar:
    return Scalar(text, None, node.line, node.column, node.line, node.column)


def _text(node: Node, own: str | dict[str, str]) -> Node:
    """Return a text, or texts by language, as a node at the place of another one."""
    if isinstance(own, str):
        return _scalar(node, own)
    return Mapping([(_scalar(node, it), _scalar(node, text)) for it, text in own.items()], True, node.line, node.column)
