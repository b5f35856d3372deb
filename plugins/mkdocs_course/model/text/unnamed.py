"""Texts by language with fields beside them, which need the name `text:` above them: `- sv: a`, then `why: b`."""

from __future__ import annotations

from collections.abc import Container
from textwrap import dedent

from mkdocs_course.model.problem import Fix, Problem
from mkdocs_course.model.reading.node import Mapping, Node, Scalar
from mkdocs_course.model.reading.reader import Reader, ValidationError
from mkdocs_course.model.reading.repair import indentation

NAME = "text"


def refuse(reader: Reader, node: Node, fields: Container[str]) -> None:
    """Add the Problem of texts by language with some of the `fields` of a record beside them; raise ValidationError.

    Any other node is left alone.
    """
    entries = node.entries if isinstance(node, Mapping) else []
    names = {key.value: key for key, _ in entries if isinstance(key, Scalar)}
    texts = [key for name, key in names.items() if name in reader.languages]
    others = [key for name, key in names.items() if name in fields and name not in reader.languages]
    if not texts or not others or NAME in names:
        return
    place = reader.place(texts[0])
    if not reader.problems.full(place, warning=False):
        fix = _in_braces(reader, node, texts) if getattr(node, "flow", False) else _fix(reader, texts, others)
        hint = "name-before-text" if fix else "missing-field"
        whole = "\n".join(fix.lines) if fix else ""
        line = dedent(whole) if "\n" in whole else whole
        reader.problems.kept.append(Problem.at(place, "missing-field", hint, fix=fix, name=NAME, line=line))
    raise ValidationError


def _in_braces(reader: Reader, node: Node, texts: list[Scalar]) -> Fix | None:
    """Return the fix that puts braces around the texts, None if they are not the first of what stands on one line."""
    entries = node.entries if isinstance(node, Mapping) else []
    after = [key for key, _ in entries[len(texts) :] if isinstance(key, Scalar)]
    row = reader.line(node)
    if not after or [key for key, _ in entries[: len(texts)]] != texts or after[0].line != node.line:
        return None
    start, end = texts[0].column - 1, after[0].column - 1
    own = row[start:end].rstrip().removesuffix(",")
    return Fix.of(reader.place(node), f"{row[:start]}{NAME}: {{{own}}}, {row[end:]}")


def _fix(reader: Reader, texts: list[Scalar], others: list[Scalar]) -> Fix | None:
    """Return the fix that puts the name above the texts, None if other fields stand between them."""
    first, last = texts[0].line, texts[-1].line
    if any(first < key.line <= last for key in others) or len({key.line for key in texts}) < len(texts):
        return None
    column, rows = texts[0].column - 1, reader.lines
    while last < len(rows) and rows[last].strip() and indentation(rows[last]) > column:
        last += 1
    own = [" " * column + rows[first - 1][column:], *rows[first:last]]
    return Fix(first=first, last=last, lines=(f"{rows[first - 1][:column]}{NAME}:", *(f"  {row}" for row in own)))
