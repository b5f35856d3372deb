"""The statements that a learner rates, the steps of the scale, and the dimensions of the profile."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from mkdocs_course.model.controls import option_faults
from mkdocs_course.model.controls.option import Option
from mkdocs_course.model.interaction import item
from mkdocs_course.model.interaction.match import Row
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.reading.json_schema import Schema, Schemas
from mkdocs_course.model.reading.lexicon import any_of
from mkdocs_course.model.reading.node import Node
from mkdocs_course.model.reading.reader import Reader
from mkdocs_course.model.reading.schema import shape
from mkdocs_course.model.reading.values import Count
from mkdocs_course.model.text import unnamed
from mkdocs_course.model.text.text import Text, is_plain_text

REVERSED = re.compile(rf"[ ]?[(（\[]{any_of('reversed')}[)）\]][.。]?$", re.IGNORECASE)
"""How reversed statements are marked in questionnaires."""


class Steps(Count):
    """The number of steps of the scale, from 3 to 7."""

    low, high = Decimal(3), Decimal(7)


@dataclass(frozen=True, kw_only=True, slots=True)
class Ends:
    """The ends of the scale: `low` is the label of step 1, `high` that of the last step."""

    low: Text
    high: Text
    steps: Steps = Steps(5)
    place: Place

    @property
    def choices(self) -> tuple[item.Option, ...]:
        """The steps from low to high as options of an interaction; those between the ends have their number as text."""
        numbers = [str(number) for number in range(1, int(self.steps) + 1)]
        between = ((item.Translation(language="", text=number),) for number in numbers[1:-1])
        texts = (item.wording(self.low), *between, item.wording(self.high))
        return tuple(item.Option(id=number, text=text) for number, text in zip(numbers, texts, strict=True))


@dataclass(frozen=True, kw_only=True, slots=True)
class Dimension:
    """A dimension of the profile, which several statements measure."""

    id: str
    name: Text
    place: Place


@dataclass(frozen=True, kw_only=True, slots=True)
class Statement:
    """A statement to rate. If `reverse`, agreement means a low value of the dimension."""

    text: Text
    id: str = ""
    dimension: str = ""
    reverse: bool = False
    place: Place

    @property
    def slug(self) -> str:
        """The id under which ratings are stored: the written one, else `s-` and a hash of the text."""
        return self.id or "s-" + hashlib.sha256(self.text.texts[0][1].encode()).hexdigest()[:6]

    @property
    def row(self) -> Row:
        """The statement as a neutral record without a right choice."""
        return Row(id=self.slug, text=item.wording(self.text), fraction=None)

    def faults(self) -> Iterator[Problem]:
        """Yield a Problem for a mark that learners see, and that was to say that the statement is reversed."""
        if mark := next(filter(None, (REVERSED.search(words) for _, words in self.text.texts)), None):
            yield Problem.at(self.text.place, "left-over", "reversed-mark", warning=True, name=mark[0].strip())

    @classmethod
    def schema(cls, schemas: Schemas) -> Schema:
        """Return the JSON Schema of what `read` takes."""
        return {"anyOf": [schemas.of(Text), schemas.record(cls)]}

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Statement:
        """Return a statement, written as a text or as a record with `text:`; raises ValidationError."""
        unnamed.refuse(reader, node, shape(cls))
        if is_plain_text(reader, node):
            return cls(text=Text.read(reader, node), place=reader.place(node))
        return reader.record(cls, node)


def find_duplicates(records: tuple[Statement, ...] | tuple[Dimension, ...]) -> Iterator[Problem]:
    """Yield a Problem for each record that repeats the id or the text of an earlier one."""
    yield from option_faults.faults(
        tuple(
            Option(id=record.slug, text=record.text, place=record.place)
            if isinstance(record, Statement)
            else Option(id=record.id, text=record.name, place=record.place)
            for record in records
        )
    )
