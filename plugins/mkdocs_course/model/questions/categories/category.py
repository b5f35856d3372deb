"""A category of a question in which items are sorted into categories."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_course.model.controls.option import Option
from mkdocs_course.model.problem import Place
from mkdocs_course.model.text.text import Text


@dataclass(frozen=True, kw_only=True, slots=True)
class Category:
    """A category with the `items` that belong to it, which may be none."""

    name: Text
    items: tuple[Option, ...] = ()
    id: str = ""
    place: Place
