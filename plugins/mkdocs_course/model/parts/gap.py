"""A gap in a text: one that is typed into, or one with options to choose from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_course.model.parts import answers, option
from mkdocs_course.model.parts.answers import Answers
from mkdocs_course.model.parts.option import Option, arrange
from mkdocs_course.model.parts.text import Text
from mkdocs_course.model.problem import Place, Problem


@dataclass(frozen=True, kw_only=True, slots=True)
class Gap:
    """`accept` makes a gap to type into, `right` and `wrong` one to choose in. `why` is shown when it is not right."""

    id: str
    accept: Answers | None = None
    right: Option | None = None
    wrong: tuple[Option, ...] = ()
    why: Text | None = None
    place: Place

    def options(self, question: str) -> tuple[Option, ...]:
        """Return what can be chosen, in the order it is shown; nothing for a gap to type into."""
        return arrange(f"{question}/{self.id}", (self.right,), self.wrong) if self.right else ()

    @property
    def meaning(self) -> str:
        return f"{self.id}: {self.accept.main if self.accept else option.meaning(self.options(''))}"

    def faults(self) -> Iterator[Problem]:
        """Yield what is wrong with the gap itself."""
        if self.accept:
            for name, other in (("right", self.right), ("wrong", self.wrong)):
                if other:
                    yield Problem.at(self.place, "not-together", one="accept", other=name)
            yield from answers.faults(self.accept)
        elif not self.right:
            yield Problem.at(self.place, "gap-without-answer", name=self.id)
        elif not self.wrong:
            yield Problem.at(self.place, "too-few", name="wrong")
        else:
            yield from option.faults(self.options(""))
