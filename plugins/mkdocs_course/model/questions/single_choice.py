"""One right option among several: `right:` and `wrong:`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from mkdocs_course.model.controls.option import Option, arrange, meaning
from mkdocs_course.model.controls.option_faults import faults
from mkdocs_course.model.interaction.choice import Choice
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.quiz.draft import choice
from mkdocs_course.model.quiz.draft.draft import Draft, Meant
from mkdocs_course.model.quiz.question import Question


@dataclass(frozen=True, kw_only=True)
class SingleChoice(Question):
    """The learner chooses one option."""

    answer_key = "right"
    right: Option
    wrong: tuple[Option, ...]

    @classmethod
    def drafted(cls, draft: Draft) -> Meant | None:
        return choice.meant(draft, cls.answer_key)

    @cached_property
    def options(self) -> tuple[Option, ...]:
        """The options in the order shown."""
        return arrange(self.slug, (self.right,), self.wrong)

    @property
    def meaning(self) -> str:
        return f"{self.kind} {meaning(self.options)}"

    def interaction(self) -> Choice:
        return Choice(item=self.item, options=tuple(option.neutral(float(option.right)) for option in self.options))

    def faults(self) -> Iterator[Problem]:
        if not self.wrong:
            yield Problem.at(self.place, "too-few", name="wrong")
        yield from faults(self.options)
