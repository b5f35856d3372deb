"""Finds files in which many lines are not indented as was meant, with one repair for all of them.

An editor doubles it, or a program from which a text is copied takes it away.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace

from mkdocs_course.model.problem import Fix, Place, Problem
from mkdocs_course.model.reading.evened import evened
from mkdocs_course.model.reading.nested import Nesting, nested
from mkdocs_course.model.reading.repair import indentation

CODES = frozenset({"indent", "missing-dash", "extra-dash", "nameless", "syntax"})
"""The codes of Problems of lines that stand where they do not belong."""
SEVERAL = 2
MAX_LINES = 2_000
"""The number of lines of a file in which they are looked for."""
SHOWN = 6
"""How many of the lines a message shows."""

Read = Callable[[str], tuple[Problem, ...]]


def find(
    path: str, text: str, problems: Collection[Problem], top: Nesting, languages: Collection[str], read: Read
) -> tuple[Problem, ...]:
    """Return the Problem of all lines that are indented in another way, and those that remain; none for a right text.

    Args:
        path: the file as Problems show it.
        text: its text.
        problems: those that it has without this.
        top: the fields of the file.
        languages: those of the course.
        read: returns the Problems of another text.
    """
    errors = [problem for problem in problems if not problem.warning]
    if not any(problem.code in CODES for problem in errors):
        return ()
    lines = text.split("\n")
    if len(lines) > MAX_LINES:
        return ()
    if len(errors) < SEVERAL:
        return _otherwise(path, lines, errors[0], nested(lines, top, languages), read)
    best: tuple[Problem, ...] = ()
    for meant, safe in _repaired(lines, top, languages):
        others = read("\n".join(meant))
        if any(problem.code in CODES for problem in others) or len(others) + SEVERAL > len(problems):
            continue
        if not best or len(others) + 1 < len(best):
            best = (_other_levels(path, lines, meant, safe=safe), *_as_written(others, lines, meant))
    return tuple(sorted(best))


def _otherwise(
    path: str, lines: list[str], problem: Problem, meant: list[str] | None, read: Read
) -> tuple[Problem, ...]:
    """Return the Problem of lines that another one moves as well, if the schema has them at other levels than its fix.

    A text that says why belongs to the option right above it, rather than to the question.
    """
    if not meant or meant == lines or not problem.fix or problem.fix.last == problem.fix.first:
        return ()
    other = _other_levels(path, lines, meant, safe=False)
    same = other.fix and replace(other.fix, lines=(), safe=True) == replace(problem.fix, lines=(), safe=True)
    if not same or other.fix == replace(problem.fix, safe=False) or read("\n".join(meant)):
        return ()
    return (other,)


def _repaired(lines: list[str], top: Nesting, languages: Collection[str]) -> Iterator[tuple[list[str], bool]]:
    """Yield the lines with other indentations, and whether these are certainly what was meant."""
    if (even := evened(lines)) != lines:
        yield even, True
    if (by_schema := nested(lines, top, languages)) and by_schema not in (lines, even):
        yield by_schema, False


def _as_written(problems: Collection[Problem], lines: list[str], meant: list[str]) -> Iterator[Problem]:
    """Yield the Problems of the lines that were meant, at their places in those that are written.

    Where a line moves, its own fix can only follow.
    """
    moved = [indentation(new) - indentation(old) for old, new in zip(lines, meant, strict=True)]
    for problem in problems:
        shift = moved[problem.place.line - 1] if problem.place.line <= len(moved) else 0
        place = replace(problem.place, column=max(1, problem.place.column - shift))
        fixed = range(problem.fix.first - 1, min(problem.fix.last, len(moved))) if problem.fix else range(0)
        yield replace(problem, place=place, fix=None if any(moved[at] for at in fixed) else problem.fix)


def _other_levels(path: str, lines: list[str], meant: list[str], *, safe: bool) -> Problem:
    """Return the one Problem of lines at other levels than was `meant`, with all of them as its fix."""
    changed = [number for number, (old, new) in enumerate(zip(lines, meant, strict=True)) if old != new]
    first, last = changed[0], changed[-1]
    place = Place(path=path, line=first + 1, column=indentation(lines[first]) + 1)
    fix = Fix(first=first + 1, last=last + 1, lines=tuple(meant[first : last + 1]), safe=safe)
    kept = "\n".join(("…", *meant[first : min(last + 1, first + SHOWN)], "…"))
    number = len(changed) - 1
    return Problem.at(place, "indent", "indent-levels", fix=fix, number=number, last=last + 1, kept=kept)
