"""Lines that resemble one that opens a block, with the line that was meant."""

from __future__ import annotations

import re

from mkdocs_course.model.problem import Fix, Place, Problem
from mkdocs_course.model.quiz.block import Block

CLOSING = re.compile(r"^(?P<lead>[ \t>]*+)(?P<signs>[/／]{2,}+)\s*$")
"""The end of a block, also one with signs that do not end it."""
WRITTEN_NAME = re.compile(r"[\w-]++(?: *\|[^|]++)?")
"""The name of a quiz, a figure or a part, with what may stand after a second bar."""
NEAR = 10
"""The number of lines below in which the end of a block is looked for."""


def in_one_row(place: Place, row: str, block: Block) -> Problem:
    """Return the Problem of a block that ends in the row in which it begins; `row` is what stands before its end."""
    fix = Fix(first=place.line, last=place.line, lines=(row, f"{row[: len(row) - len(row.lstrip(' >'))]}///"))
    return Problem.at(place, block.malformed, fix=fix, line=f"{row.strip()}\n///")


def problem(place: Place, row: str, block: Block, name: str, rows: dict[int, str]) -> Problem:
    """Return the Problem of a line that resembles a block. It has a fix if the line has a `name`, and an end below it.

    The end is corrected with it where it is the next line, because the block would not be closed by other signs.
    """
    line = f"/// {block.name} | {name or '…'}"
    number = next((it for it in range(place.line + 1, place.line + NEAR) if rows.get(it, "").strip()), 0)
    ends = CLOSING.match(rows.get(number, ""))
    closed = ends and (ends["signs"] == "///" or number == place.line + 1)
    if not ends or not closed or not block.argument or not WRITTEN_NAME.fullmatch(name):
        return Problem.at(place, block.malformed, line=line)
    corrected = row[: len(row) - len(row.lstrip(" >"))] + line
    lines = (corrected, f"{ends['lead']}///") if number == place.line + 1 else (corrected,)
    fix = Fix(first=place.line, last=place.line + len(lines) - 1, lines=lines)
    return Problem.at(place, block.malformed, fix=fix, line=line)
