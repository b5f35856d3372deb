"""Writes a text with the indentation that its lines have by the schema of the file, whatever they have now."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, is_dataclass
from functools import cache
from typing import Any

from mkdocs_course.model.reading.block_text import HEADER
from mkdocs_course.model.reading.repair import indentation
from mkdocs_course.model.reading.schema import shape, written_type

FIELD = re.compile(r"(?P<dash>- +)?(?P<name>[\w-]+):(?: |$)")

Nesting = Mapping[str, "tuple[bool, Nesting]"]
"""The fields of a record by their names: whether each is a list, and the fields that are nested in it."""


@cache
def nesting(wanted: Any) -> Nesting:
    """Return the fields of a record class, each with those of the record that it holds; none for any other type."""
    if not isinstance(wanted, type) or not is_dataclass(wanted):
        return {}
    kinds = {name: written_type(kind) for name, (_, kind, _) in shape(wanted).items()}
    return {name: (is_list, nesting(inner)) for name, (inner, is_list) in kinds.items()}


@dataclass(slots=True)
class Open:
    """A record, or a list of such, that lines may go on: its `fields`, those that it has, and where they stand."""

    fields: Nesting
    column: int
    is_list: bool = False
    had: set[str] = field(default_factory=set)


def nested(lines: list[str], top: Nesting, languages: Collection[str]) -> list[str] | None:
    """Return the lines as deep as the fields of `top` stand, None if there is a line that stands nowhere in them.

    A field belongs to the innermost record that has no such field yet, and texts in `languages` to any. The outermost
    list stays where it begins.
    """
    opened, result = [Open(top, 0)], list[str]()
    rows = [line.strip() for line in lines]
    first = next((line for line in lines if line.lstrip().startswith("- ")), "")
    after = _following(rows)
    block = 0
    for number, row in enumerate(rows):
        match = FIELD.match(row)
        name, dash = (match["name"], bool(match["dash"])) if match else ("", row.startswith("- "))
        if not row or row.startswith("#") or (block and not _fits(opened, name, dash, languages)):
            result.append(" " * block + row if row else "")
            continue
        if (place := _place(opened, name, dash, after[number], languages)) is None:
            return None
        at, column = place
        del opened[at + 1 :]
        result.append(" " * column + row)
        inside = opened[at]
        if dash and not name:
            # A text alone has no fields.
            block = column + 2 if HEADER.match(row) else 0
            continue
        if dash:
            inside = Open(inside.fields, column + 2)
            opened.append(inside)
        inside.had.add(name)
        is_list, fields = inside.fields.get(name, (name in languages, {}))
        inner = inside.column + 2 if len(opened) > 1 or not is_list else indentation(first)
        opened += [Open(fields, inner, is_list)] if row.endswith(":") else []
        block = inside.column + 2 if HEADER.match(row) else 0
    return result


def _following(rows: list[str]) -> list[str]:
    """Return for each row the name of the field in the next one that is not empty, “” if that begins an item."""
    names, name = list[str](), ""
    for row in reversed(rows):
        names.append(name)
        if row and not row.startswith("#"):
            match = FIELD.match(row)
            name = match["name"] if match and not match["dash"] else ""
    return names[::-1]


def _fits(opened: list[Open], name: str, dash: bool, languages: Collection[str]) -> bool:
    return bool(name) and _place(opened, name, dash, "", languages) is not None


def _place(opened: list[Open], name: str, dash: bool, after: str, languages: Collection[str]) -> tuple[int, int] | None:
    """Return which of the open records or lists a line belongs to, and its column; None if it belongs to none.

    `after` is the name of the field on the next line, “” if that begins an item.
    """
    for at in range(len(opened) - 1, -1, -1):
        it = opened[at]
        if dash and it.is_list:
            known = not name or name in it.fields or name in languages
            beside = not after or after in it.fields or after in languages or _waits(opened[:at], after)
            if known and beside:
                return at, it.column
        elif not dash and not it.is_list and name not in it.had and (name in it.fields or name in languages) and name:
            return at, it.column
    return None


def _waits(opened: list[Open], name: str) -> bool:
    """Return whether a record has no field of this name yet, and can have one."""
    return any(not it.is_list and name in it.fields and name not in it.had for it in opened)
