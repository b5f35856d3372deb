"""Lists of records that are written as a map, with a field of each as its name: `80: Well done`, or ids."""

from __future__ import annotations

from dataclasses import is_dataclass
from typing import TYPE_CHECKING

from mkdocs_course.model.reading.node import Mapping, Scalar
from mkdocs_course.model.reading.repair import end_of_block
from mkdocs_course.model.reading.schema import shape
from mkdocs_course.model.reading.slug import SLUG

if TYPE_CHECKING:
    from mkdocs_course.model.reading.reader import Reader

ID = "id"


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
