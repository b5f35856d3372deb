"""A situation with better and worse ways to act: `best:`, `acceptable:` and `poor:`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_course.model.parts.option import Option, faults, mixed, named
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.question import Question


@dataclass(frozen=True, kw_only=True, slots=True)
class Judgement(Question):
    """The learner chooses one option and is told its grade and its consequence, which is its `why`."""

    answer_key = "best"
    best: Option
    acceptable: tuple[Option, ...] = ()
    poor: tuple[Option, ...] = ()

    @property
    def graded(self) -> tuple[Option, ...]:
        """The options from the best to the poorest; the group of each is its grade."""
        return (
            *named((self.best,), "best"),
            *named(self.acceptable, "acceptable"),
            *named(self.poor, "poor"),
        )

    @property
    def options(self) -> tuple[Option, ...]:
        return mixed(self.slug, self.graded)

    @property
    def meaning(self) -> str:
        return f"{self.kind} {' '.join(sorted(f'{option.id}={option.group}' for option in self.graded))}"

    def faults(self) -> Iterator[Problem]:
        if not self.acceptable and not self.poor:
            yield Problem.at(self.place, "too-few", name="poor")
        for option in self.graded:
            if option.why is None:
                yield Problem.at(option.place, "missing-field", "option-with-why", name="why")
        yield from faults(self.graded)
