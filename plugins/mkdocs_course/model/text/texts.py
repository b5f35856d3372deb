"""Finds the texts of a record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from mkdocs_course.model.problem import Place
from mkdocs_course.model.text.text import Text

LEAVES = (str, bool, Place)
"""Values in a record that have no texts in them."""


def texts(record: Any) -> Iterator[Text]:
    """Yield every Text in a record, a tuple of records, or a record nested in one."""
    if isinstance(record, Text):
        yield record
    elif isinstance(record, tuple):
        for item in record:
            if not isinstance(item, str):
                yield from texts(item)
    else:
        kind: Any = type(record)
        for name in _field_names(kind):
            value = getattr(record, name)
            if isinstance(value, Text):
                yield value
            elif value is not None and not isinstance(value, LEAVES):
                yield from texts(value)


@cache
def _field_names(kind: Any) -> tuple[str, ...]:
    """Return the names of the fields of a dataclass, in order; none for other classes."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
