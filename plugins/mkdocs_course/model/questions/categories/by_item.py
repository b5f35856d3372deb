"""Categories that are only named, `categories: [Birds, Fish]`, with items that say which of them they belong to."""

from __future__ import annotations

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
    if not names or not isinstance(node, Sequence) or len(names) < len(node.items):
        return
    listed = next(((own, value) for other, (own, value) in fields.items() if synonym(other, ITEMS)), None)
    groups = _groups(names, listed[1]) if listed else None
    written: list[writing.Value] = [{"name": own, "items": inside or None} for own, inside in (groups or {}).items()]
    column, last = key.column - 1, end_of_block(reader.lines, key.line, key.column)
    fix = None
    if listed and groups and listed[0].line == last + 1 and not reader.line(key)[:column].strip():
        end = end_of_block(reader.lines, listed[0].line, listed[0].column)
        lines = tuple(f"{' ' * column}{row}" for row in writing.lines({name: written}, 0))
        fix = Fix(first=key.line, last=end, lines=lines, safe=False)
    first = written[0] if groups else {"name": names[0], "items": "…"}
    shown = "\n".join(writing.lines([first], 0))
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
