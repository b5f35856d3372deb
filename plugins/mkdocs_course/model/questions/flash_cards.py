"""Cards with two sides, turned until all are known: `cards:`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from mkdocs_course.model.glossary import Glossary
from mkdocs_course.model.parts.deck import Deck
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.question import Question
from mkdocs_course.model.reading.values import Count

PER_ROUND = Count(10)


@dataclass(frozen=True, kw_only=True, slots=True)
class FlashCards(Question):
    """The learner says of each card whether they knew it. `per_round` are drawn of those not known yet."""

    answer_key = "cards"
    marked = False
    modes = ("practice",)
    cards: Deck
    per_round: Count = PER_ROUND

    @property
    def meaning(self) -> str:
        """What is known stays known when cards are added or reworded, so that no card is part of it."""
        return self.kind

    def faults(self) -> Iterator[Problem]:
        yield from self.cards.faults()

    def resolve(self, glossary: Glossary | None) -> tuple[Question, tuple[Problem, ...]]:
        if not self.cards.terms:
            return self, ()
        if glossary is None:
            return self, (Problem.at(self.cards.place, "missing-glossary"),)
        return replace(self, cards=self.cards.filled(glossary)), ()
