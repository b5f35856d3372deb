"""Finds the texts of a record."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from mkdocs_course.model.text.text import Text

LEAVES = frozenset(("str", "bool", "int", "float", "Place", "tuple", "None"))
"""Names in the type of a field that has no texts in it."""


def texts(record: Any) -> list[Text]:
    """Return every Text in a record, a tuple of records, or a record nested in one, in the order of the fields."""
    every: list[Text] = []
    _gather(record, every)
    return every


def _gather(record: Any, every: list[Text]) -> None:
    if isinstance(record, Text):
        every.append(record)
    elif isinstance(record, tuple):
        for item in record:
            _gather(item, every)
    elif record is not None:
        kind: Any = type(record)
        for name in _field_names(kind):
            _gather(getattr(record, name), every)


@cache
def _field_names(kind: Any) -> tuple[str, ...]:
    """Return the names of the fields of a dataclass that may have texts in them, in order; none for other classes."""
    every = fields(kind) if is_dataclass(kind) else ()
    return tuple(field.name for field in every if not LEAVES.issuperset(re.findall(r"\w+", str(field.type))))
