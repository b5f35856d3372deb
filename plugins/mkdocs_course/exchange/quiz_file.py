"""A quiz file made of neutral records, as a trainer would have written it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal

from mkdocs_course.exchange import ids
from mkdocs_course.model.interaction.choice import Choice
from mkdocs_course.model.interaction.item import Interaction, Option, Wording
from mkdocs_course.model.interaction.match import Match
from mkdocs_course.model.interaction.number import Number
from mkdocs_course.model.interaction.open import Open
from mkdocs_course.model.interaction.order import Order
from mkdocs_course.model.interaction.text_entry import Entry, TextEntry
from mkdocs_course.model.reading.writing import Value, lines

GENERATED = re.compile(r"\d+|[a-z]+-\d+")
"""An id like those that options have by their places."""


def write(interactions: Iterable[Interaction], language: str) -> str:
    """Return the text of a quiz file. Its texts are in one `language`, “” in a course that has no other."""
    writer = _Writer(language)
    questions = ["\n".join(lines([writer.question(record)], 2)) for record in interactions]
    return "questions:\n" + "\n\n".join(questions) + "\n"


class _Writer:
    def __init__(self, language: str) -> None:
        self.language = language
        self.used = set[str]()

    def question(self, record: Interaction) -> Mapping[str, Value]:
        item = record.item
        self.used.clear()
        fields: dict[str, Value] = {"id": item.id, "ask": self.text(item.prompt)}
        fields |= self.answer(record)
        fields["why"] = self.text(item.feedback)
        fields["hints"] = [self.text(hint) for hint in item.hints] or None
        fields["points"] = None if item.points == 1 else f"{Decimal(str(item.points)).normalize():f}"
        fields["tags"] = item.tags or None
        return fields

    def answer(self, record: Interaction) -> Mapping[str, Value]:
        """Return the fields that carry the answer, those of the simplest kind of question for each record."""
        match record:
            case Choice(statement=True):
                true, false = record.options
                return {
                    "is-true": "yes" if true.fraction else "no",
                    "why-true": self.text(true.feedback),
                    "why-false": self.text(false.feedback),
                }
            case Choice(multiple=False):
                return self.options(record.options)
            case Choice():
                rights = [self.option(option) for option in record.options if (option.fraction or 0) > 0]
                return {"all-right": rights, "wrong": self.wrong(record.options)}
            case Order():
                return {"in-order": [self.option(option) for option in record.items]}
            case Match():
                return self.pairs(record)
            case Number():
                return self.number(record)
            case TextEntry(passages=()):
                return self.typed(record.entries[0])
            case TextEntry():
                return self.gaps(record)
            case Open():
                return {"model-answer": self.text(record.example)}
        raise TypeError(record)

    def options(self, options: Iterable[Option]) -> Mapping[str, Value]:
        right = next(option for option in options if (option.fraction or 0) > 0)
        return {"right": self.option(right), "wrong": self.wrong(options)}

    def wrong(self, options: Iterable[Option]) -> Value:
        return [self.option(option) for option in options if (option.fraction or 0) <= 0] or None

    def option(self, option: Option) -> Value:
        """Return an option: its text, or fields where it has feedback, then with an id."""
        text, why = self.text(option.text), self.text(option.feedback)
        if not why:
            return text
        id = ids.readable(option.text[0].text)
        free = len(id) > 2 and not GENERATED.fullmatch(id) and id not in self.used
        self.used.add(id)
        return {"id": id if free else None, "text": text, "why": why}

    def pairs(self, record: Match) -> Mapping[str, Value]:
        choices = {choice.id: choice for choice in record.choices}
        pairs: list[Value] = [
            {"left": self.text(row.text), "right": self.text(choices.pop(row.right, used[row.right]).text)}
            for used in [dict(choices)]
            for row in record.rows
        ]
        return {"pairs": pairs, "extra": [self.option(choice) for choice in choices.values()] or None}

    def number(self, record: Number) -> Mapping[str, Value]:
        near: list[Value] = []
        for range_ in record.ranges[1:]:
            ends = {"number": range_.low} if range_.low == range_.high else {"from": range_.low, "to": range_.high}
            near.append({**ends, "why": self.text(range_.feedback)})
        return {
            "number": record.value,
            "tolerance": None if record.tolerance == "0" else record.tolerance,
            "unit": self.text(record.unit),
            "near": near or None,
        }

    def typed(self, entry: Entry) -> Mapping[str, Value]:
        right, *near = entry.answers
        misses: list[Value] = [{"accept": self.accepted(miss.texts), "why": self.text(miss.feedback)} for miss in near]
        return {"accept": self.accepted(right.texts), "near": misses or None}

    def gaps(self, record: TextEntry) -> Mapping[str, Value]:
        pieces = record.passages[0].pieces
        # A bracket right behind the mark of a gap would make a link of both.
        texts = [
            f"\\{piece.text}" if at and piece.text.startswith("(") else piece.text for at, piece in enumerate(pieces)
        ]
        fill = "".join(
            text + (f"[{piece.entry}]" if piece.entry else "") for text, piece in zip(texts, pieces, strict=True)
        )
        gaps: list[Value] = [{"id": entry.id, **self.gap(entry)} for entry in record.entries]
        return {"fill": self.in_language(fill), "gaps": gaps}

    def gap(self, entry: Entry) -> Mapping[str, Value]:
        """Return the fields of a gap: the options to choose from, or else the texts that are accepted."""
        return self.options(entry.options) if entry.options else {"accept": self.accepted(entry.answers[0].texts)}

    def accepted(self, texts: Wording) -> Value:
        """Return typed answers: they are in a list, because one text with a comma would be read as several."""
        return self.in_language(tuple(text.text for text in texts))

    def text(self, wording: Wording) -> Value:
        return self.in_language(wording[0].text) if wording else None

    def in_language(self, value: Value) -> Value:
        return {self.language: value} if self.language else value
