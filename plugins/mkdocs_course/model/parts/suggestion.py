"""What a learner can take up in an if-then sentence of their own."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from mkdocs_course.model.parts.text import Text
from mkdocs_course.model.problem import Place
from mkdocs_course.model.reading.values import Count


class Rows(Count):
    """How many sentences there is room for."""

    low, high = Decimal(1), Decimal(9)


@dataclass(frozen=True, kw_only=True, slots=True)
class Suggestions:
    """`if_` goes on from “when …”, `then` from “then …”."""

    if_: tuple[Text, ...] = ()
    then: tuple[Text, ...] = ()
    place: Place
