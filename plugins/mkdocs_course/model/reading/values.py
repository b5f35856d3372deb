"""Scalar types that a field can have: numbers within limits, and words from a short list."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import ClassVar, NoReturn, Self

from mkdocs_course.model.reading import amount
from mkdocs_course.model.reading.json_schema import TEXT, Schema, Schemas
from mkdocs_course.model.reading.lexicon import any_of
from mkdocs_course.model.reading.node import Node
from mkdocs_course.model.reading.reader import Reader, ValidationError

NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?")
SCALED = re.compile(rf"[0-9]{any_of('magnitude')}(?![^\W\d_])")
"""A number with a letter that makes it a larger one: 20k is not 20."""
GROUPED = re.compile(r"[1-9]\d{0,2}(?:,\d{3}|\.\d\d0)")
"""A number whose sign may part thousands: no other number has three decimals and ends with a zero."""


SHARE = re.compile(rf"(?P<part>\d{{1,4}}) *(?:/|{any_of('of')}|：|:) *(?P<whole>\d{{1,4}})")
"""A part of a whole, as people write it: 7 av 10."""


class Number(Decimal):
    """A number from `low` to `high`. The decimal sign may be a comma, and the digits full-width."""

    low: ClassVar[Decimal] = Decimal(-(10**12))
    high: ClassVar[Decimal] = Decimal(10**12)

    @property
    def shown(self) -> str:
        """The number in its shortest form: 2, 12.5, 0.25."""
        return f"{self.normalize():f}"

    @classmethod
    def schema(cls, _schemas: Schemas) -> Schema:
        """Return the JSON Schema of what `read` takes."""
        typed = {"type": "string", "pattern": r"^[+＋−－-]?[\d０-９][\d０-９ ]*([.,．，][\d０-９]+)?$"}
        return {"anyOf": [{"type": "number", "minimum": float(cls.low), "maximum": float(cls.high)}, typed]}

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Self:
        """Return the node as a number; raises ValidationError if it is not a number, or out of range."""
        text = unicodedata.normalize("NFKC", reader.plain(node)).replace(",", ".").replace("−", "-").replace(" ", "")
        if not NUMBER.fullmatch(text):
            cls._refuse(reader, node, cls._numbers(reader.plain(node), text))
        value = cls(text)
        if GROUPED.fullmatch(reader.plain(node)):
            typed, whole = reader.plain(node), re.sub(r"\D", "", text)
            reader.note(node, "ambiguous-number", warning=True, name=typed, number=value.shown, whole=whole)
        if not cls.low <= value <= cls.high:
            values = {"name": value.shown, "low": f"{cls.low:f}", "high": f"{cls.high:f}"}
            if value < 0 <= cls.low <= -value <= cls.high and (fix := reader.renamed(node, text[1:])):
                reader.fail(node, "out-of-range", "only-number", number=text[1:], line=fix.lines[0], **values)
            reader.fail(node, "out-of-range", **values)
        return value

    @classmethod
    def _numbers(cls, typed: str, text: str) -> list[str]:
        """Return the numbers that may be meant by a text that is `typed`, and its form with signs of ASCII."""
        if span := amount.RANGE.fullmatch(amount.UNIT.sub("", typed.strip())):
            return cls.of_range(span["low"].replace(",", "."), span["high"].replace(",", "."))
        if number := amount.meant(typed.strip()):
            return [number]
        return NUMBER.findall(text.removeprefix("±")) if not SCALED.search(text) and "±" not in text[1:] else []

    @classmethod
    def of_range(cls, low: str, high: str) -> list[str]:
        """Return the numbers that may be meant where only one is read and a range is written."""
        return [low, high]

    @staticmethod
    def _refuse(reader: Reader, node: Node, numbers: list[str]) -> NoReturn:
        """Add the Problem of a text that is no number; where one number is in it, that is what was meant."""
        typed = reader.plain(node)
        if fix := reader.renamed(node, numbers[0]) if len(numbers) == 1 else None:
            reader.fail(node, "not-a-number", "only-number", name=typed, number=numbers[0], line=fix.lines[0])
        reader.fail(node, "not-a-number", name=typed)


class Points(Number):
    """The points of a right answer."""

    low, high = Decimal("0.5"), Decimal(100)


class Percent(Number):
    """A percentage."""

    low, high = Decimal(0), Decimal(100)

    @classmethod
    def of_range(cls, low: str, _high: str) -> list[str]:
        """Return the percentage from which a text or a mark holds."""
        return [low]

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Self:
        """Return the node as a percentage; raises ValidationError, also for a share such as 0.7 or 7/10."""
        if share := SHARE.fullmatch(reader.plain(node)):
            portion, whole = Decimal(share["part"]), Decimal(share["whole"])
            number = f"{(100 * portion / whole).to_integral_value():f}" if 0 < portion <= whole else ""
            fix = reader.renamed(node, number) if number else None
            line = {"line": fix.lines[0]} if fix else {}
            reader.fail(node, "not-a-number", "in-percent" if number else "", name=share[0], number=number, **line)
        value = super().read(reader, node)
        if 0 < value < 1:
            reader.fail(node, "not-whole", name=value.shown, whole=f"{(100 * value).to_integral_value():f}")
        return value


class Size(Number):
    """A magnitude: a number that is not negative."""

    low = Decimal(0)


class Count(Number):
    """A whole number from 1 to 99."""

    low, high = Decimal(1), Decimal(99)

    @classmethod
    def of_range(cls, low: str, high: str) -> list[str]:
        """Return the last number of those that are counted from 1."""
        return [high] if low == "1" else [low, high]

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Self:
        """Return the node as a whole number; raises ValidationError, also for a part of a whole, such as 7 of 10."""
        if amount.UNLIMITED.fullmatch(reader.plain(node).strip()):
            reader.fail(node, "not-a-number", "without-limit", name=reader.plain(node))
        share = SHARE.fullmatch(reader.plain(node))
        if share and (fix := reader.renamed(node, share["part"])):
            line = fix.lines[0]
            reader.fail(node, "not-a-number", "only-number", name=share[0], number=share["part"], line=line)
        value = super().read(reader, node)
        if value != value.to_integral_value():
            reader.fail(node, "not-whole", name=value.shown, whole=f"{max(value.to_integral_value(), cls.low):f}")
        return value


class OneOf(str):
    """One of the words in `known`."""

    known: ClassVar[tuple[str, ...]]

    @classmethod
    def schema(cls, _schemas: Schemas) -> Schema:
        """Return the JSON Schema of what `read` takes."""
        return {"enum": [*cls.known]}

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Self:
        """Return the node as one of the words; raises ValidationError for any other text."""
        text = reader.plain(node)
        if text not in cls.known:
            reader.unknown(node, text, cls.known, "unknown-value")
            raise ValidationError
        return cls(text)


class Name(str):
    """A plain text, the same in all languages, such as a tag."""

    @classmethod
    def schema(cls, _schemas: Schemas) -> Schema:
        """Return the JSON Schema of what `read` takes."""
        return TEXT

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Self:
        """Return the text of the node; raises ValidationError if it is not a scalar."""
        return cls(reader.plain(node))
