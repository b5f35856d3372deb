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
from mkdocs_course.model.text.rooted import below_content, is_rooted


def faults(lessons: tuple[Lesson, ...], content: Path, files: tuple[Path, ...], root: Path) -> Iterator[Problem]:
    """Yield the Problems of pictures and drawings.

    `files` are those below `content`, the folder with a folder for each language. Paths in Problems are relative to
    `root`.
    """
    yield from drawing.faults(lessons, content, root)
    yield from picture.faults(files, _used(lessons, content), root)


def _used(lessons: tuple[Lesson, ...], content: Path) -> dict[Path, list[Place]]:
    """Return the places of the links to each picture."""
    used: dict[Path, list[Place]] = {}
    for lesson in lessons:
        for link in lesson.links:
            if link.image and not link.html and (file := _file(link.written, lesson, content)):
                used.setdefault(file, []).append(link.place)
    return used


def _file(written: str, lesson: Lesson, content: Path) -> Path | None:
    """Return the file of a picture, as far as its address alone tells it."""
    if is_rooted(written):
        return content / below_content(unquote(written), content).lstrip("/")
    address = classify(written)
    path = posixpath.join(lesson.language, posixpath.dirname(lesson.page), unquote(address.path))
    return content / posixpath.normpath(path) if address.goal is Goal.COURSE else None
