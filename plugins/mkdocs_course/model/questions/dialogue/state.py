"""The state of a conversation: levels from 0 to 10, such as trust, with their changes and conditions."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, ClassVar, Self

from mkdocs_course.model.problem import Place
from mkdocs_course.model.reading import tight
from mkdocs_course.model.reading.json_schema import Schema, Schemas
from mkdocs_course.model.reading.node import Mapping, Node, Scalar
from mkdocs_course.model.reading.reader import Reader, ValidationError
from mkdocs_course.model.reading.values import Number
from mkdocs_course.model.text.text import Text

LOW, HIGH = 0, 10
COMPARED = re.compile(r"(?P<sign>≥|>=|=>|>|≤|<=|=<)(?P<number>\d{1,2})")
"""A condition as it is written elsewhere, with the sign of a comparison."""

NAMED = re.compile(r"(?P<name>[a-z][a-z0-9-]*)[\s:=]*(?:>=\s*)?(?P<value>[-+<]?\s?\d{1,2})")
"""A level and its value without braces."""

VALUE = re.compile(r"[-+−<]?\d{1,2}(?!\d)")
"""A value, or a change with its sign."""
LEVEL = re.compile(r"\b(?:state|names|effect|when):[ ]?\{[ ]?(?P<name>[a-z][a-z0-9-]*+):")
"""A level in braces, in a file that cannot be read as a whole yet."""


class Whole(Number):
    """A whole number."""

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Self:
        """Return the node as a whole number; raises ValidationError."""
        value = super().read(reader, node)
        if value != value.to_integral_value():
            reader.fail(node, "not-whole", "whole-state", name=value.shown)
        return cls(int(value))


class Level(Whole):
    """The value of a level, from 0 to 10."""

    low, high = Decimal(LOW), Decimal(HIGH)


class Change(Whole):
    """The change of a level, from −10 to 10."""

    low, high = Decimal(LOW - HIGH), Decimal(HIGH - LOW)


@dataclass(frozen=True, kw_only=True, slots=True)
class Range:
    """A condition on a level: `7` means 7 and above, `<3` means below 3. Both ends are included."""

    low: int = LOW
    high: int = HIGH

    @classmethod
    def schema(cls, _schemas: Schemas) -> Schema:
        """Return the JSON Schema of what `read` takes."""
        number = {"type": "integer", "minimum": LOW, "maximum": HIGH}
        return {"anyOf": [number, {"type": "string", "pattern": r"^[<＜]?\s*[\d０-９]+$"}]}

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Range:
        """Return the range; raises ValidationError."""
        text = unicodedata.normalize("NFKC", reader.plain(node)).replace(" ", "")
        if not text.removeprefix("<").isdecimal():
            fix = reader.renamed(node, meant) if (meant := _compared(text)) else None
            line = {"line": fix.lines[0]} if fix else {}
            reader.fail(node, "not-a-number", "condition", name=reader.plain(node), **line)
        least = 1 if text.startswith("<") else LOW
        number = int(text.removeprefix("<"))
        if not least <= number <= HIGH:
            reader.fail(node, "out-of-range", name=number, low=least, high=HIGH)
        return cls(high=number - 1) if least else cls(low=number)


def _compared(text: str) -> str:
    """Return the condition that a comparison means, “” for any other text."""
    match = COMPARED.fullmatch(text)
    if not match:
        return ""
    number = int(match["number"])
    if match["sign"] == ">":
        return str(number + 1)
    return f"<{number + 1}" if match["sign"] in ("≤", "<=", "=<") else str(number)


@dataclass(frozen=True, kw_only=True, slots=True)
class LevelValue:
    """A value for the level `name`, such as a change or a label. The place is that of the name."""

    name: str
    value: Any
    place: Place


@dataclass(frozen=True, kw_only=True, slots=True)
class LevelMap:
    """A map from names of levels to values of the type `kind`. `example` is one of them, as it is written."""

    kind: ClassVar[Any]
    example: ClassVar[str]
    parts: tuple[LevelValue, ...] = field(metadata={"written": False})
    place: Place

    @classmethod
    def schema(cls, schemas: Schemas) -> Schema:
        """Return the JSON Schema of what `read` takes."""
        return {"type": "object", "additionalProperties": schemas.of(cls.kind)}

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Self:
        """Return the map; raises ValidationError only after every entry has been read."""
        if not isinstance(node, Mapping):
            text = reader.plain(node) if isinstance(node, Scalar) else ""
            typed, numbers = NAMED.fullmatch(text), VALUE.findall(text)
            value = typed["value"] if typed else numbers[0] if len(numbers) == 1 else cls.example
            braces = f"{{{typed['name'] if typed else _level(reader)}: {value}}}"
            reader.fail(node, "wrong-type", "levels", braces=braces)
        tight.refuse(reader, node)
        values, invalid = [], False
        for key, value in reader.fields(node).values():
            try:
                level = LevelValue(name=reader.slug(key), value=cls.kind.read(reader, value), place=reader.place(key))
                values.append(level)
            except ValidationError:
                invalid = True
        if invalid:
            raise ValidationError
        return cls(parts=tuple(values), place=reader.place(node))

    def __iter__(self) -> Iterator[LevelValue]:
        return iter(self.parts)


def _level(reader: Reader) -> str:
    """Return the name of the first level that the file has in braces, else that of our example."""
    return next((match["name"] for line in reader.lines if (match := LEVEL.search(line))), "trust")


class State(LevelMap):
    """The levels at the start."""

    kind, example = Level, "3"


class Effect(LevelMap):
    """The changes that a choice makes to levels."""

    kind, example = Change, "+2"


class Condition(LevelMap):
    """The ranges of levels in which a choice is open."""

    kind, example = Range, "5"


class Labels(LevelMap):
    """The names of levels that learners see."""

    kind, example = Text, "…"
