"""Two sides beside each other, whose points stand in rows."""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest
from typing import Literal

from mkdocs_course.model.figure.frame import GAP, HALF, MARGIN, PADDING, POINT, SIDE
from mkdocs_course.model.figure.side import Side
from mkdocs_course.view.figure.shapes import Box, Drawing, Label, Point, Write, label


def draw(sides: tuple[Side, ...], write: Write) -> Drawing:
    """Return the drawing of a comparison."""
    boxes, labels, top = list[Box](), list[Label](), float(MARGIN)
    middles = [MARGIN + HALF / 2 + number * (HALF + GAP) for number in range(len(sides))]
    titles = [
        label(side.title, write, SIDE, Point(x=middle, y=top + PADDING), tone="on", bold=True)
        for side, middle in zip(sides, middles, strict=True)
    ]
    tall = max(title.height for title in titles) + 2 * PADDING
    for side, middle in zip(sides, middles, strict=True):
        boxes.append(Box(x=middle - HALF / 2, y=top, width=HALF, height=tall, tone=_tone(side)))
    labels += titles
    top += tall
    for row in zip_longest(*(side.points for side in sides)):
        top += GAP
        points = [
            label(point, write, POINT, Point(x=middle, y=top), tone="on")
            for point, middle in zip(row, middles, strict=True)
            if point
        ]
        tall = max(point.height for point in points) + 2 * PADDING
        boxes += [Box(x=point.at.x - HALF / 2, y=top, width=HALF, height=tall) for point in points]
        labels += [replace(it, at=Point(x=it.at.x, y=top + (tall - it.height) / 2)) for it in points]
        top += tall
    return Drawing(height=top + MARGIN, boxes=tuple(boxes), labels=tuple(labels))


def _tone(side: Side) -> Literal["accent", "good", "bad"]:
    if side.tone == "good":
        return "good"
    return "bad" if side.tone == "bad" else "accent"
