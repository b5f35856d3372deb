"""Checks the pictures and drawings that the pages of a course show."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from mkdocs_course.model.course import drawing, picture
from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.text.address import Goal, classify


def faults(lessons: tuple[Lesson, ...], content: Path, files: tuple[Path, ...], root: Path) -> Iterator[Problem]:
    """Yield the Problems of pictures and drawings.

    `files` are those below `content`, the folder with a folder for each language. Paths in Problems are relative to
    `root`.
    """
    yield from drawing.faults(lessons, content, root)
    yield from picture.faults(files, _used(lessons, content), root)


def _used(lessons: tuple[Lesson, ...], content: Path) -> dict[Path, Place]:
    """Return the place of the first link to each picture."""
    used: dict[Path, Place] = {}
    for lesson in lessons:
        for link in lesson.links:
            if link.image and (address := classify(link.written)).goal is Goal.COURSE:
                page = posixpath.dirname(lesson.page)
                path = posixpath.normpath(posixpath.join(lesson.language, page, unquote(address.path)))
                used.setdefault(content / path, link.place)
    return used
