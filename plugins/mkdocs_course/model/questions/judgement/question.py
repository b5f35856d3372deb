"""A situation with better and worse ways to act: `best:`, `acceptable:` and `poor:`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from mkdocs_course.model.controls.option import Option, shuffle, with_ids
from mkdocs_course.model.controls.option_faults import faults
from mkdocs_course.model.interaction.choice import Choice
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.questions.judgement import drafted
from mkdocs_course.model.quiz.draft.draft import Draft, Meant
from mkdocs_course.model.quiz.question import Question

CREDIT = {"best": 1.0, "acceptable": 0.5, "poor": 0.0}
"""The score of each grade."""


@dataclass(frozen=True, kw_only=True)
class Judgement(Question):
    """The learner chooses an option, and sees its grade and its consequence (`why`)."""

    answer_key = "best"
    best: Option
    acceptable: tuple[Option, ...] = ()
    poor: tuple[Option, ...] = ()

    @classmethod
    def drafted(cls, draft: Draft) -> Meant | None:
        return drafted.meant(draft, cls.answer_key)

    @property
    def graded(self) -> tuple[Option, ...]:
        """The options from the best to the poorest; `group` is the grade."""
        return (
            *with_ids((self.best,), "best"),
            *with_ids(self.acceptable, "acceptable"),
            *with_ids(self.poor, "poor"),
        )

    @cached_property
    def options(self) -> tuple[Option, ...]:
        """The options in the order shown."""
        return shuffle(self.slug, self.graded)

    @property
    def meaning(self) -> str:
        return f"{self.kind} {' '.join(sorted(f'{option.id}={option.group}' for option in self.graded))}"

    def interaction(self) -> Choice:
        """Return a single choice. The record has the fraction of a grade, not the word for it."""
        options = tuple(option.neutral(CREDIT[option.group]) for option in self.options)
        return Choice(item=self.item, options=options)

    def faults(self) -> Iterator[Problem]:
        if not self.acceptable and not self.poor:
            yield Problem.at(self.place, "too-few", name="poor")
        for option in self.graded:
            if option.why is None:
                yield Problem.at(option.place, "missing-field", "option-with-why", name="why")
        yield from faults(self.graded)
