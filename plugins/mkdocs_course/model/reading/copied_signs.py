"""Rows that all begin with a sign that was copied with them: the + of a comparison, or the number of the line."""

from __future__ import annotations

import re
from itertools import pairwise

from mkdocs_course.model.problem import Fix, Place, Problem

NUMBERED = re.compile(r" *(?P<row>\d{1,5})(?:[|:]? (?P<rest>.*)|[|:]?|\t(?P<tabbed>.*))")
LEAST = 4
"""How many rows a file has at least."""
SHOWN = 5
"""How many of them a message shows."""


def find(path: str, text: str) -> Problem | None:
    """Return the Problem of a file in which all rows begin so, with the file without these signs as its fix."""
    rows = text.rstrip("\n").split("\n")
    if len(rows) < LEAST or not (bare := _without_plus(rows) or _without_numbers(rows)):
        return None
    first = next((number for number, row in enumerate(bare, 1) if row.strip()), 1)
    sign = rows[first - 1].removesuffix(bare[first - 1]).strip()
    fix = Fix(first=1, last=len(rows), lines=tuple(bare))
    kept = "\n".join((*bare[first - 1 : first - 1 + SHOWN], *(["…"] if len(bare) > first - 1 + SHOWN else ())))
    number = len(rows) - first
    place = Place(path=path, line=first)
    return Problem.at(place, "not-yaml", "copied-signs", fix=fix, name=sign, number=number, kept=kept)


def _without_plus(rows: list[str]) -> list[str]:
    """Return the rows without the plus sign of each, none if one has no such sign."""
    return [row[1:] for row in rows] if all(row.startswith("+") or not row.strip() for row in rows) else []


def _without_numbers(rows: list[str]) -> list[str]:
    """Return the rows without their numbers, none if these do not follow each other."""
    matches = [match for row in rows if (match := NUMBERED.fullmatch(row))]
    numbers = [int(match["row"]) for match in matches]
    if len(matches) < len(rows) or any(after != before + 1 for before, after in pairwise(numbers)):
        return []
    return [match["rest"] or match["tabbed"] or "" for match in matches]
