"""A choice of all right options: `all-right:` and `wrong:`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from mkdocs_course.model.controls import unparted
from mkdocs_course.model.controls.option import Option, arrange, meaning
from mkdocs_course.model.controls.option_faults import faults
from mkdocs_course.model.interaction.choice import Choice
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.quiz.draft import choice
from mkdocs_course.model.quiz.draft.draft import Draft, Meant
from mkdocs_course.model.quiz.question import Question
from mkdocs_course.model.reading.node import Node, Scalar
from mkdocs_course.model.reading.reader import Reader


@dataclass(frozen=True, kw_only=True)
class MultipleChoice(Question):
    """The learner chooses every right option. Without `wrong`, all options are right."""

    answer_key = "all-right"
    all_right: tuple[Option, ...]
    wrong: tuple[Option, ...] = ()

    @classmethod
    def check_form(cls, reader: Reader, fields: dict[str, tuple[Scalar, Node]]) -> None:
        """Add a warning if `wrong:` seems to be missing above the last options, so that they are read as right ones."""
        if "wrong" not in fields:
            unparted.note(reader, fields["all-right"][1], "wrong")

    @classmethod
    def drafted(cls, draft: Draft) -> Meant | None:
        return choice.meant(draft, cls.answer_key)

    @cached_property
    def options(self) -> tuple[Option, ...]:
        """The options in the order shown."""
        return arrange(self.slug, self.all_right, self.wrong)

    @property
    def meaning(self) -> str:
        return f"{self.kind} {meaning(self.options)}"

    def interaction(self) -> Choice:
        share = 1 / len(self.all_right)
        options = tuple(option.neutral(share if option.right else -share) for option in self.options)
        return Choice(item=self.item, options=options, multiple=True)

    def faults(self) -> Iterator[Problem]:
        if not self.all_right:
            yield Problem.at(self.place, "too-few", name="all-right")
        elif len(self.options) < 2:
            yield Problem.at(self.place, "too-few", name="wrong")
        yield from faults(self.options)
