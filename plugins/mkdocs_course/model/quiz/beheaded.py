"""A question whose beginning was deleted, so that what is left of it stands as more fields of the question above."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import replace

from mkdocs_course.model.problem import Problem
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.reading.reader import Reader
from mkdocs_course.model.reading.repair import indentation

BEGINNING = ("id", "ask")
"""The fields with which a question begins."""
SEVERAL = 2


def without_rest(reader: Reader, node: Node, keys: Collection[str]) -> Node:
    """Return a question without the rest of another one, and add a Problem for that.

    The same fields follow once more, without what is asked: several of them, or a list of options with the same ids.
    `keys` are the answer keys of all kinds.
    """
    fields = [key.value for key, _ in node.entries if isinstance(key, Scalar)] if isinstance(node, Mapping) else []
    if not isinstance(node, Mapping) or len({*fields}) == len(node.entries) or len(fields) < len(node.entries):
        return node
    counts = Counter(fields)
    repeated = [name for name, number in counts.items() if number > 1]
    at = next(index for index, name in enumerate(fields) if name in fields[:index])
    if not {*BEGINNING}.isdisjoint(repeated) or fields[0] not in BEGINNING or len({*fields[at:]} - {*repeated}) > 1:
        return node
    # Several right answers may stand under one name each.
    answers = [name for name in repeated if f"all-{name}" not in keys]
    if not answers or (len(repeated) < SEVERAL and not _has_ids_twice(node, repeated[0])):
        return node
    first = node.entries[fields.index(fields[at])][0]
    key = node.entries[at][0]
    begins = [name for name in fields[:at] if name in (*BEGINNING, *keys) and name not in repeated]
    values = {
        "name": fields[at],
        "line": first.line,
        "known": ", ".join(f"{name}:" for name in begins),
        "first": key.line,
        "last": _last(reader.lines, key),
    }
    problem = Problem.filled(reader.place(key), "duplicate-key", "lost-beginning", values)
    reader.problems.append(replace(problem, consequences=len(fields) - len({*fields}) - 1))
    return replace(node, entries=node.entries[:at])


def _has_ids_twice(node: Mapping, name: str) -> bool:
    """Return whether the lists under a name that stands twice have an id in common."""
    first, *others = (_ids(value) for key, value in node.entries if isinstance(key, Scalar) and key.value == name)
    return any(first & other for other in others)


def _ids(node: Node) -> frozenset[str]:
    items = node.items if isinstance(node, Sequence) else []
    pairs = (pair for item in items if isinstance(item, Mapping) for pair in item.entries)
    return frozenset(
        value.value
        for key, value in pairs
        if isinstance(key, Scalar) and isinstance(value, Scalar) and key.value == "id" and value.value
    )


def _last(lines: list[str], key: Node) -> int:
    """Return the last line of the fields from `key` on."""
    last = key.line
    for number, line in enumerate(lines[key.line :], key.line + 1):
        if line.strip() and indentation(line) < key.column - 1:
            break
        last = number if line.strip() else last
    return last
