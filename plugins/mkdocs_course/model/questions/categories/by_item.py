"""Categories that are only named, `categories: [Birds, Fish]`, with items that say which of them they belong to."""

from __future__ import annotations

from typing import NoReturn

from mkdocs_course.model.problem import Fix, Problem
from mkdocs_course.model.reading import writing
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.reading.reader import Reader, ValidationError
from mkdocs_course.model.reading.repair import end_of_block
from mkdocs_course.model.reading.spelling import synonym
from mkdocs_course.model.reading.writing import value_of

ITEMS, CATEGORY = ("statements", "items"), ("category", "categories")

Fields = dict[str, tuple[Scalar, Node]]


def refuse(reader: Reader, fields: Fields, name: str) -> None:
    """Add the Problem of categories in this form, with the form that they are to have, and raise ValidationError.

    `fields` are those of the question, and `name` is that of its categories.
    """
    key, node = fields[name]
    names = [item.value for item in node.items if isinstance(item, Scalar)] if isinstance(node, Sequence) else []
    named = _named(node)
    if named and (listed := _items_of(fields)) and (groups := _groups([*named], listed[1])):
        filled: list[writing.Value] = [
            {**named[own], "items": inside} if inside else named[own] for own, inside in groups.items()
        ]
        _note(reader, key, node, listed, filled, name)
    if not names or not isinstance(node, Sequence) or len(names) < len(node.items):
        return
    listed = _items_of(fields)
    groups = _groups(names, listed[1]) if listed else None
    written: list[writing.Value] = [{"name": own, "items": inside or None} for own, inside in (groups or {}).items()]
    _note(reader, key, node, listed if groups else None, written or [{"name": names[0], "items": "…"}], name)


def _items_of(fields: Fields) -> tuple[Scalar, Node] | None:
    """Return the field with the items of all categories, None if there is none."""
    return next((field for other, field in fields.items() if synonym(other, ITEMS)), None)


def _named(node: Node) -> dict[str, dict[str, writing.Value]]:
    """Return the fields of categories without items by their ids, or by their names; none for any other node."""
    named: dict[str, dict[str, writing.Value]] = {}
    for item in node.items if isinstance(node, Sequence) else ():
        own = value_of(item) if isinstance(item, Mapping) else None
        if not isinstance(own, dict) or "items" in own:
            return {}
        key = own.get("id") or own.get("name")
        if not isinstance(key, str):
            return {}
        named[key] = own
    return named


def _note(
    reader: Reader, key: Scalar, node: Node, listed: tuple[Scalar, Node] | None, written: list[writing.Value], name: str
) -> NoReturn:
    """Add the Problem of categories and of their items, which are `listed` apart, and raise ValidationError.

    `written` are the categories as they are to be.
    """
    column, last = key.column - 1, end_of_block(reader.lines, key.line, key.column)
    fix = None
    if listed and listed[0].line == last + 1 and not reader.line(key)[:column].strip():
        end = end_of_block(reader.lines, listed[0].line, listed[0].column)
        lines = tuple(f"{' ' * column}{row}" for row in writing.lines({name: written}, 0))
        fix = Fix(first=key.line, last=end, lines=lines, safe=False)
    shown = "\n".join(writing.lines([written[0]], 0))
    place = reader.place(node)
    reader.problems.append(Problem.at(place, "wrong-type", "categories-by-name", fix=fix, line=shown))
    raise ValidationError


def _groups(names: list[str], node: Node) -> dict[str, list[writing.Value]] | None:
    """Return the items of each category, None where one of them does not say to which it belongs."""
    groups: dict[str, list[writing.Value]] = {name: [] for name in names}
    for item in node.items if isinstance(node, Sequence) else ():
        entries = item.entries if isinstance(item, Mapping) else []
        own = {key.value: value for key, value in entries if isinstance(key, Scalar)}
        named = [other for other, value in own.items() if getattr(value, "value", None) in groups]
        by_field = [other for other in named if synonym(other, CATEGORY) or len(own) == 1]
        if len(by_field) != 1:
            return None
        category = getattr(own.pop(by_field[0]), "value", "")
        rest = {other: value_of(value) for other, value in own.items()}
        groups[category].append(by_field[0] if not own else rest.pop("text") if [*rest] == ["text"] else rest)
    return groups if any(groups.values()) else None
