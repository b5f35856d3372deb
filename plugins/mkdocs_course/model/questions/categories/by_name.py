"""Categories that are written as names with their items below: `Birds: [eagle, owl]`."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_course.model.problem import Fix, Problem
from mkdocs_course.model.questions.categories.category import Category
from mkdocs_course.model.reading.listing import PARTING
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.reading.reader import Reader, ValidationError
from mkdocs_course.model.reading.repair import end_of_block, indentation
from mkdocs_course.model.reading.scalar import scalar
from mkdocs_course.model.reading.schema import shape

Entry = tuple[Scalar, Node]


def refuse(reader: Reader, categories: Node) -> None:
    """Add the Problem of categories in this form, with the form that they are to have, and raise ValidationError."""
    if isinstance(categories, Scalar) or categories.flow:
        return
    listed = isinstance(categories, Sequence)
    items = categories.items if isinstance(categories, Sequence) else [categories]
    groups = [[*_entries(item, reader.languages)] for item in items]
    if not groups or not all(len(group) == 1 if listed else group for group in groups):
        return
    entries, dash = [entry for group in groups for entry in group], "" if listed else "- "
    first, last = entries[0][0].line, end_of_block(reader.lines, entries[0][0].line, categories.column - 1)
    ends = [*(key.line - 1 for key, _ in entries[1:]), last]
    rows = [row for entry, end in zip(entries, ends, strict=True) for row in _rows(reader, entry, end, dash)]
    fix = Fix(first=first, last=last, lines=tuple(rows), safe=False)
    place = reader.place(entries[0][0])
    shown = f"- name: {scalar(entries[0][0].value)}\n  items: …"
    reader.problems.append(Problem.at(place, "wrong-type", "categories-by-name", fix=fix, line=shown))
    raise ValidationError


def _entries(node: Node, languages: tuple[str, ...]) -> Iterator[Entry]:
    """Yield the names of categories with their items, nothing if a node holds anything else."""
    entries = node.entries if isinstance(node, Mapping) and not node.flow else []
    categories = [(key, value) for key, value in entries if isinstance(key, Scalar) and not isinstance(value, Mapping)]
    names = {key.value for key, _ in categories}
    if len(categories) == len(entries) and names.isdisjoint({*shape(Category), *languages}):
        yield from categories


def _rows(reader: Reader, entry: Entry, end: int, dash: str) -> Iterator[str]:
    """Yield the lines of a category; `end` is its last line as it is, and `dash` what is to begin its first line."""
    key, value = entry
    column = key.column - 1
    row = reader.lines[key.line - 1]
    inside = " " * (column + len(dash))
    yield f"{row[:column]}{dash}name: {scalar(key.value)}"
    if isinstance(value, Scalar):
        texts = (scalar(text, flow=True) for text in PARTING.split(value.value) if text)
        yield f"{inside}items: [{', '.join(texts)}]"
    elif value.line == key.line:
        yield f"{inside}items: {row[value.column - 1 :]}"
    else:
        yield f"{inside}items:"
    below = reader.lines[key.line : end]
    # Items must not stand further left than the name of their list.
    least = min((indentation(line) for line in below if line.strip()), default=0)
    shift = " " * max(0, len(inside) - least)
    yield from (f"{shift}{line}" if line.strip() else line for line in below)
