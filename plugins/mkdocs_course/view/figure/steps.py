"""Steps below each other, with numbers and arrows."""

from __future__ import annotations

from mkdocs_course.model.figure.frame import FULL, MARGIN, NUMBER, PADDING, STEP, STEP_NOTE
from mkdocs_course.model.figure.item import Item
from mkdocs_course.view.figure.shapes import Arrow, Box, Drawing, Label, Point, Write
from mkdocs_course.view.figure.stack import height, moved, stack

BADGE = 28
ARROW = 26


def draw(steps: tuple[Item, ...], write: Write) -> Drawing:
    """Return the drawing of numbered steps below each other, with arrows between them.

    `write` returns a text in the language of the page.
    """
    boxes, arrows, labels, top = list[Box](), list[Arrow](), list[Label](), float(MARGIN)
    centre = MARGIN + PADDING + BADGE / 2
    for number, step in enumerate(steps, 1):
        texts = stack(step, write, STEP, STEP_NOTE, anchor="start")
        tall = max(height(texts), BADGE) + 2 * PADDING
        middle = top + tall / 2
        boxes.append(Box(x=MARGIN, y=top, width=FULL, height=tall))
        badge = Box(
            x=centre - BADGE / 2, y=middle - BADGE / 2, width=BADGE, height=BADGE, tone="accent", radius=BADGE / 2
        )
        boxes.append(badge)
        at = Point(x=centre, y=middle - STEP.leading / 2)
        labels.append(Label(lines=(str(number),), frame=STEP, at=at, tone="on", bold=True))
        labels += moved(texts, MARGIN + PADDING + NUMBER, middle - height(texts) / 2)
        top += tall
        if number < len(steps):
            arrows.append(Arrow(points=(Point(x=centre, y=top), Point(x=centre, y=top + ARROW))))
            top += ARROW
    return Drawing(height=top + MARGIN, boxes=tuple(boxes), arrows=tuple(arrows), labels=tuple(labels))
