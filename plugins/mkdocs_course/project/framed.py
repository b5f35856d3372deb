"""Texts of questions that begin with the word that a page writes before them: “When when a guest comes”."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mkdocs_course.model.problem import Problem
from mkdocs_course.model.quiz.question import kind_name
from mkdocs_course.model.quiz.quiz import Quiz
from mkdocs_course.view.words import Words

GOES_ON, ENDS = " .…", ".。"
UNSPACED = "\u2e80"
"""The first letter of the scripts of East Asia, which have no spaces between words."""


def faults(quizzes: Iterable[Quiz], languages: Iterable[Words]) -> Iterator[Problem]:
    """Yield a warning for each such text."""
    words = {str(own.code): own for own in languages}
    for question in (question for quiz in quizzes for question in quiz.questions):
        for name, text in question.framed():
            for code, written in text.texts:
                frame = words[code].kinds[kind_name(type(question))][name] if code in words else ""
                if own := _meant(written, frame.rstrip(GOES_ON)):
                    mark, line = own
                    yield Problem.at(text.place, "left-over", "word-of-page", warning=True, name=mark, line=line)
                    break


def _meant(written: str, frame: str) -> tuple[str, str] | None:
    """Return the word `frame` with which a text begins, and the text that is meant; None if it does not."""
    spaced = f"{frame} " if frame < UNSPACED else frame
    if not frame or not written.casefold().startswith(spaced.casefold()):
        return None
    return written[: len(frame)], written[len(spaced) :].rstrip(ENDS)
