"""A number, right within a tolerance: `number:`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_course.model.parts.span import NearNumber, Span
from mkdocs_course.model.parts.text import Text
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.question import Question
from mkdocs_course.model.reading.values import Number, Size


@dataclass(frozen=True, kw_only=True, slots=True)
class NumberQuestion(Question):
    """The learner writes a number, followed by `unit` or not."""

    answer_key = "number"
    number: Span
    tolerance: Size = Size(0)
    unit: Text | None = None
    near: tuple[NearNumber, ...] = ()

    @property
    def right(self) -> Span:
        """All numbers that count."""
        low, high = self.number.from_ - self.tolerance, self.number.to + self.tolerance
        return Span(from_=Number(low), to=Number(high), place=self.number.place)

    @property
    def meaning(self) -> str:
        return f"{self.kind} {self.number.from_.shown} {self.number.to.shown}"

    def faults(self) -> Iterator[Problem]:
        if self.tolerance and not self.number.single:
            yield Problem.at(self.number.place, "not-together", one="tolerance", other="from")
        for near in self.near:
            if found := tuple(near.faults()):
                yield from found
            elif self.right.holds(near.span):
                yield Problem.at(near.place, "near-is-right", name=near.span.from_.shown)
