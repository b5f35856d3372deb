"""Finds pages that are like the lessons of a course, and have no front matter as these have."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.problem import Problem


def faults(lessons: tuple[Lesson, ...]) -> Iterator[Problem]:
    """Yield a Problem for each page with a quiz and without front matter, in a course whose lessons have it."""
    usual = any(lesson.quizzes and lesson.title for lesson in lessons)
    for lesson in lessons if usual else ():
        if lesson.quizzes and not lesson.front.places and not lesson.body_line:
            yield Problem.at(lesson.place, "front-matter-missing", warning=True)
