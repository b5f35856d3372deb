"""A text of a figure, with an explanation below it if there is one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from mkdocs_course.model.problem import Place
from mkdocs_course.model.reading.node import Node
from mkdocs_course.model.reading.reader import Reader
from mkdocs_course.model.reading.schema import shape
from mkdocs_course.model.text import unnamed
from mkdocs_course.model.text.text import Text, is_plain_text


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """A step, a station of a cycle or a cell: its `text`, and a `note` in smaller letters."""

    text: Text
    note: Text | None = None
    place: Place

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Self:
        """Return a text, or a record with the fields `text` and `note`; raises ValidationError."""
        unnamed.refuse(reader, node, shape(cls))
        if is_plain_text(reader, node):
            return cls(text=Text.read(reader, node), place=reader.place(node))
        item: Self = reader.record(cls, node)
        return item
