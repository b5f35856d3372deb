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
        for near in self.near:
            if problems := tuple(near.faults()):
                yield from problems
            elif self.right.contains(near.span):
                yield Problem.at(near.place, "near-is-right", name=near.span.from_.shown)
