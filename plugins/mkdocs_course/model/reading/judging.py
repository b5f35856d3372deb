"""Judges repairs by what a text means with them: by the Problems that remain around them."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from mkdocs_course.model.problem import Problem
from mkdocs_course.model.reading.beginning import Beginning, parse
from mkdocs_course.model.reading.node import Node, Scalar, Sequence
from mkdocs_course.model.reading.repair import Repair

MAX_NODES = 60_000
"""The number of nodes that the repairs of a file may cost to judge: less than a second."""
MAX_WINDOW = 150
"""The number of lines below a repair that are read to judge it."""

PLACING = frozenset({"indent", "missing-dash", "extra-dash"})
"""The codes of repairs that change where a line belongs, so that several of them may make sense."""
SURE = frozenset({"extra-comma", "list-mark", "missing-colon", "missing-field", "missing-space"})
"""The codes of repairs of what is certainly wrong, whatever else is wrong around it."""
SIGN = 6
"""How much less such a repair costs where more is wrong around it."""

Meaning = Callable[[Node, list[str]], Iterable[Problem]]
"""Returns the Problems of a root node with the schema of the file; the second argument are the lines of the text."""


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """What remains with a repair. Most repairs are refused for where YAML stops, so the meaning is read when asked for.

    Args:
        parsed: what YAML reads of the text.
        stopped: the line (from 0) where it stops, None if nowhere.
        end: the line (from 0) from which on the text does not count.
        remaining: returns the Problems of its meaning.
    """

    parsed: Beginning
    stopped: int | None
    end: int
    remaining: Callable[[], Iterable[Problem]]

    @cached_property
    def _remaining(self) -> tuple[Problem, ...]:
        return tuple(self.remaining())

    @cached_property
    def problems(self) -> frozenset[tuple[int, str]]:
        """The errors, as pairs of line (from 1) and code."""
        return frozenset((problem.place.line, problem.code) for problem in self._remaining if not problem.warning)

    @property
    def unread(self) -> int:
        """What the lines cost that YAML does not read: no less than all costs, and known without their meaning."""
        return 0 if self.stopped is None else 10 + self.end - self.stopped

    @cached_property
    def cost(self) -> int:
        """0 where nothing is wrong, and more the more is."""
        return self.unread + sum(1 if problem.warning else 2 for problem in self._remaining)

    @cached_property
    def values(self) -> object:
        """What was read, without places, where nothing is wrong; else None."""
        return None if self.cost or not self.parsed.node else _values(self.parsed.node)


@dataclass(slots=True)
class Judge:
    """Judges the repairs of one file.

    `suspects` are lines (from 0) that are known to be typed wrongly. `nodes` is what is left of the nodes that all this
    may cost. `whole` is whether the whole file is read, and not only the list items around a repair. `verdicts` are
    those so far, by text and end: several repairs may come to the same text, and a file is searched in several ways.
    """

    meaning: Meaning
    suspects: frozenset[int] = frozenset()
    nodes: int = MAX_NODES
    whole: bool = False
    verdicts: dict[tuple[str, int], Verdict] = field(default_factory=dict)

    def weigh(self, lines: list[str], first: int, last: int, repair: Repair | None = None) -> Verdict:
        """Return the verdict on the list items around the lines from `first` to `last` (from 0), with a repair."""
        start, end, head = (0, len(lines), 0) if self.whole else _window(lines, first, last)
        rows = [*lines[:head], *[""] * (start - head), *lines[start:end]]
        if repair:
            rows = repair.applied(rows)
        text = "\n".join(rows)
        if (text, end) not in self.verdicts:
            self.verdicts[text, end] = self._verdict(text, rows, end)
        return self.verdicts[text, end]

    def _verdict(self, text: str, rows: list[str], end: int) -> Verdict:
        """Return the verdict on a text and its rows, of which those below `end` do not count."""
        parsed, meaning = parse(text), self.meaning
        self.nodes -= parsed.size
        return Verdict(
            parsed=parsed,
            stopped=None if parsed.stopped is None else min(parsed.stopped, end),
            end=end,
            remaining=lambda: meaning(parsed.node, rows) if parsed.node else (),
        )


@dataclass(slots=True)
class Choice:
    """The best of several repairs: the one of least cost, and of those the first."""

    repair: Repair | None = None
    verdict: Verdict | None = None
    cost: float = math.inf
    alone: bool = True
    """Whether all repairs that leave no Problem lead to the same values."""

    def add(self, repair: Repair, verdict: Verdict) -> None:
        """Take a repair into account."""
        spared = SIGN if repair.code in SURE else 0
        # What is worse already needs no reading.
        if verdict.unread + repair.price - spared >= max(1, self.cost):
            return
        cost = verdict.cost + repair.price
        if cost and repair.code in SURE:
            cost = max(1, cost - SIGN)
        if cost < self.cost:
            self.repair, self.verdict, self.cost = repair, verdict, cost
        elif cost == 0 and self.verdict and verdict.values != self.verdict.values:
            self.alone = False

    @property
    def settled(self) -> bool:
        """Whether no further repair can change anything."""
        return self.cost == 0 and (not self.alone or self.repair is None or self.repair.code not in PLACING)

    @property
    def sure(self) -> bool:
        """Whether the repair is certainly what was meant."""
        if self.repair is None or self.repair.code in SURE:
            return self.repair is not None
        # What may be deleted is for the trainer to say.
        return self.cost == 0 and self.alone and self.repair.code != "not-yaml"


def _window(lines: list[str], first: int, last: int) -> tuple[int, int, int]:
    """Return the first line and the end of the list items around lines, and the line where the list begins.

    The items are those of the outermost list: the ones with the lines, the one before and the one after.
    """
    begin = _begins(tuple(lines))
    behind, below = bisect_right(begin, first), bisect_right(begin, last)
    before, after = begin[max(0, behind - 2) : behind], begin[below + 1 : below + 2]
    head = begin[0] if begin and begin[0] <= first else 0
    end = min([*after, last + MAX_WINDOW, len(lines)])
    return max(head, min(before, default=head)), end, head


# All repairs of a line, and of those near it, are judged in the same lines.
@lru_cache(maxsize=2)
def _begins(lines: tuple[str, ...]) -> tuple[int, ...]:
    """Return the lines where the items of the outermost list begin."""
    depth = 0
    # Most lists begin at the margin: then no line needs to be divided.
    if not any(line.startswith("- ") for line in lines):
        depth = min((line.find("-") for line in lines if line.lstrip(" ").startswith("- ")), default=0)
    dash = f"{' ' * depth}- "
    return tuple([number for number, line in enumerate(lines) if line.startswith(dash)])


def _values(node: Node) -> object:
    """Return what a node holds, without places and style."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Sequence):
        return tuple(_values(item) for item in node.items)
    # The order of fields means nothing.
    return frozenset((_values(name), _values(value)) for name, value in node.entries)
