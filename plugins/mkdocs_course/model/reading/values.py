"""Numbers and words from a short list, as a trainer writes them."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import ClassVar, Self

from mkdocs_course.model.reading.node import Node
from mkdocs_course.model.reading.reader import Reader, suggest

NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?")


class Number(Decimal):
    """A number between `low` and `high`; a comma may stand for the point, and full-width digits for digits."""

    low: ClassVar[Decimal] = Decimal(-(10**12))
    high: ClassVar[Decimal] = Decimal(10**12)

    @property
    def shown(self) -> str:
        """The number as short as it can be: 2, 12.5, 0.25."""
        return f"{self.normalize():f}"

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Self:
        """Return the node as a number; raises Misfit where it is none, or too small or large."""
        text = unicodedata.normalize("NFKC", reader.plain(node)).replace(",", ".").replace("−", "-").replace(" ", "")
        if not NUMBER.fullmatch(text):
            reader.fail(node, "not-a-number", name=reader.plain(node))
        value = cls(text)
        if not cls.low <= value <= cls.high:
            reader.fail(node, "out-of-range", name=value.shown, low=f"{cls.low:f}", high=f"{cls.high:f}")
        return value


class Points(Number):
    """What a right answer gives."""

    low, high = Decimal("0.5"), Decimal(100)


class Percent(Number):
    """A share of all points."""

    low, high = Decimal(0), Decimal(100)


class Size(Number):
    """How large something is: never below nothing."""

    low = Decimal(0)


class Count(Number):
    """How many there are: a whole number."""

    low, high = Decimal(1), Decimal(99)

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Self:
        value = super().read(reader, node)
        if value != value.to_integral_value():
            reader.fail(node, "out-of-range", name=value.shown, low=f"{cls.low:f}", high=f"{cls.high:f}")
        return value


class OneOf(str):
    """One of the words in `known`."""

    known: ClassVar[tuple[str, ...]]

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Self:
        text = reader.plain(node)
        if text not in cls.known:
            reader.fail(node, "unknown-value", **suggest(text, cls.known))
        return cls(text)


class Name(str):
    """A plain word, such as the id of an idea."""

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Self:
        return cls(reader.plain(node))
