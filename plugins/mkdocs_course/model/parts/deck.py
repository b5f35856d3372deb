"""The cards of a deck: an own list, or the terms of the course's glossary."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from mkdocs_course.model.glossary import Glossary, Term
from mkdocs_course.model.parts.text import Text
from mkdocs_course.model.problem import Place, Problem, again
from mkdocs_course.model.reading.node import Node, Scalar
from mkdocs_course.model.reading.reader import Reader, suggest

GLOSSARY = "glossary"


@dataclass(frozen=True, kw_only=True, slots=True)
class Card:
    """Two sides. What a learner knows hangs on the id; where none is written it is made of the words in front."""

    id: str = ""
    front: Text
    back: Text
    pinyin: str = field(default="", metadata={"written": False})
    place: Place

    @property
    def slug(self) -> str:
        return self.id or "c-" + hashlib.sha256(self.front.texts[0][1].encode()).hexdigest()[:8]

    @classmethod
    def of(cls, term: Term) -> Card:
        """Return the card of a term: the term in front, what it means behind."""
        return cls(id=term.id, front=term.term, back=term.definition, pinyin=term.pinyin or "", place=term.place)


@dataclass(frozen=True, kw_only=True, slots=True)
class Deck:
    """`terms`: the cards are the glossary's, which the deck gets when the whole course is read."""

    cards: tuple[Card, ...]
    terms: bool = field(default=False, metadata={"written": False})
    place: Place

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which a term can be asked for in another one."""
        found = [language for card in self.cards for language, _ in card.front.texts if language]
        return tuple(dict.fromkeys(found)) if self.terms else ()

    def filled(self, glossary: Glossary) -> Deck:
        """Return the deck with the terms of the glossary, where it is made of them."""
        return replace(self, cards=tuple(map(Card.of, glossary.terms))) if self.terms else self

    def faults(self) -> Iterator[Problem]:
        if not self.cards and not self.terms:
            yield Problem.at(self.place, "too-few", name="cards")
        for card, line in again(self.cards, lambda card: card.slug):
            # Without an id the same words in front make the same card.
            code, name = ("duplicate-id", card.id) if card.id else ("duplicate-option", card.front.texts[0][1])
            yield Problem.at(card.place, code, name=name, line=line)

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Deck:
        """Return the word `glossary`, or a list of cards, as a Deck."""
        if isinstance(node, Scalar) and node.value.strip():
            if (word := reader.plain(node)) != GLOSSARY:
                reader.fail(node, "unknown-value", **suggest(word, (GLOSSARY,)))
            return cls(cards=(), terms=True, place=reader.place(node))
        return cls(cards=reader.many(Card, node), place=reader.place(node))
