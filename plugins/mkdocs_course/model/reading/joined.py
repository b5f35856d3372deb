"""Joins fields that stand below each other into one list: their values become its items."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from mkdocs_course.model.problem import Fix
from mkdocs_course.model.reading.node import Node, Scalar
from mkdocs_course.model.reading.node import Sequence as List
from mkdocs_course.model.reading.repair import indentation


def join_fields(lines: list[str], fields: Sequence[tuple[Scalar, Node]], name: str) -> Fix | None:
    """Return the fix that puts the values of fields into one list, None where other lines stand between them.

    Args:
        lines: those of the file.
        fields: the fields in the order written, as (name, value).
        name: that of the list.
    """
    ends = [_end(lines, key) for key, _ in fields]
    if any(end + 1 != key.line for end, (_, (key, _)) in zip(ends, pairwise(fields), strict=False)):
        return None
    key, indent = fields[0][0], " " * (fields[0][0].column + 1)
    rows = [_items(lines, *field, end) for field, end in zip(fields, ends, strict=True)]
    if not all(rows):
        return None
    items = [f"{indent}{row}" for own in rows for row in own]
    first = f"{lines[key.line - 1][: key.column - 1]}{name}:"
    return Fix(first=key.line, last=ends[-1], lines=(first, *items), safe=False)


def _end(lines: list[str], key: Scalar) -> int:
    """Return the last line of the field `key`: its value stands further in, or is a list with its dashes below it."""
    end, column = key.line, key.column - 1
    for row in lines[key.line :]:
        if row.strip() and indentation(row) <= column and not row.startswith(f"{' ' * column}- "):
            break
        end += 1 if row.strip() else 0
    return end


def _items(lines: list[str], key: Scalar, value: Node, end: int) -> list[str]:
    """Return the rows of an answer as items of a list, without indentation; none if that is not certain."""
    rows = [lines[key.line - 1][key.column + len(key.value) :].strip(), *lines[key.line : end]]
    below = [row for row in rows[1:] if row.strip()]
    if any(row.lstrip().startswith("#") for row in (rows[0], *below)):
        return []
    if isinstance(value, List) and value.flow:
        texts = [item for item in value.items if isinstance(item, Scalar) and item.line == item.end_line]
        written = [lines[text.line - 1][text.column - 1 : text.end_column - 1] for text in texts]
        return [f"- {text}" for text in written] if len(written) == len(value.items) else []
    least = min(map(indentation, below), default=0)
    below = [row[least:] for row in below]
    if isinstance(value, List):
        return below
    return [f"{'  ' if at else '- '}{row}" for at, row in enumerate(filter(None, (rows[0], *below)))]
