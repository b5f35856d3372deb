"""A table of two by two. The name of a row stands above its cells, where a phone has room for it."""

from __future__ import annotations

from mkdocs_course.model.figure.frame import CELL, CELL_NOTE, COLUMN, FULL, GAP, HALF, MARGIN, PADDING, ROW
from mkdocs_course.model.figure.table import TwoByTwo
from mkdocs_course.view.figure.shapes import Box, Drawing, Label, Point, Write, label
from mkdocs_course.view.figure.stack import height, moved, stack

MIDDLES = (MARGIN + HALF / 2, MARGIN + HALF + GAP + HALF / 2)


def draw(table: TwoByTwo, write: Write) -> Drawing:
    """Return the drawing of a table."""
    boxes, labels, top = list[Box](), list[Label](), float(MARGIN)
    for column, middle in zip(table.columns, MIDDLES, strict=True):
        labels.append(label(column, write, COLUMN, Point(x=middle, y=top), tone="on", bold=True))
    top += max(it.height for it in labels) + GAP
    for row, text in enumerate(table.rows):
        name = label(text, write, ROW, Point(x=MARGIN + FULL / 2, y=top + GAP), tone="muted", bold=True)
        labels.append(name)
        top += name.height + 2 * GAP
        texts = [stack(cell, write, CELL, CELL_NOTE) for cell in table.cells[2 * row : 2 * row + 2]]
        tall = max(map(height, texts)) + 2 * PADDING
        for stacked, middle in zip(texts, MIDDLES, strict=True):
            boxes.append(Box(x=middle - HALF / 2, y=top, width=HALF, height=tall))
            labels += moved(stacked, middle, top + (tall - height(stacked)) / 2)
        top += tall
    return Drawing(height=top + MARGIN, boxes=tuple(boxes), labels=tuple(labels))
