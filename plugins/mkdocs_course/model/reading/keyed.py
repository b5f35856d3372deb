"""Lists of records that are written as a map, with a field of each as its name: `80: Well done`, or ids."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import is_dataclass
from typing import TYPE_CHECKING

from mkdocs_course.model.reading.lexicon import any_of
from mkdocs_course.model.reading.node import Mapping, Node, Scalar
from mkdocs_course.model.reading.repair import end_of_block, indentation
from mkdocs_course.model.reading.schema import shape
from mkdocs_course.model.reading.slug import SLUG

if TYPE_CHECKING:
    from mkdocs_course.model.reading.reader import Reader

ID = "id"
PLACE = re.compile(
    rf"(?:{any_of('place-numbered')}[ _-]?)?\d{{1,2}}|{any_of('place')}",
    re.IGNORECASE,
)
"""A name that only says where its value stands in a list."""


def _item(reader: Reader, key: Node, value: Node, end: int) -> Iterator[str]:
    """Yield the lines of a field, whose last one is `end`, as an item of a list; its name only says where it stands."""
    space, below = " " * (key.column - 1), reader.lines[key.line : end]
    if value.line == key.line:
        yield f"{space}- {reader.line(value)[value.column - 1 :]}"
        yield from below
        return
    depth = indentation(below[0])
    for number, row in enumerate(below):
        yield f"{space}{'  ' if number else '- '}{row[depth:]}" if row.strip() else row


def rows(reader: Reader, node: Mapping, wanted: object) -> tuple[str, list[str], int] | None:
    """Return the hint of such a map, the lines that it becomes, and the last one that it has; None for any other.

    `wanted` is the type of the records.
    """
    keys = [key for key, _ in node.entries if isinstance(key, Scalar)]
    whole = keys and len(keys) == len(node.entries) and not node.flow
    if not whole or not isinstance(wanted, type) or not is_dataclass(wanted):
        return None
    fields = [name for name, (*_, required) in shape(wanted).items() if required]
    last = end_of_block(reader.lines, node.line, node.column - 1)
    ends = [*(key.line - 1 for key in keys[1:]), last]
    result = list[str]()
    if all(PLACE.fullmatch(key.value) for key in keys) and not (len(fields) == 2 and keys[0].value.isdecimal()):
        pairs = zip(node.entries, ends, strict=True)
        return "list-in-line", [row for (key, value), end in pairs for row in _item(reader, key, value, end)], last
    for (_, value), key, end in zip(node.entries, keys, ends, strict=True):
        row, space = reader.lines[key.line - 1], " " * (node.column - 1)
        below = reader.lines[key.line : end]
        if isinstance(value, Mapping) and not value.flow and ID in shape(wanted) and SLUG.fullmatch(key.value):
            result += [f"{space}- {ID}: {key.value}", *below]
        elif len(fields) == 2 and key.value.isdecimal() and value.line == key.line:
            result += [f"{space}- {fields[0]}: {key.value}", f"{space}  {fields[1]}: {row[value.column - 1 :]}", *below]
        else:
            return None
    return "list-in-line", result, last
