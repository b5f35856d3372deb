"""Flash cards, repeated until all are known: `cards:`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from mkdocs_course.model.glossary.glossary import Glossary
from mkdocs_course.model.interaction.match import Match
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.questions.flash_cards import drafted
from mkdocs_course.model.questions.flash_cards.deck import Deck
from mkdocs_course.model.quiz.draft.draft import Draft, Meant
from mkdocs_course.model.quiz.question import Question
from mkdocs_course.model.reading.values import Count

PER_ROUND = Count(10)


@dataclass(frozen=True, kw_only=True, slots=True)
class FlashCards(Question):
    """The learner says of each card whether they knew it. A round draws `per_round` of those not known yet."""

    answer_key = "cards"
    marked = False
    modes = ("practice",)
    cards: Deck
    per_round: Count = PER_ROUND

    @classmethod
    def drafted(cls, draft: Draft) -> Meant | None:
        return drafted.meant(draft, cls.answer_key)

    @property
    def meaning(self) -> str:
        """The kind alone, so that stored progress stays valid when cards are added or reworded."""
        return self.kind

    def interaction(self) -> Match:
        """Return a match of the fronts with the backs, in which nothing is marked.

        The record cannot express that cards are turned and not matched, nor rounds and directions.
        """
        cards = self.cards.cards
        return Match(
            item=self.item, rows=tuple(card.row for card in cards), choices=tuple(card.choice for card in cards)
        )

    def faults(self) -> Iterator[Problem]:
        yield from self.cards.faults()

    def resolve(self, glossary: Glossary | None) -> tuple[Question, tuple[Problem, ...]]:
        """Return the question with the terms of the glossary, and a Problem if it needs one and there is none."""
        if not self.cards.terms:
            return self, ()
        if glossary is None:
            return self, (Problem.at(self.cards.place, "missing-glossary"),)
        return replace(self, cards=self.cards.filled(glossary)), ()
