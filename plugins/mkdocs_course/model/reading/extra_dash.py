"""Dashes before fields, which begin an item of a list where none was meant."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_course.model.reading import list_item
from mkdocs_course.model.reading.repair import MAX_LINES, PREFIX, Repair, indentation, name_of


def removed(lines: list[str], index: int, names: frozenset[str]) -> Iterator[Repair]:
    """Yield the repair of a field with a dash where fields without one stand right above or below it."""
    indent, text = indentation(lines[index]), lines[index].strip()
    if not text.startswith("- ") or name_of(lines[index]) not in names:
        return
    beside = (PREFIX.match(line) for line in lines[max(0, index - 1) : index + 2] if name_of(line) in names)
    if any(match and len(match[0]) == indent for match in beside):
        yield Repair(code="extra-dash", first=index, lines=(f"{' ' * indent}{text[1:].lstrip()}",))
    # Fields of an item above, each with a dash of its own: the next item begins with the name that this one began with.
    above = next((number for number in range(index - 1, -1, -1) if list_item.begins(lines[number], indent)), None)
    if above is None or name_of(lines[above]) == name_of(lines[index]):
        return
    end = index + 1
    while end < min(len(lines), index + MAX_LINES) and (not lines[end].strip() or indentation(lines[end]) >= indent):
        if list_item.begins(lines[end], indent) and name_of(lines[end]) == name_of(lines[above]):
            break
        end += 1
    while not lines[end - 1].strip():
        end -= 1
    undashed = tuple(
        f"{' ' * indent}  {line.strip()[1:].lstrip()}" if list_item.begins(line, indent) else line
        for line in lines[index:end]
    )
    yield Repair(code="extra-dash", first=index, lines=undashed[:1])
    if len(undashed) > 1:
        yield Repair(code="extra-dash", first=index, lines=undashed)
