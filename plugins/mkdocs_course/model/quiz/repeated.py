"""An answer key that a question has several times, where there is a kind for several such answers: `right:`."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from textwrap import dedent

from mkdocs_course.model.problem import Problem
from mkdocs_course.model.reading.joined import join_fields
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.reading.reader import Reader

Field = tuple[Scalar, Node]


def with_one_answer(reader: Reader, node: Node, keys: Collection[str]) -> Node:
    """Return a question with the first of several answers under one name, and add a Problem if there are more.

    They may stand in a list, or each under the name. `keys` are the answer keys of all kinds.
    """
    if not isinstance(node, Mapping):
        return node
    fields = [(key, value) for key, value in node.entries if isinstance(key, Scalar)]
    first: dict[str, Scalar] = {}
    repeated = [key for key, _ in fields if first.setdefault(key.value, key) is not key]
    # Where anything else is repeated, another question probably begins.
    if not all(f"all-{key.value}" in keys for key in repeated):
        return node
    listed = [(key, value) for key, value in fields if f"all-{key.value}" in keys and _is_list(value)]
    if repeated:
        key = repeated[0]
        own = [field for field in fields if field[0].value == key.value]
        _note(reader, key, "duplicate-key", own, name=key.value, line=first[key.value].line)
    elif listed:
        _note(reader, listed[0][1], "wrong-type", listed)
    kept = [pair for pair in node.entries if all(pair[0] is not key for key in repeated)]
    return replace(
        node, entries=[(key, _first_item(value) if (key, value) in listed else value) for key, value in kept]
    )


def _is_list(value: Node) -> bool:
    return isinstance(value, Sequence) and len(value.items) > 1


def _first_item(value: Node) -> Node:
    return value.items[0] if isinstance(value, Sequence) else value


def _note(reader: Reader, node: Node, code: str, fields: list[Field], **values: object) -> None:
    fix = join_fields(reader.lines, fields, f"all-{fields[0][0].value}")
    hint, kept = ("all-right-list", dedent("\n".join(fix.lines))) if fix else ("all-right", "")
    problem = Problem.filled(reader.place(node), code, hint, {**values, "kept": kept}, fix=fix)
    reader.problems.append(problem)
