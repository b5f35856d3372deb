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
    if len(rows) <= last + 1 - first:
        return [*origins]
    origins = origins or _written(0, len(lines))
    own = _divided(origins[first : last + 1], lines[first : last + 1], rows)
    return [*origins[:first], *own, *origins[last + 1 :]]


def fixed(lines: Sequence[str], fixes: Iterable[Fix]) -> tuple[list[str], list[Origin]]:
    """Return the rows of a text with fixes in the order of their lines, and their origins; of each line the first."""
    rows, origins, end = list[str](), list[Origin](), 0
    for fix in fixes:
        first = fix.first - 1
        if first < end:
            continue
        rows += [*lines[end:first], *fix.lines]
        origins += _written(end, first)
        origins += _divided(_written(first, fix.last), lines[first : fix.last], fix.lines)
        end = fix.last
    return [*rows, *lines[end:]], [*origins, *_written(end, len(lines))]


def moved(origins: Sequence[Origin], count: int, rows: range, head: int) -> list[Origin]:
    """Return the origins of the rows of a text in which some `rows` stand above the row `head`; all count from 0.

    `origins` are those of its `count` rows so far, none if all are as written. No row from `head` on to the last of
    those that were moved is a whole line any more: a fix of it would replace another one.
    """
    origins = origins or _written(0, count)
    own = [*origins[rows.start : rows.stop], *origins[head : rows.start]]
    return [*origins[:head], *(replace(origin, whole=False) for origin in own), *origins[rows.stop :]]


def _written(first: int, end: int) -> list[Origin]:
    """Return the origins of rows as written, from the one at `first` (from 0) to the one before `end`."""
    return [Origin(line=line) for line in range(first + 1, end + 1)]


def _divided(origins: Sequence[Origin], lines: Sequence[str], rows: Sequence[str]) -> list[Origin]:
    """Return the origins of the rows that lines become, of which there are at least as many."""
    sources = [0] * (len(rows) - len(lines)) + [*range(len(lines))]
    return [_origin(origins[at], lines[at], row) for at, row in zip(sources, rows, strict=True)]


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
