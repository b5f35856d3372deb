"""What several rules ask of a course: its questions, and the options of those that are marked."""

from __future__ import annotations

from collections.abc import Iterable

from mkdocs_course.model.controls.option import Option
from mkdocs_course.model.course.course import Course
from mkdocs_course.model.problem import excerpt
from mkdocs_course.model.quiz.question import Question
from mkdocs_course.model.text.text import Text

MAX_SHOWN = 40
"""The number of characters of a text that a message quotes."""


def questions(course: Course) -> Iterable[Question]:
    """Return the questions of all quizzes."""
    return (question for quiz in course.library.quizzes for question in quiz.questions)


def options(question: Question) -> tuple[Option, ...]:
    """Return the options of a question that is marked, none if it has no options."""
    listed = getattr(question, "options", ()) if question.marked else ()
    return tuple(option for option in listed if isinstance(option, Option))


def quoted(text: Text) -> str:
    """Return the beginning of a text, for a message."""
    return excerpt(text.texts[0][1], MAX_SHOWN)
