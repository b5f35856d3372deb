"""A picture with spots, of which one is right: `spots:`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_course.model.interaction.choice import Choice
from mkdocs_course.model.interaction.item import Option, wording
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.quiz.question import Question
from mkdocs_course.model.reading.values import Percent
from mkdocs_course.model.text.text import Text


@dataclass(frozen=True, kw_only=True, slots=True)
class Spot:
    """A rectangle on a picture, in per cent of the picture's width and height."""

    id: str
    name: Text
    left: Percent
    top: Percent
    width: Percent
    height: Percent
    right: bool = False
    why: Text | None = None
    place: Place

    @property
    def outside(self) -> bool:
        """Whether it reaches beyond the picture."""
        return self.left + self.width > 100 or self.top + self.height > 100

    @property
    def option(self) -> Option:
        """The spot as an option of an interaction."""
        text, why = wording(self.name), wording(self.why)
        return Option(id=self.id, text=text, feedback=why, fraction=float(self.right))

    def faults(self) -> Iterator[Problem]:
        """Yield a Problem if the spot reaches beyond the picture."""
        if self.outside:
            yield Problem.at(self.place, "spot-outside", name=self.id)


@dataclass(frozen=True, kw_only=True, slots=True)
class Hotspot(Question):
    """The learner chooses a spot of the `picture`, which is an image written in Markdown."""

    answer_key = "spots"
    picture: Text
    spots: tuple[Spot, ...]

    @property
    def meaning(self) -> str:
        return f"{self.kind} {' '.join(sorted(f'{spot.id}={spot.right}' for spot in self.spots))}"

    def interaction(self) -> Choice:
        """Return the names of the spots as options; the picture and the places in it are lost."""
        return Choice(item=self.item, options=tuple(spot.option for spot in self.spots))

    def faults(self) -> Iterator[Problem]:
        for spot in self.spots:
            yield from spot.faults()
