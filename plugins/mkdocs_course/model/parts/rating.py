"""What a learner rates: statements, how far they hold, and what several of them tell together."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from mkdocs_course.model.parts import option
from mkdocs_course.model.parts.option import Option
from mkdocs_course.model.parts.text import Text, alone
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.reading.node import Node
from mkdocs_course.model.reading.reader import Reader
from mkdocs_course.model.reading.values import Count


class Steps(Count):
    """How many steps there are from one end to the other."""

    low, high = Decimal(3), Decimal(7)


@dataclass(frozen=True, kw_only=True, slots=True)
class Ends:
    """`low` is what step 1 means, `high` what the last one does."""

    low: Text
    high: Text
    steps: Steps = Steps(5)
    place: Place


@dataclass(frozen=True, kw_only=True, slots=True)
class Dimension:
    """What several statements tell together."""

    id: str
    name: Text
    place: Place


@dataclass(frozen=True, kw_only=True, slots=True)
class Statement:
    """`reverse`: whoever agrees has little of the dimension."""

    text: Text
    id: str = ""
    dimension: str = ""
    reverse: bool = False
    place: Place

    @property
    def slug(self) -> str:
        """The id stored ratings hang on: the one written, else one made of the words."""
        return self.id or "s-" + hashlib.sha256(self.text.texts[0][1].encode()).hexdigest()[:6]

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Statement:
        """Return a statement written in full (`text:`, `id:`) or as its text alone."""
        if alone(reader, node):
            return cls(text=Text.read(reader, node), place=reader.place(node))
        return reader.record(cls, node)


def alike(parts: tuple[Statement, ...] | tuple[Dimension, ...]) -> Iterator[Problem]:
    """Yield a Problem for each part whose id or text another one has already."""
    yield from option.faults(
        tuple(
            Option(id=part.slug, text=part.text, place=part.place)
            if isinstance(part, Statement)
            else Option(id=part.id, text=part.name, place=part.place)
            for part in parts
        )
    )
