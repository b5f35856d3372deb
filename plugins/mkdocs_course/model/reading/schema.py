"""The schema of a record: the fields of its dataclass that may be written, with their types."""

from __future__ import annotations

from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints


def shape(wanted: type) -> dict[str, tuple[str, Any, bool]]:
    """Return the schema of a dataclass: for each field that can be written, name → (attribute, type, required)."""
    return _shape(wanted)


@cache
def _shape(wanted: Any) -> dict[str, tuple[str, Any, bool]]:
    hints = get_type_hints(wanted)
    return {
        field.metadata.get("name", field.name.rstrip("_").replace("_", "-")): (
            field.name,
            hints[field.name],
            field.default is MISSING and field.default_factory is MISSING,
        )
        for field in fields(wanted)
        if field.name != "place" and field.metadata.get("written", True)
    }


@cache
def written(wanted: Any) -> frozenset[str]:
    """Return the name of every field that may be written in a type `wanted`, and in the records nested in it."""
    if arguments := get_args(wanted):
        return frozenset().union(*map(written, arguments))
    if not isinstance(wanted, type) or not is_dataclass(wanted):
        return frozenset()
    return frozenset(shape(wanted)).union(*(written(kind) for _, kind, _ in shape(wanted).values()))


@cache
def records(wanted: Any) -> frozenset[frozenset[str]]:
    """Return the names of the fields of each record that a type `wanted` is, or that is nested in it."""
    if arguments := get_args(wanted):
        return frozenset().union(*map(records, arguments))
    if not isinstance(wanted, type) or not is_dataclass(wanted):
        return frozenset()
    return frozenset({frozenset(shape(wanted))}).union(*(records(kind) for _, kind, _ in shape(wanted).values()))


@cache
def unreadable_fields(record: type) -> tuple[str, ...]:
    """Return each field of a record, and of the records nested in it, whose type cannot be read from a node.

    The name of a record without a field `place` stands for all of its fields.
    """
    if "place" not in {field.name for field in fields(record)}:
        return (record.__name__,)
    unreadable: list[str] = []
    for attribute, kind, _ in shape(record).values():
        inner = written_type(kind)[0] if len({*get_args(kind)} - {NoneType, ...}) < 2 else kind
        if is_dataclass(inner) and isinstance(inner, type) and not hasattr(inner, "read"):
            unreadable += unreadable_fields(inner)
        elif inner not in (bool, str) and not hasattr(inner, "read"):
            unreadable.append(f"{record.__name__}.{attribute}")
    return tuple(dict.fromkeys(unreadable))


@cache
def written_type(wanted: Any) -> tuple[Any, bool]:
    """Return the type that a type is, if it is optional, or is a tuple of; and whether it is a tuple."""
    origin, arguments = get_origin(wanted), get_args(wanted)
    if origin in (Union, UnionType):
        (inner,) = (option for option in arguments if option is not NoneType)
        return written_type(inner)
    return (arguments[0], True) if origin is tuple else (wanted, False)
