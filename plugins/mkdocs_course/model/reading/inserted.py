"""Problems of a text into which lines were put to read it, at the places that they have in the text as written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from mkdocs_course.model.problem import Fix, Problem

NUMBERS = ("line", "first", "last")
"""The values of a message that may be the number of a line."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Origin:
    """Where a row of a repaired text stands in the text as written: on the `line`, which counts from 1.

    Its columns begin `shift` columns further right there. A row that is not `whole` is new, or only a part of the line.
    """

    line: int
    shift: int = 0
    whole: bool = True


def replaced(
    origins: Sequence[Origin], lines: Sequence[str], first: int, last: int, rows: Sequence[str]
) -> list[Origin]:
    """Return the origins of the rows of a text in which the lines from `first` to `last` (from 0) become `rows`.

    `origins` are those of the rows so far, none if all are as written. Where there are more `rows` than lines, the
    first ones are new: a name above a list, or the beginning of the line that was divided.
    """
    new = len(rows) - (last + 1 - first)
    if new <= 0:
        return [*origins]
    origins = origins or [Origin(line=line) for line in range(1, len(lines) + 1)]
    sources = [first] * new + [*range(first, last + 1)]
    own = (_origin(origins[at], lines[at], row) for at, row in zip(sources, rows, strict=True))
    return [*origins[:first], *own, *origins[last + 1 :]]


def _origin(origin: Origin, line: str, row: str) -> Origin:
    """Return the origin of a row that was made of a line."""
    if row == line:
        return origin
    content = row.lstrip(" -")
    at = line.find(content)
    shift = origin.shift + (at - (len(row) - len(content)) if at >= 0 else 0)
    return Origin(line=origin.line, shift=shift, whole=False)


def in_text(problems: Iterable[Problem], origins: Sequence[Origin]) -> Iterator[Problem]:
    """Yield the Problems of a text as those of the text as written, from which its rows have their `origins`.

    Without `origins` the rows are as written.
    """
    if not origins:
        yield from problems
        return
    for problem in problems:
        origin = _at(origins, problem.place.line)
        place = replace(problem.place, line=origin.line, column=max(1, problem.place.column + origin.shift))
        values = tuple(
            (name, f"{_at(origins, int(value)).line}" if name in NUMBERS and value.isdecimal() else value)
            for name, value in problem.values
        )
        yield replace(problem, place=place, values=values, fix=_fix(problem.fix, origins))


def _at(origins: Sequence[Origin], line: int) -> Origin:
    """Return the origin of a row that counts from 1; below the last one, that of the row that would follow."""
    if 0 < line <= len(origins):
        return origins[line - 1]
    return Origin(line=max(1, origins[-1].line + line - len(origins)))


def _fix(fix: Fix | None, origins: Sequence[Origin]) -> Fix | None:
    """Return a fix of the text as written, None if it replaces a row that is not a whole line there."""
    if fix is None or not all(origin.whole for origin in origins[fix.first - 1 : fix.last]):
        return None
    return replace(fix, first=_at(origins, fix.first).line, last=_at(origins, fix.last).line)
