"""A gap in a text, to type into or with options to choose from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_course.model.controls import answers, option, option_faults
from mkdocs_course.model.controls.answers import Answers
from mkdocs_course.model.controls.option import Option, arrange
from mkdocs_course.model.interaction.item import wording
from mkdocs_course.model.interaction.text_entry import Entry
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.text.text import Text


@dataclass(frozen=True, kw_only=True, slots=True)
class Gap:
    """A gap to type into (`accept`), or to choose in (`right`, `wrong`). `why` is shown unless it is right."""

    id: str
    accept: Answers | None = None
    right: Option | None = None
    wrong: tuple[Option, ...] = ()
    why: Text | None = None
    place: Place

    def options(self, question: str) -> tuple[Option, ...]:
        """Return the options in the order shown, none for a gap to type into; `question` is the question's id."""
        return arrange(f"{question}/{self.id}", (self.right,), self.wrong) if self.right else ()

    @property
    def answers(self) -> tuple[str, ...]:
        """What is right in the gap, in all languages."""
        return (
            self.accept.all if self.accept else tuple(text for _, text in self.right.text.texts) if self.right else ()
        )

    @property
    def meaning(self) -> str:
        """The answer key of the gap, independent of wording."""
        return f"{self.id}: {self.accept.main if self.accept else option.meaning(self.options(''))}"

    def entry(self, question: str) -> Entry:
        """Return the gap as a neutral record; `question` is the question's id."""
        answers_ = (self.accept.neutral(1.0),) if self.accept else ()
        options = tuple(choice.neutral(float(choice.right)) for choice in self.options(question))
        return Entry(id=self.id, answers=answers_, options=options, feedback=wording(self.why))

    def faults(self) -> Iterator[Problem]:
        """Yield the Problems of the gap itself."""
        if self.accept:
            for name, value in (("right", self.right), ("wrong", self.wrong)):
                if value:
                    yield Problem.at(self.place, "not-together", one="accept", other=name)
            yield from answers.faults(self.accept)
        elif not self.right:
            yield Problem.at(self.place, "gap-without-answer", name=self.id)
        elif not self.wrong:
            yield Problem.at(self.place, "too-few", name="wrong")
        else:
            yield from option_faults.faults(self.options(""))
