r"""Line breaks that are typed as `\n` in a text without double quotation marks, where they are shown as they are."""

from __future__ import annotations

import re

from mkdocs_course.model.problem import Fix, Problem
from mkdocs_course.model.reading.node import Node, Scalar, scalars
from mkdocs_course.model.reading.reader import Reader

BREAK = re.compile(
    r"(?<![:\\])(?:\\n)++(?=[A-Z\u00c0-\u00de0-9*#•“\u4e00-\u9fff-]|$)|(?<=[.!?:。！？：]) ?(?:\\n)++(?=\s)"
)
"""A typed line break: what follows is the beginning of a sentence or an item. Other words begin with these signs too,
as `\nabla` and `C:\ny`."""
CODE = re.compile(r"`[^`]*+`")


def note(reader: Reader, node: Node) -> None:
    """Add a warning for each text in a node that has a typed line break outside of code."""
    for text in scalars(node):
        if text.style != '"' and "\\n" in text.value:
            bare = CODE.sub(lambda code: " " * len(code[0]), text.value)
            if BREAK.search(bare):
                reader.problems.append(_problem(reader, text, bare))


def _problem(reader: Reader, node: Scalar, bare: str) -> Problem:
    """Return the Problem of a text; `bare` is the text without code, as long as it is."""
    parts, end = list[str](), 0
    for match in BREAK.finditer(bare):
        parts += [_escaped(node.value[end : match.start()]), r"\n\n"]
        end = match.end()
    quoted = f'"{"".join((*parts, _escaped(node.value[end:])))}"'
    renamed = reader.renamed(node, quoted) if node.style not in ("|", ">") else None
    fix = renamed and Fix(first=renamed.first, last=renamed.last, lines=renamed.lines, safe=False)
    hint = "typed-break" if fix else "typed-break-in-lines"
    place = reader.place(node)
    return Problem.at(place, "left-over", hint, warning=True, fix=fix, name=r"\n", kept=quoted)


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
