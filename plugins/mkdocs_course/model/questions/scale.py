"""Statements to agree with more or less: `statements:`. Nothing is right or wrong; what comes out is a profile."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_course.model.parts.rating import Dimension, Ends, Statement, alike
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.question import Question
from mkdocs_course.model.reading.reader import suggest


@dataclass(frozen=True, kw_only=True, slots=True)
class Scale(Question):
    """The learner rates each statement. Without `dimensions` each one stands for itself."""

    answer_key = "statements"
    marked = False
    modes = ("practice", "pretest")
    scale: Ends
    statements: tuple[Statement, ...]
    dimensions: tuple[Dimension, ...] = ()

    @property
    def meaning(self) -> str:
        rated = sorted(f"{each.slug}={each.reverse}" for each in self.statements)
        return f"{self.kind} {self.scale.steps.shown} {' '.join(rated)}"

    def of(self, dimension: Dimension) -> tuple[tuple[int, Statement], ...]:
        """Return the statements of a dimension, each with its place among all, from 1."""
        return tuple(each for each in enumerate(self.statements, 1) if each[1].dimension == dimension.id)

    def faults(self) -> Iterator[Problem]:
        if not self.statements:
            yield Problem.at(self.place, "too-few", name="statements")
        yield from alike(self.statements)
        yield from alike(self.dimensions)
        known = tuple(each.id for each in self.dimensions)
        for statement in self.statements:
            if bool(statement.dimension) != bool(known):
                place, name = (statement.place, "dimension") if known else (self.place, "dimensions")
                yield Problem.at(place, "missing-field", "missing-field", name=name)
            elif known and statement.dimension not in known:
                yield Problem.at(statement.place, "unknown-value", **suggest(statement.dimension, known))
        for dimension in self.dimensions:
            if not self.of(dimension):
                yield Problem.at(dimension.place, "unused-dimension", "unused-dimension", name=dimension.id)
