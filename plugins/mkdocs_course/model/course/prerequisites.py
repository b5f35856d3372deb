"""Checks the pages that are better read before a lesson."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.course.meant import same_name
from mkdocs_course.model.problem import Problem


def faults(lessons: tuple[Lesson, ...], content: Path) -> Iterator[Problem]:
    """Yield a Problem for each prerequisite of a lesson that does not exist or is the lesson itself."""
    pages = {(lesson.language, lesson.page) for lesson in lessons}
    for lesson in lessons:
        for reference in lesson.prerequisites:
            if reference.name == lesson.page:
                yield Problem.at(reference.place, "after-itself")
            elif (lesson.language, reference.name) not in pages:
                folder = f"{content.name}/{lesson.language}"
                near = same_name(reference.name, frozenset(page for code, page in pages if code == lesson.language))
                hint = "closest" if near and near != lesson.page else "from-language"
                yield Problem.at(
                    reference.place, "missing-file", hint, name=reference.name, folder=folder, closest=near
                )
