"""Problems of a text into which lines were put to read it, at the places that they have in the text as it is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from mkdocs_course.model.problem import Fix, Problem


def in_text(problems: Iterable[Problem], added: Sequence[int]) -> Iterator[Problem]:
    """Yield the Problems as those of the text without the lines that were `added`, which count from 1, in order."""
    for problem in problems:
        place = replace(problem.place, line=_line(problem.place.line, added))
        values = tuple(
            (name, f"{_line(int(value), added)}" if name == "line" and value.isdecimal() else value)
            for name, value in problem.values
        )
        yield replace(problem, place=place, values=values, fix=_fix(problem.fix, added))


def _line(line: int, added: Sequence[int]) -> int:
    return line - bisect_left(added, line)


def _fix(fix: Fix | None, added: Sequence[int]) -> Fix | None:
    """Return a fix of the text without the added lines, None if it replaces one of them."""
    if fix is None or any(fix.first <= line <= fix.last for line in added):
        return None
    return replace(fix, first=_line(fix.first, added), last=_line(fix.last, added))
