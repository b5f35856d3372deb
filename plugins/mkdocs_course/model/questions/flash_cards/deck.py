"""The cards of a deck: a list of its own, or the terms of the course's glossary."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from mkdocs_course.model.controls import one_side_each, two_sides
from mkdocs_course.model.glossary.beside import ALL, Beside
from mkdocs_course.model.glossary.glossary import Glossary, Term
from mkdocs_course.model.interaction.item import Option, wording
from mkdocs_course.model.interaction.match import Row
from mkdocs_course.model.problem import Place, Problem, find_duplicates
from mkdocs_course.model.questions.flash_cards import in_rows
from mkdocs_course.model.reading.json_schema import Schema, Schemas
from mkdocs_course.model.reading.node import Node, Scalar, Sequence
from mkdocs_course.model.reading.reader import Reader, ValidationError
from mkdocs_course.model.reading.slug import SLUG
from mkdocs_course.model.text.text import Text

GLOSSARY = "glossary"


@dataclass(frozen=True, kw_only=True, slots=True)
class Card:
    """A card with two sides. Progress is stored under its id, or a hash of the front if no id is written."""

    id: str = ""
    front: Text
    back: Text
    pinyin: str = field(default="", metadata={"written": False})
    place: Place

    @property
    def slug(self) -> str:
        """The id under which progress is stored: the written one, else `c-` and a hash of the front."""
        return self.id or "c-" + hashlib.sha256(self.front.texts[0][1].encode()).hexdigest()[:8]

    @property
    def row(self) -> Row:
        """The front as a neutral record."""
        return Row(id=self.slug, text=wording(self.front), right=self.slug, fraction=None)

    @property
    def choice(self) -> Option:
        """The back as a neutral record."""
        return Option(id=self.slug, text=wording(self.back))

    @classmethod
    def of(cls, term: Term) -> Card:
        """Return the card of a term, with the term in front and its definition on the back."""
        return cls(id=term.id, front=term.term, back=term.definition, pinyin=term.pinyin or "", place=term.place)


@dataclass(frozen=True, kw_only=True, slots=True)
class Deck:
    """A deck of cards. If `terms`, they are the terms of the glossary, filled in when the whole course is read."""

    cards: tuple[Card, ...]
    terms: bool = field(default=False, metadata={"written": False})
    beside: Beside = field(default=ALL, metadata={"written": False})
    place: Place

    def languages(self, language: str) -> tuple[str, ...]:
        """Return the languages between which terms can be asked on a page in `language`; none for a list of cards."""
        shown = {language}.union(*(self.beside.shown(card.front, language) for card in self.cards))
        written = dict.fromkeys(code for card in self.cards for code, _ in card.front.texts)
        return tuple(code for code in written if code in shown) if self.terms else ()

    def filled(self, glossary: Glossary) -> Deck:
        """Return the deck with a card for each term of the glossary, if it uses them."""
        if not self.terms:
            return self
        return replace(self, cards=tuple(map(Card.of, glossary.terms)), beside=glossary.beside)

    def faults(self) -> Iterator[Problem]:
        """Yield a Problem for an empty deck, and for each card that repeats an earlier one."""
        if not self.cards and not self.terms:
            yield Problem.at(self.place, "too-few", name="cards")
        for card, line in find_duplicates(self.cards, lambda card: card.slug):
            # Without an id the same words in front make the same card.
            code, name = ("duplicate-id", card.id) if card.id else ("duplicate-option", card.front.texts[0][1])
            yield Problem.at(card.place, code, name=name, line=line)

    @classmethod
    def schema(cls, schemas: Schemas) -> Schema:
        """Return the JSON Schema of what `read` takes."""
        return {"anyOf": [{"const": GLOSSARY}, {"type": "array", "items": schemas.of(Card)}]}

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Deck:
        """Return the word `glossary`, or a list of cards, as a Deck; raises ValidationError."""
        problem = in_rows.of_text(reader, node) if isinstance(node, Scalar) else in_rows.of_languages(reader, node)
        if problem:
            reader.problems.append(problem)
            raise ValidationError
        if isinstance(node, Scalar) and node.value.strip():
            if (word := reader.plain(node)) != GLOSSARY:
                reader.unknown(node, word, (GLOSSARY,), "unknown-value")
                raise ValidationError
            return cls(cards=(), terms=True, place=reader.place(node))
        items = node.items if isinstance(node, Sequence) else ()
        if len(items) > 1 and all(isinstance(item, Scalar) and SLUG.fullmatch(item.value) for item in items):
            reader.fail(node, "wrong-type", "cards-of-terms")
        if problems := two_sides.faults(reader, node, two_sides.Form.of(Card, "front", "back")):
            reader.problems += problems
            raise ValidationError
        node = one_side_each.shared(reader, node, two_sides.Form.of(Card, "front", "back"))
        return cls(cards=reader.many(Card, node), place=reader.place(node))
