"""The state of a talk: levels from 0 to 10, such as trust, what changes them and what asks for them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, ClassVar, Self

from mkdocs_course.model.parts.text import Text
from mkdocs_course.model.problem import Place
from mkdocs_course.model.reading.node import Node
from mkdocs_course.model.reading.reader import Misfit, Reader
from mkdocs_course.model.reading.values import Number

LOW, HIGH = 0, 10


class Whole(Number):
    """A whole number."""

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Self:
        value = super().read(reader, node)
        if value != value.to_integral_value():
            reader.fail(node, "not-whole", name=value.shown)
        return cls(int(value))


class Level(Whole):
    """How much there is of something."""

    low, high = Decimal(LOW), Decimal(HIGH)


class Change(Whole):
    """What a level rises or falls by."""

    low, high = Decimal(LOW - HIGH), Decimal(HIGH - LOW)


@dataclass(frozen=True, kw_only=True, slots=True)
class Range:
    """The levels that a choice is open for: `7` is written for 7 and above, `<3` for those below 3."""

    low: int = LOW
    high: int = HIGH

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Range:
        text = unicodedata.normalize("NFKC", reader.plain(node)).replace(" ", "")
        if not text.removeprefix("<").isdecimal():
            reader.fail(node, "not-a-number", "condition", name=reader.plain(node))
        least = 1 if text.startswith("<") else LOW
        number = int(text.removeprefix("<"))
        if not least <= number <= HIGH:
            reader.fail(node, "out-of-range", name=number, low=least, high=HIGH)
        return cls(high=number - 1) if least else cls(low=number)


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """What is said of one level; the place is that of its name."""

    name: str
    value: Any
    place: Place


@dataclass(frozen=True, kw_only=True, slots=True)
class Parts:
    """A map from the names of levels to something of each."""

    kind: ClassVar[Any]
    parts: tuple[Part, ...] = field(metadata={"written": False})
    place: Place

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Self:
        """Return the map; raises Misfit after all of it is read, so that all faults are told."""
        found, misfit = [], False
        for key, value in reader.given(node).values():
            try:
                part = Part(name=reader.slug(key), value=cls.kind.read(reader, value), place=reader.place(key))
                found.append(part)
            except Misfit:
                misfit = True
        if misfit:
            raise Misfit
        return cls(parts=tuple(found), place=reader.place(node))

    def __iter__(self) -> Iterator[Part]:
        return iter(self.parts)


class State(Parts):
    """The levels at the start."""

    kind = Level


class Effect(Parts):
    """What a choice does to levels."""

    kind = Change


class Condition(Parts):
    """What a choice asks of levels."""

    kind = Range


class Labels(Parts):
    """What levels are called."""

    kind = Text
