"""An answer key that a question has several times, where there is a kind for several such answers: `right:`."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from itertools import pairwise
from textwrap import dedent

from mkdocs_course.model.problem import Fix, Problem
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.reading.reader import Reader
from mkdocs_course.model.reading.repair import indentation

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
    return replace(node, entries=[(key, _first(value) if (key, value) in listed else value) for key, value in kept])


def _is_list(value: Node) -> bool:
    return isinstance(value, Sequence) and len(value.items) > 1


def _first(value: Node) -> Node:
    return value.items[0] if isinstance(value, Sequence) else value


def _note(reader: Reader, node: Node, code: str, fields: list[Field], **values: object) -> None:
    fix = _fix(reader, fields)
    hint, kept = ("all-right-list", dedent("\n".join(fix.lines))) if fix else ("all-right", "")
    problem = Problem.filled(reader.place(node), code, hint, {**values, "kept": kept}, fix=fix)
    reader.problems.append(problem)


def _fix(reader: Reader, fields: list[Field]) -> Fix | None:
    """Return the fix that puts all answers into one list, None where other lines stand between them."""
    ends = [_end(reader, key) for key, _ in fields]
    if any(end + 1 != key.line for end, (_, (key, _)) in zip(ends, pairwise(fields), strict=False)):
        return None
    key, indent = fields[0][0], " " * (fields[0][0].column + 1)
    rows = [_items(reader, *field, end) for field, end in zip(fields, ends, strict=True)]
    if not all(rows):
        return None
    items = [f"{indent}{row}" for own in rows for row in own]
    lines = (f"{reader.line(key)[: key.column - 1]}all-{key.value}:", *items)
    return Fix(first=key.line, last=ends[-1], lines=lines, safe=False)


def _end(reader: Reader, key: Scalar) -> int:
    """Return the last line of the field `key`: its value stands further in, or is a list with its dashes below it."""
    end, column = key.line, key.column - 1
    for row in reader.lines[key.line :]:
        if row.strip() and indentation(row) <= column and not row.startswith(f"{' ' * column}- "):
            break
        end += 1 if row.strip() else 0
    return end


def _items(reader: Reader, key: Scalar, value: Node, end: int) -> list[str]:
    """Return the rows of an answer as items of a list, without indentation; none if that is not certain."""
    rows = [reader.lines[key.line - 1][key.column + len(key.value) :].strip(), *reader.lines[key.line : end]]
    below = [row for row in rows[1:] if row.strip()]
    if any(row.lstrip().startswith("#") for row in (rows[0], *below)):
        return []
    if isinstance(value, Sequence) and value.flow:
        texts = [item for item in value.items if isinstance(item, Scalar) and item.line == item.end_line]
        written = [reader.lines[text.line - 1][text.column - 1 : text.end_column - 1] for text in texts]
        return [f"- {text}" for text in written] if len(written) == len(value.items) else []
    least = min(map(indentation, below), default=0)
    below = [row[least:] for row in below]
    if isinstance(value, Sequence):
        return below
    return [f"{'  ' if at else '- '}{row}" for at, row in enumerate(filter(None, (rows[0], *below)))]
