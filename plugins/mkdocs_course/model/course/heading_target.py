"""Checks which heading of a page the anchor of a link leads to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote

from mkdocs_course.model.course import anchor
from mkdocs_course.model.course.hyperlink import Hyperlink
from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.course.meant import rewritten
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.reading.spelling import closest

GLOSSARY_PAGE = "glossary.md"
"""The page whose anchors are terms, which `terms.py` checks."""


def faults(lesson: Lesson, link: Hyperlink, page: str, file: Path) -> Iterator[Problem]:
    """Yield a Problem for an unknown heading, unless the page gets headings or ids from elsewhere.

    `lesson` is the page that the link leads to, and `page` its path; the link stands in the `file`.
    """
    before, _, written = link.written.partition("#")
    name = unquote(written)
    if name and not may_have(lesson, page, name):
        near = closest(name.strip(" #"), lesson.anchors)
        hint = "closest" if near else "broken-anchor" if lesson.anchors else "broken-heading"
        fix = rewritten(file, link, f"{before}#{near}", safe=near == name.strip(" #").lower()) if near else None
        known = ", ".join(f"#{name}" for name in lesson.anchors)
        yield Problem.at(link.place, "broken-anchor", hint, warning=True, fix=fix, name=name, closest=near, known=known)


def may_have(lesson: Lesson, page: str, name: str) -> bool:
    """Return whether a lesson may have an anchor with this name; `page` is its path."""
    included = any(not file.name.endswith(".svg") for file in lesson.files)
    if lesson.generated is None or included or page == GLOSSARY_PAGE or name in lesson.anchors:
        return True
    return anchor.may_be(name, lesson.generated)


def lacks_anchor(lessons: Iterable[Lesson]) -> Callable[[str, str], bool]:
    """Return a function that returns whether a page, by its language and path, certainly lacks an anchor."""
    pages = {f"{lesson.language}/{lesson.page}": lesson for lesson in lessons}

    def lacks(path: str, name: str) -> bool:
        lesson = pages.get(path)
        return lesson is not None and not may_have(lesson, lesson.page, name)

    return lacks
