"""A table of two by two: what two differences together lead to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from mkdocs_course.model.figure.count import check_count
from mkdocs_course.model.figure.item import Item
from mkdocs_course.model.problem import Place
from mkdocs_course.model.reading.node import Node
from mkdocs_course.model.reading.reader import Reader
from mkdocs_course.model.text.text import Text


@dataclass(frozen=True, kw_only=True, slots=True)
class TwoByTwo:
    """Two `columns`, two `rows`, and the four `cells`, of the first row first."""

    columns: tuple[Text, ...]
    rows: tuple[Text, ...]
    cells: tuple[Item, ...]
    place: Place

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Self:
        """Return the table; raises ValidationError."""
        table: Self = reader.record(cls, node)
        check_count(reader, node, "columns", table.columns, 2, 2)
        check_count(reader, node, "rows", table.rows, 2, 2)
        check_count(reader, node, "cells", table.cells, 4, 4)
        return table
