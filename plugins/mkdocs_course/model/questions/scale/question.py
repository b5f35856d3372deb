"""A rating scale: `statements:`. Nothing is right or wrong; the result is a profile."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_course.model.interaction.match import Match
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.questions.scale import by_name, drafted
from mkdocs_course.model.questions.scale.rating import Dimension, Ends, Statement, find_duplicates
from mkdocs_course.model.quiz.draft.draft import Draft, Meant
from mkdocs_course.model.quiz.question import Question
from mkdocs_course.model.reading.node import Node, Scalar
from mkdocs_course.model.reading.reader import Reader
from mkdocs_course.model.reading.spelling import unknown


@dataclass(frozen=True, kw_only=True, slots=True)
class Scale(Question):
    """The learner rates each statement. Without `dimensions` the profile shows each statement by itself."""

    answer_key = "statements"
    marked = False
    modes = ("practice", "pretest")
    scale: Ends
    statements: tuple[Statement, ...]
    dimensions: tuple[Dimension, ...] = ()

    @classmethod
    def drafted(cls, draft: Draft) -> Meant | None:
        return drafted.meant(draft, cls.answer_key)

    @classmethod
    def check_form(cls, reader: Reader, fields: dict[str, tuple[Scalar, Node]]) -> None:
        by_name.refuse_steps(reader, fields)
        by_name.refuse(reader, fields)

    @property
    def meaning(self) -> str:
        rated = sorted(f"{statement.slug}={statement.reverse}" for statement in self.statements)
        return f"{self.kind} {self.scale.steps.shown} {' '.join(rated)}"

    def interaction(self) -> Match:
        """Return a match of statements with steps. The record cannot express dimensions and reversed statements."""
        return Match(
            item=self.item, rows=tuple(statement.row for statement in self.statements), choices=self.scale.choices
        )

    def of(self, dimension: Dimension) -> tuple[tuple[int, Statement], ...]:
        """Return (position, statement) for the statements of a dimension; positions among all count from 1."""
        return tuple(pair for pair in enumerate(self.statements, 1) if pair[1].dimension == dimension.id)

    def faults(self) -> Iterator[Problem]:
        if not self.statements:
            yield Problem.at(self.place, "too-few", name="statements")
        yield from find_duplicates(self.statements)
        yield from find_duplicates(self.dimensions)
        known = dict.fromkeys(dimension.id for dimension in self.dimensions)
        for statement in self.statements:
            yield from statement.faults()
            if bool(statement.dimension) != bool(known):
                place, name = (statement.place, "dimension") if known else (self.place, "dimensions")
                yield Problem.at(place, "missing-field", "missing-field", name=name)
            elif known and statement.dimension not in known:
                yield unknown(statement.place, "unknown-value", statement.dimension, tuple(known))
        used = {statement.dimension for statement in self.statements}
        for dimension in self.dimensions:
            if dimension.id not in used:
                yield Problem.at(dimension.place, "unused-dimension", "unused-dimension", name=dimension.id)
