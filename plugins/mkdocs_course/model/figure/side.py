"""A side of a comparison."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from mkdocs_course.model.figure.count import check_count
from mkdocs_course.model.problem import Place
from mkdocs_course.model.reading.node import Node
from mkdocs_course.model.reading.reader import Reader
from mkdocs_course.model.reading.values import OneOf
from mkdocs_course.model.text.text import Text


class Tone(OneOf):
    """Whether a side is the better or the worse one."""

    known = ("good", "bad")


@dataclass(frozen=True, kw_only=True, slots=True)
class Side:
    """A side of a comparison: its `title`, and `points` that stand beside those of the other side."""

    title: Text
    points: tuple[Text, ...]
    tone: Tone | None = None
    place: Place

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Self:
        """Return the side; raises ValidationError."""
        side: Self = reader.record(cls, node)
        check_count(reader, node, "points", side.points, 1, 6)
        return side
