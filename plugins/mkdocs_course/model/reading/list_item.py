"""The items of a list: where they begin, and the name that one lacks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_course.model.reading.repair import Repair, indentation, name_of

TEXT = "text"
"""The name of the text of a record that may also be written as this text alone."""
MAX_LINES = 60
"""The number of lines that an item may have, to be found."""


def begins(line: str, indent: int) -> bool:
    """Return whether a line begins an item of the list with an indentation."""
    return line.startswith("- ", indent) and not line[:indent].strip()


def next_one(lines: list[str], index: int, indent: int) -> int:
    """Return the line (from 0) below that at `index` where the next item of a list with an indentation begins."""
    below = (at for at in range(index + 1, min(len(lines), index + MAX_LINES)) if begins(lines[at], indent))
    return next(below, index + 1)


def is_empty(lines: list[str], index: int) -> bool:
    """Return whether nothing belongs to the dash that stands alone on a line: it begins no item."""
    below = next((line for line in lines[index + 1 :] if line.strip()), "")
    return indentation(below) <= indentation(lines[index])


def with_text_name(lines: list[str], index: int, names: frozenset[str]) -> Iterator[Repair]:
    """Yield the repair that puts `text:` before a text that has fields below it, as in `- {sv: a, zh: b}`."""
    match, below = re.match(r"( *- +)(?![\w-]+:(?: |$))(\S.*)", lines[index]), lines[index + 1 : index + 2]
    if match and TEXT in names and below and name_of(below[0]) in names and indentation(below[0]) == len(match[1]):
        yield Repair(code="missing-field", first=index, lines=(f"{match[1]}{TEXT}: {match[2]}",))
