"""What a drawing consists of. Lengths are units of the drawing, from its upper left corner."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from mkdocs_course.model.figure.frame import Frame
from mkdocs_course.model.figure.wrapping import wrap
from mkdocs_course.model.text.text import Text

Write = Callable[[Text], str]
"""Returns a text in the language of the page, without markup."""

TIP = 9
"""The length of the head of an arrow."""
MIDDLE = 0.36
"""How far a line of text is below the middle of its height, as a share of its size."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Point:
    """A point of a drawing."""

    x: float
    y: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Box:
    """A box with round corners. `tone` names its class in the style sheet of figures: soft, accent, good or bad."""

    x: float
    y: float
    width: float
    height: float
    tone: Literal["soft", "accent", "good", "bad"] = "soft"
    radius: float = 8


@dataclass(frozen=True, kw_only=True, slots=True)
class Label:
    """The `lines` of a `text`, which is None for a number. `at` is where the first line begins, or its middle."""

    lines: tuple[str, ...]
    frame: Frame
    at: Point
    anchor: Literal["start", "middle"] = "middle"
    tone: Literal["text", "on", "muted"] = "text"
    bold: bool = False
    text: Text | None = None

    @property
    def height(self) -> float:
        """The height of all lines."""
        return len(self.lines) * self.frame.leading

    @property
    def baselines(self) -> tuple[tuple[float, str], ...]:
        """The lines, each with the height of its baseline."""
        middle = self.at.y + self.frame.leading / 2 + MIDDLE * self.frame.size
        return tuple((middle + number * self.frame.leading, line) for number, line in enumerate(self.lines))


@dataclass(frozen=True, kw_only=True, slots=True)
class Arrow:
    """An arrow along `points`. The last stretch is horizontal or vertical."""

    points: tuple[Point, ...]

    @property
    def shaft(self) -> tuple[Point, ...]:
        """The points of the line, which ends where the head begins."""
        last, before = self.points[-1], self.points[-2]
        back = Point(x=last.x - TIP * _sign(last.x - before.x), y=last.y - TIP * _sign(last.y - before.y))
        return (*self.points[:-1], back)

    @property
    def tip(self) -> Point:
        """The point of the head."""
        return self.points[-1]

    @property
    def angle(self) -> int:
        """The direction of the head in degrees, clockwise from the right."""
        last, before = self.points[-1], self.points[-2]
        return {(1, 0): 0, (0, 1): 90, (-1, 0): 180}.get((_sign(last.x - before.x), _sign(last.y - before.y)), 270)


@dataclass(frozen=True, kw_only=True, slots=True)
class Drawing:
    """A drawing of a `height`. Boxes lie below the arrows, and arrows below the labels."""

    height: float
    boxes: tuple[Box, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    labels: tuple[Label, ...] = ()


def label(
    text: Text,
    write: Write,
    frame: Frame,
    at: Point,
    *,
    anchor: Literal["start", "middle"] = "middle",
    tone: Literal["text", "on", "muted"] = "text",
    bold: bool = False,
) -> Label:
    """Return a text in a language, broken into the lines of a frame."""
    return Label(lines=wrap(write(text), frame), frame=frame, at=at, anchor=anchor, tone=tone, bold=bold, text=text)


def _sign(number: float) -> int:
    return (number > 0) - (number < 0)
