"""A number, right within a tolerance: `number:`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_course.model.interaction import number as neutral
from mkdocs_course.model.interaction.item import wording
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.questions.number import drafted, with_unit
from mkdocs_course.model.questions.number.span import NearNumber, Span
from mkdocs_course.model.quiz.draft.draft import Draft, Meant
from mkdocs_course.model.quiz.question import Question
from mkdocs_course.model.reading import alike
from mkdocs_course.model.reading.node import Node, Scalar
from mkdocs_course.model.reading.reader import Reader
from mkdocs_course.model.reading.values import Number, Size
from mkdocs_course.model.text.text import Text


@dataclass(frozen=True, kw_only=True, slots=True)
class NumberQuestion(Question):
    """The learner types a number, with or without the `unit`."""

    answer_key = "number"
    number: Span
    tolerance: Size = Size(0)
    unit: Text | None = None
    near: tuple[NearNumber, ...] = ()

    @classmethod
    def check_form(cls, reader: Reader, fields: dict[str, tuple[Scalar, Node]]) -> None:
        with_unit.refuse(reader, fields, cls.answer_key)
        with_unit.refuse_percent(reader, fields, cls.answer_key, "tolerance")

    @classmethod
    def drafted(cls, draft: Draft) -> Meant | None:
        return drafted.meant(draft, cls.answer_key)

    @property
    def right(self) -> Span:
        """The range of the right numbers: `number` ± `tolerance`."""
        low, high = self.number.from_ - self.tolerance, self.number.to + self.tolerance
        return Span(from_=Number(low), to=Number(high), place=self.number.place)

    @property
    def meaning(self) -> str:
        return f"{self.kind} {self.number.from_.shown} {self.number.to.shown}"

    def interaction(self) -> neutral.Number:
        low, high = self.right.from_, self.right.to
        return neutral.Number(
            item=self.item,
            value=Number((low + high) / 2).shown,
            tolerance=Number((high - low) / 2).shown,
            unit=wording(self.unit),
            ranges=(self.right.neutral(1.0), *(near.span.neutral(0.0, wording(near.why)) for near in self.near)),
        )

    def faults(self) -> Iterator[Problem]:
        if self.tolerance and not self.number.single:
            yield Problem.at(self.number.place, "not-together", one="tolerance", other="from")
        within = list[NearNumber]()
        for near in self.near:
            if problems := tuple(near.faults()):
                yield from problems
            elif self.number.contains(near.span):
                yield Problem.at(near.place, "near-is-right", name=near.span.from_.shown)
            elif self.right.contains(near.span):
                within.append(near)
        if within:
            yield self._within_tolerance(within)

    def _within_tolerance(self, near: list[NearNumber]) -> Problem:
        """Return the Problem of the near misses that are right because of the tolerance."""
        spans = [own.span for own in near]
        below = (self.number.from_ - own.to for own in spans if own.to < self.number.from_)
        above = (own.from_ - self.number.to for own in spans if own.from_ > self.number.to)
        least = min((*below, *above), default=None)
        names = {"name": spans[0].from_.shown, "other": self.tolerance.shown}
        ends = {"low": self.right.from_.shown, "high": self.right.to.shown}
        hint = "near-within-tolerance" if least is not None else ""
        further = alike.rows(sorted({own.place.line for own in near} - {near[0].place.line}))
        values = {**names, **ends, "known": Number(least or 0).shown, **further}
        return Problem.filled(near[0].place, "near-is-right", hint, values)
