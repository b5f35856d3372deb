"""Finds items of a list whose first line, the one with their id, is missing."""

from __future__ import annotations

from collections.abc import Collection

from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.reading.judging import Judge
from mkdocs_course.model.reading.repair import PREFIX, Repair, indentation, name_of

ID = "id"
ABOVE = 60
"""How many lines above a field one of the same name may stand."""


def find(lines: list[str], at: int, names: Collection[str], judge: Judge) -> Repair | None:
    """Return the repair that begins an item above the field in the line at `at`, None if that is no help.

    `names` are those of fields that may be missing.
    """
    if ID not in names or name_of(lines[at]) not in names or not _begins(lines, at):
        return None
    # The id is one that no other item has; which one was meant cannot be known.
    start = " " * (indentation(lines[at]) - 2)
    repair = Repair(code="nameless", first=at, lines=(f"{start}- {ID}: line-{at}", lines[at]), added=1)
    without, repaired = judge.weigh(lines, at, at), judge.weigh(lines, at, at, repair)
    known = {code for _, code in without.problems}
    helps = repaired.cost < without.cost and all(code in known for _, code in repaired.problems)
    return repair if helps else None


def problem(path: str, index: int, line: str) -> Problem:
    """Return the Problem of a `line` at `index` (from 0) of the file `path` above which an item should begin."""
    indent = indentation(line)
    place = Place(path=path, line=index + 1, column=indent + 1)
    return Problem.at(place, "nameless", "nameless-item", spaces=indent - 2, name=ID)


def _begins(lines: list[str], at: int) -> bool:
    """Return whether a field is the first below the name of a list, or has the name of one above it in its item."""
    indent, name = indentation(lines[at]), name_of(lines[at])
    if indent < 2 or lines[at].startswith("- ", indent):
        return False
    above = [line for line in reversed(lines[max(0, at - ABOVE) : at]) if line.strip()]
    if above and above[0].rstrip().endswith(":") and indentation(above[0]) in (indent - 4, indent - 2):
        return True
    for line in above:
        prefix = PREFIX.match(line)
        depth = len(prefix[0]) if prefix else 0
        if depth == indent and name_of(line) == name:
            return True
        if depth < indent or (depth == indent and line.lstrip().startswith("- ")):
            return False
    return False
