"""Writes lists and fields as YAML, as a trainer would."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from mkdocs_course.model.reading.node import Mapping as Fields
from mkdocs_course.model.reading.node import Node, Scalar
from mkdocs_course.model.reading.scalar import block, scalar

Value: TypeAlias = "str | tuple[str, ...] | list[Value] | Mapping[str, Value] | None"
"""What stands in a file: a text, a list on one line (a tuple), a list, or fields. None is left out."""


def lines(value: Value, indent: int) -> Iterator[str]:
    """Yield the lines of a list or of fields, indented by `indent` spaces."""
    space = " " * indent
    if isinstance(value, list):
        for item in value:
            nested = isinstance(item, list | Mapping) and item
            first, *rest = lines(item, indent + 2) if nested else _scalar(item, indent)
            yield f"{space}- {first.strip()}"
            yield from rest
    elif isinstance(value, Mapping):
        for name, inner in value.items():
            if isinstance(inner, list | Mapping) and inner:
                yield f"{space}{name}:"
                yield from lines(inner, indent + 2)
            elif inner is not None:
                first, *rest = _scalar(inner, indent)
                yield f"{space}{name}: {first}"
                yield from rest


def _scalar(value: Value, indent: int) -> list[str]:
    """Return the lines of a text, or of a list on one line; the first of them stands after its name or its dash."""
    if isinstance(value, tuple):
        return [f"[{', '.join(scalar(text, flow=True) for text in value)}]"]
    if not isinstance(value, str):
        return ["[]" if isinstance(value, list) else "{}"]
    return block(value, indent + 2) if "\n" in value else [scalar(value)]


def value_of(node: Node) -> Value:
    """Return the value that a node holds: a text, a dict, a tuple of texts for a list of them on one line, else a list.

    A text has no spaces around it, unless it is in a tuple.
    """
    if isinstance(node, Scalar):
        return node.value.strip()
    if isinstance(node, Fields):
        return {key.value: value_of(value) for key, value in node.entries if isinstance(key, Scalar)}
    if node.flow and all(isinstance(item, Scalar) for item in node.items):
        return tuple(item.value for item in node.items if isinstance(item, Scalar))
    return [value_of(item) for item in node.items]
