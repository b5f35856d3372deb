"""The rule `minutes-differ`: a lesson takes about as long as its front matter says.

Learners plan by it, and a promise that is broken at the first lesson is remembered. All languages of a page have the
same number, so the mean of their estimates counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from mkdocs_course.model.course.course import Course
from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.course.parity import pages
from mkdocs_course.model.course.style.duration import quiz_minutes
from mkdocs_course.model.course.style.sample import Sample
from mkdocs_course.model.problem import Problem

OFF, SHARE = 2.0, 0.25
"""By how many minutes, and by which share of the estimate, a page may differ: people read that much faster or slower
(a standard deviation of 29 words in 184, as in `extent.py`, on both sides of the mean)."""
LEAST = 3.0
"""Pages that are read faster are not judged: what takes time there is a film, or a task away from the page."""
MOST = 99
"""The highest number that front matter can have."""


def minutes_differ(sample: Sample) -> Iterator[Problem]:
    """Yield a warning for each page whose duration is not what reading it takes."""
    for written in pages(sample.course.lessons).values():
        timed = [lesson for lesson in written.values() if lesson.minutes]
        placed = (reference.name for lesson in written.values() for reference in lesson.quizzes)
        # How long a quiz takes that cannot be read is not known.
        if not timed or not all(map(sample.course.library.get, placed)):
            continue
        estimate = sum(lesson_minutes(lesson, sample.course) for lesson in timed) / len(timed)
        for lesson in timed:
            off = abs(lesson.minutes - estimate)
            if estimate >= LEAST and off > max(OFF, SHARE * estimate) and lesson.minutes_at:
                yield Problem.at(
                    lesson.minutes_at,
                    "minutes-differ",
                    warning=True,
                    name=lesson.minutes,
                    number=min(MOST, ceil(estimate - 0.5)),
                    words=lesson.extent.words or lesson.extent.characters,
                )


def lesson_minutes(lesson: Lesson, course: Course) -> float:
    """Return the minutes that a page takes in its language, with its quizzes."""
    quizzes = (course.library.get(reference.name) for reference in lesson.quizzes)
    return lesson.extent.minutes + sum(quiz_minutes(quiz, lesson.language) for quiz in quizzes if quiz)
