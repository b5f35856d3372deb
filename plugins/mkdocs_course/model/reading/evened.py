"""Writes a text with two spaces for each level, as far as its lines stand deeper than others now."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_course.model.reading.block_text import HEADER
from mkdocs_course.model.reading.repair import indentation


@dataclass(slots=True)
class Level:
    """A line in which others may be nested: how far it is indented, and how far it is to be (`new`).

    `inside` is how much further what is nested in it stands, at first.
    """

    indent: int
    new: int
    inside: int = 2


def evened(lines: list[str]) -> list[str]:
    """Return the lines with two spaces for each level. Where a line is indented as another one is, they stay together.

    What follows an item stands as far as the text of the item.
    """
    levels, result = list[Level](), list[str]()
    text: Level | None = None
    first: int | None = None
    for line in lines:
        indent, stripped = indentation(line), line.strip()
        if not stripped:
            result.append("")
            continue
        if text and indent > text.indent:
            # The first line of a text tells how far the others stand.
            first = indent if first is None else first
            result.append(" " * (text.new + max(0, indent - first)) + stripped)
            continue
        new = _new(levels, indent)
        dash = stripped.startswith("- ")
        stripped = f"- {stripped[1:].lstrip()}" if dash else stripped
        result.append(" " * new + stripped)
        text = None
        if not stripped.startswith("#"):
            # The text of an item that opens a list or a mapping of its own is deeper than its other fields.
            levels.append(Level(indent, new, 4 if dash and stripped.endswith(":") else 2))
            if HEADER.match(line):
                text, first = Level(indent, new + (4 if dash else 2)), None
    return result


def _new(levels: list[Level], indent: int) -> int:
    """Return how far a line is to be indented, and remove the levels that it ends."""
    nested = False
    while levels and levels[-1].indent > indent:
        nested = True
        levels.pop()
    if levels and levels[-1].indent == indent:
        return levels.pop().new
    if not levels:
        return 0
    # What is less deep than the first line that was nested here is a field of the item itself.
    if nested:
        levels[-1].inside = 2
    return levels[-1].new + levels[-1].inside
