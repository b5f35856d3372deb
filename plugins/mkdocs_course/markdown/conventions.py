"""What the Markdown of a course has beyond that of Python-Markdown, on all of its pages."""

from __future__ import annotations

from markdown import Markdown

from mkdocs_course.markdown import commonmark, numbers, pictures, wrapping
from mkdocs_course.markdown.pictures import Pictures
from mkdocs_course.model.language import Language


def register(md: Markdown, language: Language, shown: Pictures) -> None:
    """Read lists, tables and lines as GitHub does, and keep numbers together as in the `language` of the page.

    `shown` are the pictures that pages show in other versions.
    """
    commonmark.register(md)
    wrapping.register(md)
    numbers.register(md, language)
    pictures.register(md, shown)
