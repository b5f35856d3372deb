"""The interaction in which a number is typed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from mkdocs_course.model.interaction.item import SHOWN, Interaction, Wording

NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


@dataclass(frozen=True, kw_only=True, slots=True)
class Range:
    """The numbers from `low` to `high`, both included, and the score of each: `fraction`, from 0 to 1."""

    low: str
    high: str
    fraction: float
    feedback: Wording = field(default=(), metadata=SHOWN)

    def contains(self, number: str) -> bool:
        """Return whether a text is a decimal number within the range."""
        return bool(NUMBER.fullmatch(number)) and Decimal(self.low) <= Decimal(number) <= Decimal(self.high)


@dataclass(frozen=True, kw_only=True, slots=True)
class Number(Interaction):
    """The score is that of the first of the `ranges` that contains the number: the right one, then the near misses.

    Numbers are texts with a decimal point, because few decimals are exact as binary fractions. The response is such a
    text, optionally followed by the text as typed. `value` and `tolerance` are the middle and half the width of the
    right range.
    """

    type: str = field(default="number", init=False)
    value: str = field(metadata=SHOWN)
    tolerance: str = field(metadata=SHOWN)
    unit: Wording = ()
    ranges: tuple[Range, ...]

    def score(self, response: Sequence[str], *, language: str = "") -> float:
        number = "".join(response[:1])
        return next((range_.fraction for range_ in self.ranges if range_.contains(number)), 0.0)
