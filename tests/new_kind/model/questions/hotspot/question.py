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
        """The spot as others know it."""
        text, why = wording(self.name), wording(self.why)
        return Option(id=self.id, text=text, feedback=why, fraction=float(self.right))


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
        """The picture and the places of its spots are lost; their names are the options."""
        return Choice(
            item=self.item,
            options=tuple(
                Option(id=spot.id, text=wording(spot.name), feedback=wording(spot.why), fraction=float(spot.right))
                for spot in self.spots
            ),
        )

    def faults(self) -> Iterator[Problem]:
        for spot in self.spots:
            if spot.outside:
                yield Problem.at(spot.place, "spot-outside", name=spot.id)
