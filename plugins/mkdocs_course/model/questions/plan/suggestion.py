"""Suggestions for a learner's own if-then plans."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from mkdocs_course.model.problem import Place
from mkdocs_course.model.reading.values import Count
from mkdocs_course.model.text.text import Text


class Rows(Count):
    """The number of plans that a learner can write, from 1 to 9."""

    low, high = Decimal(1), Decimal(9)


@dataclass(frozen=True, kw_only=True, slots=True)
class Suggestions:
    """Suggestions for an if-then plan: each text in `if` completes “When …”, each in `then` completes “then …”."""

    if_: tuple[Text, ...] = ()
    then: tuple[Text, ...] = ()
    place: Place
