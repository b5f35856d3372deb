"""Items to put in order, given in the right one: `in-order:`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_course.model.parts.option import Option, faults, mixed, named
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.question import Question


@dataclass(frozen=True, kw_only=True, slots=True)
class Ordering(Question):
    """The learner moves the items up and down until they stand in the right order."""

    answer_key = "in-order"
    in_order: tuple[Option, ...]

    @property
    def items(self) -> tuple[Option, ...]:
        return named(self.in_order, "item")

    @property
    def shown(self) -> tuple[Option, ...]:
        """The items in an order made of their ids. It is never the right one: then there would be nothing to do."""
        shown = mixed(self.slug, self.items)
        return shown if shown != self.items else (*shown[1:], *shown[:1])

    @property
    def meaning(self) -> str:
        return f"{self.kind} {' '.join(item.id for item in self.items)}"

    def faults(self) -> Iterator[Problem]:
        if len(self.in_order) < 2:
            yield Problem.at(self.place, "needs-two", name="in-order")
        for item in self.in_order:
            if item.pinned:
                yield Problem.at(item.place, "unknown-field", "pinned-in-order", name="pinned")
        yield from faults(self.items)
