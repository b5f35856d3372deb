"""The room that a text has in a figure. A figure is 360 units wide, and about as wide on a phone in pixels."""

from __future__ import annotations

from dataclasses import dataclass

WIDTH = 360
MARGIN = 8
PADDING = 12
GAP = 8
LEADING = 1.35


@dataclass(frozen=True, kw_only=True, slots=True)
class Frame:
    """A frame of a `width`, with text of a `size`, and as many `lines` as are read at one glance."""

    width: float
    size: float = 15
    lines: int = 4
    bold: bool = False

    @property
    def leading(self) -> float:
        """The distance between two lines."""
        return LEADING * self.size


FULL = WIDTH - 2 * MARGIN
HALF = (FULL - GAP) / 2
NUMBER = 40
"""The width that the number of a step takes."""
ROUND = 150
"""The width of a box of a cycle."""

STEP = Frame(width=FULL - NUMBER - 2 * PADDING, size=16, bold=True)
STEP_NOTE = Frame(width=STEP.width)
SIDE = Frame(width=HALF - 2 * PADDING, size=16, lines=3, bold=True)
POINT = Frame(width=HALF - 2 * PADDING, lines=6)
STATION = Frame(width=ROUND - 2 * PADDING, bold=True)
STATION_NOTE = Frame(width=ROUND - 2 * PADDING)
COLUMN = Frame(width=HALF, lines=2, bold=True)
ROW = Frame(width=FULL, lines=2, bold=True)
CELL = Frame(width=HALF - 2 * PADDING, bold=True)
CELL_NOTE = Frame(width=HALF - 2 * PADDING, lines=6)
