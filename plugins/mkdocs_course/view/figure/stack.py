"""Texts below each other, as in a box."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from mkdocs_course.model.figure.frame import Frame
from mkdocs_course.model.figure.item import Item
from mkdocs_course.view.figure.shapes import Label, Point, Write, label

SPACE = 3
"""The distance between a text and its note."""


def stack(
    item: Item, write: Write, text: Frame, note: Frame, *, anchor: Literal["start", "middle"] = "middle"
) -> tuple[Label, ...]:
    """Return the text of an item and its note below it, from the origin."""
    first = label(item.text, write, text, Point(x=0, y=0), anchor=anchor, bold=item.note is not None, tone="on")
    if not item.note:
        return (first,)
    below = Point(x=0, y=first.height + SPACE)
    return first, label(item.note, write, note, below, anchor=anchor, tone="on")


def height(labels: tuple[Label, ...]) -> float:
    """Return the height of labels that begin at the origin."""
    return labels[-1].at.y + labels[-1].height


def moved(labels: tuple[Label, ...], x: float, y: float) -> tuple[Label, ...]:
    """Return labels from the origin at another place."""
    return tuple(replace(it, at=Point(x=it.at.x + x, y=it.at.y + y)) for it in labels)
