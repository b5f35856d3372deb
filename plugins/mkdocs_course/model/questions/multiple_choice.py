"""Several right options, all to be chosen: `all-right:` and `wrong:`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_course.model.parts.option import Option, arrange, faults, meaning
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.question import Question


@dataclass(frozen=True, kw_only=True, slots=True)
class MultipleChoice(Question):
    """The learner chooses every option that holds. `wrong` may be left out: then all hold."""

    answer_key = "all-right"
    all_right: tuple[Option, ...]
    wrong: tuple[Option, ...] = ()

    @property
    def options(self) -> tuple[Option, ...]:
        return arrange(self.slug, self.all_right, self.wrong)

    @property
    def meaning(self) -> str:
        return f"{self.kind} {meaning(self.options)}"

    def faults(self) -> Iterator[Problem]:
        if not self.all_right:
            yield Problem.at(self.place, "too-few", name="all-right")
        elif len(self.options) < 2:
            yield Problem.at(self.place, "too-few", name="wrong")
        yield from faults(self.options)
