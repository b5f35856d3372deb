"""Judges repairs by what a text means with them: by the Problems that remain around them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from mkdocs_course.model.problem import Problem
from mkdocs_course.model.reading import beginning
from mkdocs_course.model.reading.node import Node
from mkdocs_course.model.reading.structure import Repair

MAX_NODES = 60_000
"""The number of nodes that the repairs of a file may cost to judge: less than a second."""
MAX_WINDOW = 150
"""The number of lines below a repair that are read to judge it."""

Meaning = Callable[[Node, list[str]], Iterable[Problem]]
"""Returns the Problems of a root node with the schema of the file; the second argument are the lines of the text."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Verdict:
    """What remains with a repair: the line (from 0) where YAML stops, None if nowhere, and the Problems.

    Problems are pairs of line (from 1) and code. `cost` is 0 where nothing is wrong.
    """

    stopped: int | None
    problems: frozenset[tuple[int, str]]
    cost: int


@dataclass(slots=True)
class Judge:
    """Judges the repairs of one file.

    `suspects` are lines (from 0) that are known to be typed wrongly. `nodes` is what is left of the nodes that all this
    may cost.
    """

    meaning: Meaning
    suspects: frozenset[int] = frozenset()
    nodes: int = MAX_NODES

    def weigh(self, lines: list[str], first: int, last: int, repair: Repair | None = None) -> Verdict:
        """Return the verdict on the list items around the lines from `first` to `last` (from 0), with a repair."""
        start, end, head = _window(lines, first, last)
        rows = [*lines[:head], *[""] * (start - head), *lines[start:end]]
        if repair:
            rows = repair.applied(rows)
        parsed = beginning.parse("\n".join(rows))
        self.nodes -= parsed.size
        problems = [*self.meaning(parsed.node, rows)] if parsed.node else []
        cost = sum(1 if problem.warning else 2 for problem in problems)
        stopped = parsed.stopped if parsed.stopped is None else min(parsed.stopped, end)
        return Verdict(
            stopped=stopped,
            problems=frozenset((problem.place.line, problem.code) for problem in problems if not problem.warning),
            cost=cost + (0 if stopped is None else 10 + end - stopped),
        )


def _window(lines: list[str], first: int, last: int) -> tuple[int, int, int]:
    """Return the first line and the end of the list items around lines, and the line where the list begins.

    The items are those of the outermost list: the ones with the lines, the one before and the one after.
    """
    outermost = min((line.find("-") for line in lines if line.lstrip(" ").startswith("- ")), default=0)
    begin = [number for number, line in enumerate(lines) if line.startswith(" " * outermost + "- ")]
    before = [number for number in begin if number <= first][-2:]
    after = [number for number in begin if number > last][1:2]
    head = begin[0] if begin and begin[0] <= first else 0
    end = min([*after, last + MAX_WINDOW, len(lines)])
    return max(head, min(before, default=head)), end, head
