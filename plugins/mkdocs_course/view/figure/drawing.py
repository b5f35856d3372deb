"""The drawing of a figure, by its form."""

from __future__ import annotations

from mkdocs_course.model.figure.figure import Figure
from mkdocs_course.view.figure import compare, cycle, steps, two_by_two
from mkdocs_course.view.figure.shapes import Drawing, Write


def draw(figure: Figure, write: Write) -> Drawing:
    """Return the drawing of a figure."""
    if figure.steps:
        return steps.draw(figure.steps, write)
    if figure.compare:
        return compare.draw(figure.compare, write)
    if figure.two_by_two:
        return two_by_two.draw(figure.two_by_two, write)
    return cycle.draw(figure.cycle, write)
