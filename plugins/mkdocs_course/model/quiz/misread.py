"""What a question would be read as if one of its fields had another name."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import NoReturn

from mkdocs_course.model.reading.node import Mapping, Node, Scalar
from mkdocs_course.model.reading.reader import Reader, ValidationError


def misfits(reader: Reader, node: Node, key: Scalar, name: str, kind: type) -> bool:
    """Return whether the value of the field `key` has another type than the field `name` of a kind."""
    value = next(value for written, value in reader.fields(node).values() if written is key)
    trial = Reader(reader.path, reader.lines, reader.languages, reader.others)
    with suppress(ValidationError):
        trial.record(kind, renamed(node, key, name))
    return any(problem.code == "wrong-type" and problem.place == reader.place(value) for problem in trial.problems)


def read_as(reader: Reader, node: Node, key: Scalar, name: str, kind: type) -> NoReturn:
    """Read a question as one of a kind in which the field `key` has another name, and raise ValidationError.

    What is wrong with it may come of another meaning of the name: then the fix of the name is not certain.
    """
    at = len(reader.problems.kept)
    with suppress(ValidationError):
        reader.record(kind, renamed(node, key, name))
    own = reader.problems.kept[at - 1] if at else None
    if own and own.fix and any(not problem.warning for problem in reader.problems.kept[at:]):
        reader.problems.kept[at - 1] = replace(own, fix=replace(own.fix, safe=False))
    raise ValidationError


def renamed(node: Node, key: Scalar, name: str) -> Mapping:
    """Return a mapping in which the field `key` has another name."""
    assert isinstance(node, Mapping)
    entries = [(replace(key, value=name) if written is key else written, value) for written, value in node.entries]
    return replace(node, entries=entries)
