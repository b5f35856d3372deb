"""A cycle: boxes in two columns, clockwise, with arrows from each to the next one."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_course.model.figure.frame import MARGIN, PADDING, ROUND, STATION, STATION_NOTE, WIDTH
from mkdocs_course.model.figure.item import Item
from mkdocs_course.view.figure.shapes import Arrow, Box, Drawing, Point, Write
from mkdocs_course.view.figure.stack import height, moved, stack

BETWEEN = 36
"""The distance between two rows."""
LEFT, MIDDLE, RIGHT = MARGIN, (WIDTH - ROUND) / 2, WIDTH - MARGIN - ROUND


def draw(stations: tuple[Item, ...], write: Write) -> Drawing:
    """Return the drawing of a cycle. With an odd number of boxes, the first one is alone at the top."""
    texts = [stack(station, write, STATION, STATION_NOTE) for station in stations]
    rows, columns = [*_rows(len(stations))], [*_columns(len(stations))]
    talls = [
        max(height(text) for text, at in zip(texts, rows, strict=True) if at == row) + 2 * PADDING
        for row in range(max(rows) + 1)
    ]
    tops = [MARGIN + sum(talls[:row]) + row * BETWEEN for row in range(len(talls))]
    boxes = [Box(x=x, y=tops[row], width=ROUND, height=talls[row]) for row, x in zip(rows, columns, strict=True)]
    labels = [
        it
        for text, box in zip(texts, boxes, strict=True)
        for it in moved(text, box.x + ROUND / 2, box.y + (box.height - height(text)) / 2)
    ]
    arrows = [_arrow(box, after) for box, after in zip(boxes, (*boxes[1:], boxes[0]), strict=True)]
    return Drawing(height=tops[-1] + talls[-1] + MARGIN, boxes=tuple(boxes), arrows=tuple(arrows), labels=tuple(labels))


def _rows(count: int) -> Iterator[int]:
    """Yield the row of each box: the first at the top, then down on the right, and up on the left."""
    odd, half = count % 2, count // 2
    yield 0
    yield from range(odd, half + odd)
    yield from range(half - 1 + odd, 0, -1)


def _columns(count: int) -> Iterator[float]:
    """Yield the left edge of each box."""
    yield MIDDLE if count % 2 else LEFT
    for number in range(1, count):
        yield RIGHT if number <= count // 2 else LEFT


def _arrow(box: Box, after: Box) -> Arrow:
    """Return the arrow from a box to the next one, with a corner if one of them stands in the middle."""
    start, end = _middle(box), _middle(after)
    if box.y == after.y:
        right = after.x > box.x
        edges = (box.x + ROUND, after.x) if right else (box.x, after.x + ROUND)
        return Arrow(points=tuple(Point(x=x, y=start.y) for x in edges))
    if box.x == after.x:
        down = after.y > box.y
        edges = (box.y + box.height, after.y) if down else (box.y, after.y + after.height)
        return Arrow(points=tuple(Point(x=start.x, y=y) for y in edges))
    if box.x == MIDDLE:
        corner = Point(x=end.x, y=start.y)
        return Arrow(points=(Point(x=box.x + ROUND, y=start.y), corner, Point(x=end.x, y=after.y)))
    return Arrow(points=(Point(x=start.x, y=box.y), Point(x=start.x, y=end.y), Point(x=after.x, y=end.y)))


def _middle(box: Box) -> Point:
    return Point(x=box.x + box.width / 2, y=box.y + box.height / 2)
