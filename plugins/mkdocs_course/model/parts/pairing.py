"""What the kinds share in which each row has one right choice: pairs, categories, and what a learner sees of them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mkdocs_course.model.parts.option import Option
from mkdocs_course.model.parts.text import Text
from mkdocs_course.model.problem import Place, Problem


@dataclass(frozen=True, kw_only=True, slots=True)
class Pair:
    """What stands in the row, `left`, and what belongs to it, `right`; `why` says why they belong together."""

    left: Text
    right: Text
    id: str = ""
    why: Text | None = None
    place: Place


@dataclass(frozen=True, kw_only=True, slots=True)
class Category:
    """A group and what belongs to it; nothing has to."""

    name: Text
    items: tuple[Option, ...] = ()
    id: str = ""
    place: Place


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """A row of a question: what stands in it, and the choice that is right."""

    item: Option
    right: Option


def shared(options: tuple[Option, ...]) -> tuple[Option, ...]:
    """Return the options, those that say the same in all languages as one: the one whose id comes first.

    So it matters neither in which order they are written nor which of the alike a learner chooses.
    """
    first: dict[object, Option] = {}
    for option in sorted(options, key=lambda option: option.id):
        first.setdefault(_wording(option), option)
    return tuple(first[_wording(option)] for option in options)


def _wording(option: Option) -> object:
    return frozenset((each, unicodedata.normalize("NFKC", text).casefold()) for each, text in option.text.texts)


def meaning(rows: Iterable[Row], choices: Iterable[Option]) -> str:
    """Return the ids of the choices, and which of them is right in which row, without any wording or order."""
    right = sorted(f"{row.item.id}={row.right.id}" for row in rows)
    return " ".join((*right, *sorted(choice.id for choice in choices)))


def too_few(name: str, parts: tuple[Pair | Category, ...], place: Place) -> Iterator[Problem]:
    """Yield a Problem where there are fewer than two parts under `name`, in a question at this place."""
    if not parts:
        yield Problem.at(place, "too-few", name=name)
    elif len(parts) < 2:
        yield Problem.at(parts[0].place, "only-one", name=name)
