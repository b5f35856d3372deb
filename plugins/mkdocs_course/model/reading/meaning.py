"""Finds the lines that YAML reads, but in another place than was meant, by the Problems that they lead to.

A field that is indented too far, for one, belongs to the field above it: it means nothing there, and is missing where
it should be. Both Problems have one cause, and one repair removes both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import yaml

from mkdocs_course.model.problem import Problem
from mkdocs_course.model.reading import inserted, syntax
from mkdocs_course.model.reading.inserted import Origin
from mkdocs_course.model.reading.judging import SURE, Choice, Judge, Verdict
from mkdocs_course.model.reading.node import Node, Refused
from mkdocs_course.model.reading.repair import Repair, indentation
from mkdocs_course.model.reading.structure import structural

CODES = frozenset(
    "unknown-field missing-field no-answer two-answers duplicate-key wrong-type empty-text too-few only-one".split()
)
"""The codes of Problems that a line in the wrong place leads to."""
PARTED = re.compile(r"[\s=＝]")
"""What parts a name without its colon from its value."""
MAX_REPAIRS = 10
MAX_CHARACTERS = 200_000
MAX_NODES = 12_000
"""The number of nodes that may be read to find such lines in a file."""
NEAR = 8
"""How far from a Problem the line may be that causes it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Repaired:
    """A text whose misplaced lines are repaired: its root node, its lines, and a Problem for each repair.

    Its `origins` are those of the lines in the text as written, none where no line was added.
    """

    node: Node | None
    lines: list[str]
    problems: tuple[Problem, ...]
    origins: Sequence[Origin]


def repair(
    path: str,
    lines: list[str],
    origins: Sequence[Origin],
    names: frozenset[str],
    problems: tuple[Problem, ...],
    judge: Judge,
) -> Repaired:
    """Return the text with the repairs that remove Problems of its meaning.

    Args:
        path: the file as Problems show it.
        lines: the text, which YAML can read.
        origins: those of its lines in the text as written, none where no line was added.
        names: those of fields and languages that it may contain.
        problems: those of its meaning.
        judge: judges repairs; it also says when to stop.
    """
    repaired, lines, tried = list[Problem](), [*lines], set[int]()
    misspelt = {problem.place.line - 1 for problem in problems if _misspelt(problem, names)}
    if sum(map(len, lines)) > MAX_CHARACTERS:
        return Repaired(node=None, lines=lines, origins=origins, problems=())
    for problem in problems:
        line = problem.place.line - 1
        if len(repaired) == MAX_REPAIRS or judge.nodes <= 0:
            break
        # Of two fields with one name, the first may be in the wrong place as well as the second.
        first = int(problem.value("line") or line) - 1 if problem.code == "duplicate-key" else line
        around = (range(max(0, at - NEAR), min(len(lines), at + NEAR)) for at in (first, line))
        near = sorted({at for own in around for at in own})
        # A misspelt name leads to the same Problems.
        # What has a fix of its own needs no other.
        if line in tried or problem.code not in CODES or misspelt & {*near} or problem.hint == "name-before-text":
            continue
        tried.add(line)
        judge.nodes = min(judge.nodes, MAX_NODES)
        choice, removed = _best(lines, line, first, near, names, judge)
        if chosen := choice.repair:
            # A field that stands twice in an item may begin another one, or be misnamed.
            sure = choice.sure and not (problem.code == "duplicate-key" and _adds_single_line(lines, chosen))
            cause = chosen.problem(path, lines, sure=sure, consequences=removed - 1)
            repaired += inserted.in_text([cause], origins)
            origins = inserted.replaced(origins, lines, chosen.first, chosen.last, chosen.lines)
            lines = chosen.applied(lines)
            tried |= set(range(chosen.first, chosen.last + 1))
    try:
        node = syntax.node("\n".join(lines)) if repaired else None
    except (Refused, yaml.YAMLError):
        return Repaired(node=None, lines=lines, origins=origins, problems=())
    return Repaired(node=node, lines=lines, origins=origins, problems=tuple(repaired))


def _adds_single_line(lines: list[str], repair: Repair) -> bool:
    """Return whether a repair adds a dash, and the list item that it makes has only one line."""
    first = repair.first
    below = next((line for line in lines[first + 1 :] if line.strip()), "")
    return repair.code == "missing-dash" and indentation(below) < indentation(lines[first])


def _misspelt(problem: Problem, names: frozenset[str]) -> bool:
    # A name that is known elsewhere, or that has lost its colon, is not misspelt.
    return problem.code == "unknown-field" and PARTED.split(problem.value("name"), 1)[0] not in names


def _best(
    lines: list[str], line: int, first: int, near: list[int], names: frozenset[str], judge: Judge
) -> tuple[Choice, int]:
    """Return the repair near a line, or near the `first` with its name, that leaves the fewest Problems.

    The second value is how many it removes.
    """
    close = sorted(near, key=lambda other: min(abs(other - line), abs(other - first)))
    without = judge.weigh(lines, near[0], near[-1])
    if not any(number == line + 1 for number, _ in without.problems):
        return Choice(), 0
    choice = Choice(cost=without.cost)
    candidates = [it for index in close if lines[index].strip() for it in structural(lines, index, names)]
    # A name that is missing leaves all lines where they were meant to stand.
    for candidate in sorted(candidates, key=lambda it: it.code != "missing-field"):
        if choice.settled or judge.nodes <= 0:
            break
        verdict = judge.weigh(lines, near[0], near[-1], candidate)
        helps = verdict.stopped is None and verdict.problems < without.problems
        # What is wrong in itself may be so in further lists.
        if helps and (candidate.code in SURE or not _left(candidate, verdict)):
            choice.add(candidate, verdict)
    removed = len(without.problems) - len(choice.verdict.problems) if choice.verdict else 0
    return choice, removed


def _left(repair: Repair, verdict: Verdict) -> bool:
    """Return whether a repair leaves what led to it: where several lines are of the wrong type, place is no cause.

    One of them that is moved may only have become a part of the text above it.
    """
    moved = range(repair.first + 1, repair.last + 2)
    return any(code == "wrong-type" or (number in moved and code in CODES) for number, code in verdict.problems)
