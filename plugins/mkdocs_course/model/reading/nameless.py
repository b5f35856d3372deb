"""Reads a file in which the line with a name above a list or a text is missing.

Where `wrong:` was deleted, YAML takes its options for questions, or cannot read them. So each name that a record can
have is put above them, if it can stand beside those that are there, and the one that leaves the fewest Problems is
what was meant.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from mkdocs_course.model.problem import Fix, Place, Problem
from mkdocs_course.model.reading import document, inserted, languages_in_line, levels, lost_item, missing_name
from mkdocs_course.model.reading.inserted import Origin
from mkdocs_course.model.reading.judging import Judge, Verdict
from mkdocs_course.model.reading.nested import Nesting
from mkdocs_course.model.reading.node import Node
from mkdocs_course.model.reading.reader import Reader
from mkdocs_course.model.reading.repair import Repair, indentation
from mkdocs_course.model.reading.source import BREAKS

MAX_NAMES = 10
"""The number of names that are looked for in a file."""
MAX_LINES = 2_000
"""The number of lines of a file in which they are looked for."""
MISNAMED = frozenset({"duplicate-key", "two-answers", "unknown-field", "wrong-type"})
"""The codes of Problems that a name leads to which was not meant."""
SHOWN = 5
"""How many names a message tells where several make sense."""

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True, slots=True)
class Named:
    """A text with the names that were missing: its `lines` with their `origins`, and a Problem for each."""

    lines: list[str]
    problems: list[Problem]
    origins: list[Origin]


def read(
    path: str,
    data: bytes,
    known: frozenset[str],
    languages: tuple[str, ...],
    build: Callable[[Reader, Node], T],
    *,
    records: Collection[frozenset[str]],
    top: Nesting,
    empty: str = "",
) -> tuple[T | None, tuple[Problem, ...]]:
    """Return what `document.read` returns, but where names are missing, one Problem of each and not what it leads to.

    `records` are the names of the fields of each record in which one may be missing above a list or a text, and `top`
    are the fields of the file with those nested in them. The other arguments are those of `document.read`.
    """
    record, problems = document.read(path, data, known, languages, build, empty=empty)
    # Without YAML's parser, which is no fault of the file, nothing can be tried.
    if record is not None or any(problem.place.path != path for problem in problems):
        return record, problems
    # YAML takes some signs for ends of lines, which they are not.
    text = data.decode("utf-8", "replace").replace("\r\n", "\n").translate(dict.fromkeys(map(ord, BREAKS), " "))
    problems_of = partial(_problems, path, known, languages, build)
    judge = Judge(lambda node, lines: document.problems_of(Reader(path, lines, languages), node, build))
    named = _find(path, text, records, languages, judge)
    if named.problems:
        others = problems_of("\n".join(named.lines))
        remaining = (*named.problems, *inserted.in_text(others, named.origins))
        # Where lines are only indented in another way, they have a name.
        if _weight(remaining) < _weight(problems):
            problems = tuple(sorted(remaining))
    return None, levels.find(path, text, problems, top, languages, problems_of) or problems


def _problems(
    path: str, known: frozenset[str], languages: tuple[str, ...], build: Callable[[Reader, Node], object], text: str
) -> tuple[Problem, ...]:
    """Return the Problems of a text."""
    return document.read(path, text.encode(), known, languages, build)[1]


def _weight(problems: Collection[Problem]) -> tuple[int, int, int]:
    """Return how many errors there are, how many Problems, and how many of them no program can fix."""
    errors = sum(not problem.warning for problem in problems)
    return errors, len(problems), sum(not problem.fix for problem in problems)


def _find(path: str, text: str, records: Collection[frozenset[str]], languages: Collection[str], judge: Judge) -> Named:
    """Return the text of the file `path` with the names that are missing above lists, and above texts in `languages`.

    `judge` says what the records around such a name mean with it. What is added is in the Problems, at the places
    that these have in the text as it is.
    """
    names = frozenset[str]().union(*records)
    lines, origins, problems = text.split("\n"), list[Origin](), list[Problem]()
    at = 0 if len(lines) <= MAX_LINES else len(lines)
    while at < len(lines) and len(problems) < MAX_NAMES and judge.nodes > 0:
        if meant := _meant(lines, at, [*missing_name.begins(lines, at, records, languages)], judge):
            repair, problem = meant[0], _problem(path, at, lines[at], meant)
        elif lost := lost_item.find(lines, at, names, judge):
            repair, problem = lost, lost_item.problem(path, at, lines[at])
        elif parted := languages_in_line.find(lines, at, languages, judge, names):
            repair, problem = parted, languages_in_line.problem(path, at, lines[at], parted, languages)
        else:
            at += 1
            continue
        problems += inserted.in_text([problem], origins)
        origins = inserted.replaced(origins, lines, repair.first, repair.last, repair.lines)
        lines = repair.applied(lines)
        at += 2
    return Named(lines=lines, origins=origins, problems=problems)


def _meant(lines: list[str], at: int, begins: list[tuple[str, str]], judge: Judge) -> list[Repair]:
    """Return the repairs that put a name above a line and leave the fewest Problems, none if none helps.

    `begins` are what may stand before a name, and the name.
    """
    if not begins:
        return []
    without, best = judge.weigh(lines, at, at), list[Repair]()
    least = without.cost
    for start, name in begins:
        repair = Repair(code="nameless", first=at, lines=(f"{start}{name}:", lines[at]), added=1)
        verdict = judge.weigh(lines, at, at, repair)
        if verdict.unread > least:
            continue
        more = _codes(verdict) - _codes(without)
        # Where YAML reads all lines, a name that makes others of their Problems only hides those of the whole file.
        helps = MISNAMED.isdisjoint(more) if without.stopped is not None else not more
        if helps and verdict.cost <= least and (best or verdict.cost < least):
            best = [*(best if verdict.cost == least else ()), repair]
            least = verdict.cost
    return best


def _codes(verdict: Verdict) -> Counter[str]:
    return Counter(code for _, code in verdict.problems)


def _problem(path: str, index: int, line: str, meant: list[Repair]) -> Problem:
    """Return the Problem of the line at `index` above which one of several names was meant."""
    place, first = Place(path=path, line=index + 1, column=indentation(line) + 1), meant[0].lines[0]
    known = ", ".join(dict.fromkeys(repair.lines[0].strip() for repair in meant[:SHOWN]))
    # Of one name at several depths the deepest is the likeliest: it belongs to what stands right above.
    hint = "nameless-several" if "," in known else ""
    safe = len(meant) == 1
    fix = Fix(first=place.line, last=place.line, lines=meant[0].lines, safe=safe) if not hint else None
    return Problem.at(place, "nameless", hint, fix=fix, spaces=indentation(first), name=first.strip(" :"), known=known)
