"""Markup in the Markdown of a page that is shown as it is written, because it is not quite Markdown."""

from mkdocs_course.model.course.markup.rules import faults

__all__ = ["faults"]
