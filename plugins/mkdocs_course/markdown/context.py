"""What a page knows of itself when its marks are filled."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from mkdocs_course.view.outline import Outline
from mkdocs_course.view.page import PageLink


@dataclass(frozen=True, kw_only=True, slots=True)
class PageContext:
    """The page on which something is shown.

    `base` is its relative path to the folder of its language. `folders` is whether each page has a folder of its own,
    as with `use_directory_urls`. `heading` returns the HTML to add after the heading of an id, and `page_of` the page
    that places a quiz. `outline` is what the course consists of.
    """

    base: str
    folders: bool = True
    heading: Callable[[str], str] = lambda _id: ""
    page_of: Callable[[str], PageLink | None] = lambda _quiz: None
    outline: Outline = Outline()
