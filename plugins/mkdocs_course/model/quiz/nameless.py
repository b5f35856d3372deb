"""Lines of a question that are missing: that with a name above a list or a text, or that of a second language.

Where `wrong:` was deleted, YAML takes its options for questions, or cannot read them. So each name that a question has
is put above them, and the one that leaves the fewest Problems is what was meant.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import product
from textwrap import dedent

from mkdocs_course.model.problem import Fix, Place, Problem
from mkdocs_course.model.quiz.question import names
from mkdocs_course.model.reading.block_text import HEADER
from mkdocs_course.model.reading.judging import Judge, Verdict
from mkdocs_course.model.reading.repair import PREFIX, Repair, indentation, name_of

MAX_NAMES = 10
"""The number of names that are looked for in a file."""
MAX_LINES = 2_000
"""The number of lines of a file in which they are looked for."""
ABOVE = 60
"""How many lines above a list the line may be below which its name is missing."""
MISNAMED = frozenset({"duplicate-key", "two-answers", "unknown-field", "wrong-type"})
"""The codes of Problems that a name leads to which was not meant."""
SHOWN = 5
"""How many names a message tells where several make sense."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Named:
    """A text with the names that were missing: its `lines`, those that were `added`, from 1, and their Problems."""

    lines: list[str]
    added: list[int]
    problems: list[Problem]


def find(path: str, text: str, languages: Collection[str], judge: Judge) -> Named:
    """Return the text of the file `path` with the names that are missing above lists, and above texts in `languages`.

    `judge` says what the questions around such a name mean with it. What is added is in the Problems, at the places
    that these have in the text as it is.
    """
    lines, added, problems = text.replace("\r\n", "\n").split("\n"), list[int](), list[Problem]()
    at = 0 if len(lines) <= MAX_LINES else len(lines)
    while at < len(lines) and len(added) < MAX_NAMES and judge.nodes > 0:
        depths = _depths(lines, at, languages)
        meant = _meant(lines, at, depths, judge) if depths else []
        if meant:
            problems.append(_problem(path, at - len(added), lines[at], meant))
            lines = meant[0].applied(lines)
            added.append(at + 1)
            at += 1
        elif parted := _parted(lines, at, languages, judge):
            problems.append(_two_in_line(path, at - len(added), lines[at], parted))
            lines = parted.applied(lines)
            added.append(at + 2)
            at += 1
        at += 1
    return Named(lines=lines, added=added, problems=problems)


def _depths(lines: list[str], at: int, languages: Collection[str]) -> list[int]:
    """Return the indentations that the name of a list or a text may have, none if the line at `at` begins neither."""
    line, indent = lines[at], indentation(lines[at])
    is_item = line.startswith("- ", indent)
    if not is_item and name_of(line) not in languages:
        return []
    depths, depth, first = [], indent + 1, True
    for above in _above(lines, at):
        if indentation(above) >= depth:
            continue
        depth = indentation(above)
        prefix = PREFIX.match(above)
        content = len(prefix[0]) if prefix else 0
        if first and (
            content > indent
            or (depth == indent and (not is_item or content > depth))
            or above.rstrip().endswith((":", ",", "[", "{"))
            or HEADER.match(above)
            or ":" not in above
        ):
            return []
        first = False
        if 0 < content <= indent - (not is_item) and content not in depths:
            depths.append(content)
        if depth == 0:
            break
    return depths


def _above(lines: list[str], at: int) -> Iterator[str]:
    """Yield the lines above one that say something, the nearest first."""
    for line in reversed(lines[max(0, at - ABOVE) : at]):
        if line.strip() and not line.lstrip().startswith("#"):
            yield line


def _meant(lines: list[str], at: int, depths: list[int], judge: Judge) -> list[Repair]:
    """Return the repairs that put a name above a line and leave the fewest Problems, none if none helps."""
    without, best = judge.weigh(lines, at, at), list[Repair]()
    least = without.cost
    for depth, name in product(depths, sorted(names())):
        repair = Repair(code="nameless", first=at, lines=(f"{' ' * depth}{name}:", lines[at]), added=1)
        verdict = judge.weigh(lines, at, at, repair)
        more = _codes(verdict) - _codes(without)
        if MISNAMED.isdisjoint(more) and verdict.cost <= least and (best or verdict.cost < least):
            best = [*(best if verdict.cost == least else ()), repair]
            least = verdict.cost
    return best


def _parted(lines: list[str], at: int, languages: Collection[str], judge: Judge) -> Repair | None:
    """Return the repair that gives the second of two languages in a line a line of its own, None if that is no help."""
    codes = "|".join(map(re.escape, languages))
    match = re.match(rf"( *)({codes}): ([^\"'{{\[\s].*?)[,;/，；]? +({codes}): (.+)$", lines[at])
    if not match or match[2] == match[4]:
        return None
    parts = (f"{match[1]}{match[2]}: {match[3]}", f"{match[1]}{match[4]}: {match[5]}")
    repair = Repair(code="colon-in-text", first=at, lines=parts, added=1)
    return repair if judge.weigh(lines, at, at, repair).cost < judge.weigh(lines, at, at).cost else None


def _two_in_line(path: str, index: int, line: str, parted: Repair) -> Problem:
    place = Place(path=path, line=index + 1, column=line.rindex(parted.lines[1].strip()) + 1)
    fix = Fix(first=place.line, last=place.line, lines=parted.lines)
    written, spaces = dedent("\n".join(parted.lines)), indentation(line)
    return Problem.at(place, parted.code, "line-for-each", fix=fix, line=written, spaces=spaces)


def _codes(verdict: Verdict) -> Counter[str]:
    return Counter(code for _, code in verdict.problems)


def _problem(path: str, index: int, line: str, meant: list[Repair]) -> Problem:
    """Return the Problem of the line at `index` above which one of several names was meant."""
    place, first = Place(path=path, line=index + 1, column=indentation(line) + 1), meant[0].lines[0]
    known = ", ".join(dict.fromkeys(repair.lines[0].strip() for repair in meant[:SHOWN]))
    hint = "" if len(meant) == 1 else "nameless-several"
    fix = Fix(first=place.line, last=place.line, lines=meant[0].lines) if not hint else None
    return Problem.at(place, "nameless", hint, fix=fix, spaces=indentation(first), name=first.strip(" :"), known=known)
