"""The numbers of the lessons of a course, which stand above their titles.

A page has a number if it is in the menu, has `minutes`, and teaches something new. A page with an exam does not, nor
does one that repeats the quiz of another page (a posttest), such as the round-up of a module. In a course with sections
a page outside of them, such as a welcome, has no number either.
"""

from __future__ import annotations

from collections.abc import Mapping

from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.course.library import Library
from mkdocs_course.model.quiz.block import POSTTEST
from mkdocs_course.site.menu import Menu


def numbers(menu: Menu, lessons: Mapping[str, Lesson], library: Library) -> dict[str, int]:
    """Return source path → number, from 1 on, of each page of the menu that has one, in the order of the menu."""
    teaching = [entry for entry in menu.pages if _teaches(lessons.get(entry.page), library)]
    inside = [entry for entry in teaching if entry.section]
    return {entry.page: number for number, entry in enumerate(inside or teaching, 1)}


def _teaches(lesson: Lesson | None, library: Library) -> bool:
    if not lesson or not lesson.minutes:
        return False
    own = {use.name for use in lesson.quizzes if not use.occasion}
    repeated = {use.name for use in lesson.quizzes if use.occasion == POSTTEST.occasion}
    quizzes = (library.get(name) for name in own)
    return repeated <= own and not any(quiz and quiz.mode == "exam" for quiz in quizzes)
