"""Cards that are pasted as rows, each with a tab or a sign between its sides, or that have texts but no sides."""

from __future__ import annotations

import re

from mkdocs_course.model.problem import Fix, Problem
from mkdocs_course.model.reading import writing
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.reading.reader import Reader
from mkdocs_course.model.reading.repair import end_of_block, indentation
from mkdocs_course.model.reading.writing import value_of

SIGNS = (
    re.compile(r" *\t *"),
    re.compile(r" *(?:[-–—=]+>|[→⇒➔⟶]) *"),
    re.compile(r" *[;；|｜] *"),
    re.compile(r" +[-–—=]+ +"),
    re.compile(r" *[:：=] *"),
)
"""What stands between the front and the back, in files of other programs."""
LEAST = 2


def of_text(reader: Reader, node: Scalar) -> Problem | None:
    """Return the Problem of a text in which each row is a card, None for any other text."""
    rows = [row.strip() for row in node.value.split("\n") if row.strip()]
    sides = next((own for sign in SIGNS if (own := _sides(rows, sign))), None)
    if not sides:
        return None
    several = len(reader.languages) > 1
    cards: list[writing.Value] = [
        {name: {"all": text} if several else text for name, text in zip(("front", "back"), pair, strict=True)}
        for pair in sides
    ]
    row, place = reader.line(node), reader.place(node)
    indent = indentation(row) + 2
    fix = None
    if node.style in ("|", ">") and row[: node.column - 1].rstrip().endswith(":"):
        last = end_of_block(reader.lines, node.line + 1, indent)
        lines = (row[: node.column - 1].rstrip(), *writing.lines(cards, indent))
        fix = Fix(first=node.line, last=last, lines=lines, safe=False)
    return Problem.at(place, "wrong-type", "write-list", fix=fix, line="\n".join(writing.lines(cards[:LEAST], 0)))


def _sides(rows: list[str], sign: re.Pattern[str]) -> list[list[str]]:
    """Return the two sides of each row, [] if not all of them have two."""
    sides = [[side for side in sign.split(row, maxsplit=1) if side] for row in rows]
    return sides if len(rows) >= LEAST and all(len(pair) == len(("front", "back")) for pair in sides) else []


def of_languages(reader: Reader, node: Node) -> Problem | None:
    """Return the Problem of cards that are texts by language, with no side, None if not all of them are."""
    items = node.items if isinstance(node, Sequence) else []
    for item in items:
        entries = item.entries if isinstance(item, Mapping) else []
        names = {key.value for key, _ in entries if isinstance(key, Scalar)}
        if not names or names - {*reader.languages}:
            return None
    if not items:
        return None
    card: dict[str, writing.Value] = {"front": value_of(items[0]), "back": "…"}
    return Problem.at(reader.place(items[0]), "wrong-type", "write-list", line="\n".join(writing.lines([card], 0)))
