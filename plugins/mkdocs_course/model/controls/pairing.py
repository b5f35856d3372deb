"""Rows with one right choice each, for the kinds of question in which items are matched."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mkdocs_course.model.controls.option import Option
from mkdocs_course.model.interaction import match
from mkdocs_course.model.interaction.item import Item, wording
from mkdocs_course.model.problem import Place, Placed, Problem


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """A row of a question: its `item`, and the choice that is `right` for it."""

    item: Option
    right: Option

    def neutral(self, fraction: float) -> match.Row:
        """Return the row as a neutral record; the right choice adds `fraction` (from 0 to 1) to the score."""
        text, why = wording(self.item.text), wording(self.item.why)
        return match.Row(id=self.item.id, text=text, right=self.right.id, fraction=fraction, feedback=why)


def merge_equal(options: tuple[Option, ...]) -> tuple[Option, ...]:
    """Return the options, with options of the same text in all languages replaced by the one whose id sorts first.

    So neither the order of writing nor the choice between equal options matters.
    """
    first: dict[object, Option] = {}
    for option in sorted(options, key=lambda option: option.id):
        first.setdefault(_wording(option), option)
    return tuple(first[_wording(option)] for option in options)


def _wording(option: Option) -> object:
    return frozenset((language, unicodedata.normalize("NFKC", text).casefold()) for language, text in option.text.texts)


def interaction(question: Item, rows: tuple[Row, ...], choices: Iterable[Option]) -> match.Match:
    """Return the neutral record of a question in which all rows have the same weight."""
    neutral = tuple(row.neutral(1 / len(rows)) for row in rows)
    return match.Match(item=question, rows=neutral, choices=tuple(choice.neutral() for choice in choices))


def meaning(rows: Iterable[Row], choices: Iterable[Option]) -> str:
    """Return the answer key, independent of wording and order: the right choice of each row, and the ids of all."""
    right = sorted(f"{row.item.id}={row.right.id}" for row in rows)
    return " ".join((*right, *sorted(choice.id for choice in choices)))


def find_too_few(name: str, records: Sequence[Placed], place: Place) -> Iterator[Problem]:
    """Yield a Problem if the field `name` has fewer than two `records`; `place` is that of the question."""
    if not records:
        yield Problem.at(place, "too-few", name=name)
    elif len(records) < 2:
        yield Problem.at(records[0].place, "only-one", name=name)
