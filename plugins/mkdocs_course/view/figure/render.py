"""Writes a figure as SVG."""

from __future__ import annotations

from mkdocs_course.model.figure.figure import Figure
from mkdocs_course.model.text.number_gap import keep_numbers
from mkdocs_course.model.text.text import Text
from mkdocs_course.view.figure.drawing import draw
from mkdocs_course.view.render import Renderer


def render_figure(renderer: Renderer, figure: Figure, copy: int = 1) -> str:
    """Return a figure as HTML. `copy` counts from 1 how often a page has shown it, so that ids differ."""

    def write(text: Text) -> str:
        written = renderer.plain(text)
        return keep_numbers(written) if renderer.words.rules.numbers == "kept" else written

    id = f"figure-{figure.id}" + (f"-{copy}" if copy > 1 else "")
    template = renderer.environment.get_template("figure.html")
    return template.render(figure=figure, drawing=draw(figure, write), id=id, units=units)


def units(number: float) -> str:
    """Return a length of a drawing, with one decimal at most."""
    return f"{number:.1f}".removesuffix(".0")
