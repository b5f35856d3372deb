"""A page that is the same file as that of another language: its own text was overwritten, or is not written yet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.course.moved import with_consequences
from mkdocs_course.model.problem import Problem

WHOLE_PAGE = "wrong-language-page"
"""The hint of a page that is in another language."""


def folded(problems: Iterable[Problem], lessons: Iterable[Lesson], root: Path) -> list[Problem]:
    """Return the Problems, with one for each page that is the same as that of another language."""
    every = [*problems]
    pages = {(lesson.language, lesson.page): lesson.place.path for lesson in lessons}
    names = {path: page for (_, page), path in pages.items()}
    for problem in [it for it in every if it.hint == WHOLE_PAGE]:
        path = problem.place.path
        there = pages.get((problem.value("other"), names.get(path, "")))
        if there and _bytes(root / path) == _bytes(root / there):
            told = replace(problem, hint="wrong-language-copied", values=(*problem.values, ("there", there)))
            following = [it for it in every if it.place.path == path and it.warning and it != problem]
            every = [it for it in every if it not in following and it != problem]
            every.append(with_consequences(told, following))
    return every


def _bytes(file: Path) -> bytes:
    return file.read_bytes() if file.is_file() else b""
