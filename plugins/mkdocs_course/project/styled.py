"""The style of a course, which a second process judges while the course is checked otherwise."""

from __future__ import annotations

from collections.abc import Collection

from mkdocs_course.cache.codec import Codec
from mkdocs_course.model.course import style
from mkdocs_course.model.course.course import Course
from mkdocs_course.model.problem import Problem
from mkdocs_course.project import second_process
from mkdocs_course.project.second_process import Fork

TIME = "minutes-differ"


class Styled:
    """The violations of the rules of style that are not `off`."""

    def __init__(self, off: Collection[str]) -> None:
        self._off, self._codec = off, Codec("mkdocs_course.model.", {})
        self._fork: Fork | None = None

    def begin(self, course: Course) -> None:
        """Judge the style of a course in a second process, if that pays."""
        if second_process.pays(len(course.library.quizzes)):
            self._fork = Fork(lambda: self._codec.dumps(style.problems(course, self._off)))

    def problems(self, course: Course) -> tuple[Problem, ...]:
        """Return a warning for each violation in the course with which this has begun.

        How long a page takes is not known until its errors are fixed: a quiz that is not placed yet takes time too.
        """
        text, self._fork = self._fork.result() if self._fork else None, None
        violations: tuple[Problem, ...] = self._codec.loads(text) if text else style.problems(course, self._off)
        broken = {problem.place.path for problem in course.problems if not problem.warning}
        pages = {lesson.page for lesson in course.lessons if lesson.place.path in broken}
        unsettled = {lesson.place.path for lesson in course.lessons if lesson.page in pages}
        return tuple(it for it in violations if it.code != TIME or it.place.path not in unsettled)

    def end(self) -> None:
        """Wait for the second process, where its result is not needed any more."""
        if self._fork:
            self._fork.result()
