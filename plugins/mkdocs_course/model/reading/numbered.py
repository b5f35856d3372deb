"""A list that is written as numbered fields: `wrong1:` and `wrong2:` for `wrong:` with two items."""

from __future__ import annotations

import re
from dataclasses import replace
from textwrap import dedent
from typing import TYPE_CHECKING, Any

from mkdocs_course.model.problem import Problem
from mkdocs_course.model.reading import quoting
from mkdocs_course.model.reading.joined import join_fields
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.reading.schema import written_type

if TYPE_CHECKING:
    from mkdocs_course.model.reading.reader import Reader

NUMBERED = re.compile(r"(?P<name>[a-z-]*[a-z])[ _-]?\d{1,2}")


def gathered(reader: Reader, node: Node, schema: dict[str, tuple[str, Any, bool]]) -> Node:
    """Return a mapping with one list instead of the numbered fields that stand for it, and add their Problem.

    `schema` has the fields of the record, as `shape` returns them. Any other node is returned as it is, but a text: it
    stands without the name of a field, and the ValidationError is raised.
    """
    if isinstance(node, Scalar) and node.value:
        reader.fail(node, "wrong-type", "with-name", kept=quoting.with_names(node.value, schema))
    if not isinstance(node, Mapping) or node.flow:
        return node
    fields = [(key, value) for key, value in node.entries if isinstance(key, Scalar)]
    numbered = {key.value: _list_of(key.value, schema) for key, _ in fields if key.value not in schema}
    for name in dict.fromkeys(filter(None, numbered.values())):
        own = [(key, value) for key, value in fields if name in (key.value, numbered.get(key.value))]
        node = _with_list(reader, node, name, own)
    return node


def _list_of(name: str, schema: dict[str, tuple[str, Any, bool]]) -> str:
    """Return the field with a list that a numbered name means, “” if it means none."""
    match = NUMBERED.fullmatch(name)
    return match["name"] if match and match["name"] in schema and written_type(schema[match["name"]][1])[1] else ""


def _with_list(reader: Reader, node: Mapping, name: str, own: list[tuple[Scalar, Node]]) -> Mapping:
    """Return the mapping with the list `name` instead of its `own` fields, and add the Problem of the numbered ones."""
    key = next(key for key, _ in own if key.value != name)
    fix = join_fields(reader.lines, own, name)
    kept = dedent("\n".join(fix.lines)) if fix else f"{name}:\n  - …\n  - …"
    place = reader.place(key)
    reader.problems.append(Problem.at(place, "unknown-field", "one-list", fix=fix, name=key.value, kept=kept))
    items = [item for _, value in own for item in (value.items if isinstance(value, Sequence) else [value])]
    listed = (replace(key, value=name), Sequence(items, False, key.line, key.column))
    others = [pair for pair in node.entries if all(pair[0] is not written for written, _ in own)]
    return replace(node, entries=[*others, listed])
