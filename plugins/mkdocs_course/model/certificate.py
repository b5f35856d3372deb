"""What a certificate asks for, and whether the course can give it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from mkdocs_course.model.lesson import Lesson
from mkdocs_course.model.library import Library
from mkdocs_course.model.problem import Place, Problem

LINE = re.compile(r"(?m)^(?P<lead> *)certificate *:")


@dataclass(frozen=True, kw_only=True, slots=True)
class Certificate:
    """Every lesson done, and `pass_` percent in the exam `quiz`, “” for none. `place` is in `mkdocs.yml`."""

    quiz: str = ""
    pass_: int = 0
    place: Place = Place(path="mkdocs.yml")


def place(path: str, text: str) -> Place:
    """Return where `certificate:` stands in a configuration, its beginning where it stands nowhere."""
    if not (match := LINE.search(text)):
        return Place(path=path)
    return Place(path=path, line=text.count("\n", 0, match.start()) + 1, column=len(match["lead"]) + 1)


def faults(asked: Certificate, lessons: Iterable[Lesson], library: Library, folder: Path) -> Iterator[Problem]:
    """Yield what no learner can reach, and where the certificate and its exam disagree on what passes."""
    if asked.quiz:
        yield from library.misnamed(asked.quiz, asked.place, folder)
        exams = [library.get(asked.quiz)]
    else:
        placed = dict.fromkeys(use.name for lesson in lessons for use in lesson.quizzes)
        exams = [quiz for name in placed if (quiz := library.get(name)) and quiz.mode == "exam"]
        # A quiz that cannot be read may be the exam.
        if asked.pass_ and not exams and len(library.quizzes) == len(library.names):
            yield Problem.at(asked.place, "no-exam", name=asked.pass_)
    # Which of several exams comes first in the menu is not known here.
    exam = exams[0] if len(exams) == 1 and (asked.quiz or asked.pass_) else None
    if exam and exam.mode != "exam":
        # Only an exam keeps its best result.
        yield Problem.at(asked.place, "not-an-exam", name=exam.id)
    elif exam and exam.pass_ not in (None, asked.pass_):
        told = {"name": exam.id, "asked": asked.pass_, "mark": exam.pass_.shown}
        yield Problem.at(asked.place, "pass-marks-differ", warning=True, **told)
