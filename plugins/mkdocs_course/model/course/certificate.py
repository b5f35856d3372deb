"""The requirements of a certificate, and whether the course can fulfil them."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NoReturn, Self

from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.course.library import Library
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.quiz.quiz import Quiz
from mkdocs_course.model.reading.mkdocs_yaml import typed
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.reading.reader import Reader
from mkdocs_course.model.reading.schema import shape
from mkdocs_course.model.reading.values import Name

MARKED = re.compile(r"[^\d.,-]{0,12}(?P<digits>\d{1,3})[^\d.,]{0,12}")
"""A number with a sign or a word beside it."""


class PassMark(int):
    """A pass mark in percent: a whole number from 0 to 100."""

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Self:
        """Return the node as a percentage; raises ValidationError otherwise. `yes` is a Boolean, no number."""
        value = typed(node)
        if isinstance(value, str) and (match := MARKED.fullmatch(value)):
            fix = reader.renamed(node, match["digits"])
            line = fix.lines[0] if fix else None
            reader.note(node, "not-a-number", "only-number", name=value, number=match["digits"], line=line)
            value = int(match["digits"])
        if isinstance(value, float) and 0 < value <= 100:
            # 0.7 is a fraction: 70 percent.
            whole = round(value * 100 if value < 1 else value)
            reader.fail(node, "not-whole", name=value, whole=whole)
        if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= 100:
            reader.fail(node, "out-of-range", name=node.value if isinstance(node, Scalar) else "…", low=0, high=100)
        return cls(value)


@dataclass(frozen=True, kw_only=True, slots=True)
class Certificate:
    """The requirements: every lesson done, and `pass_` percent in the exam `quiz`.

    What is left out is 0 and “”, see `completed`.
    """

    quiz: Name = Name()
    pass_: PassMark = field(default=PassMark(), metadata={"name": "pass_mark"})
    place: Place = Place(path="mkdocs.yml")

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Self:
        """Return the requirements; raises ValidationError. What stands there without its names is a Problem."""
        if not isinstance(node, Mapping):
            _refuse_unnamed(reader, node)
        return reader.record(cls, node)


def _refuse_unnamed(reader: Reader, node: Node) -> NoReturn:
    """Report requirements that are not a mapping, with the mapping that was meant; always raises ValidationError."""
    values = [it.value for it in (node.items if isinstance(node, Sequence) else [node]) if isinstance(it, Scalar)]
    if values and isinstance(typed(node), bool):
        reader.fail(node, "wrong-type", "certificate-alone", name=values[0])
    named = [f"{'pass_mark' if value.isdecimal() else 'quiz'}: {value}" for value in values]
    before = reader.line(node)[: node.column - 1]
    if not named or len(named) > len(shape(Certificate)) or not before.rstrip().endswith(":"):
        reader.fail(node, "wrong-type", "mapping")
    reader.fail(node, "wrong-type", "write-line", line=f"{before}{{{', '.join(named)}}}")


def completed(requirements: Certificate, exams: Iterable[Quiz]) -> Certificate:
    """Return the requirements with what they leave out: the exam that is meant, and its own pass mark.

    Args:
        requirements: those that are written down.
        exams: the exams of the course in the order of the menu, of which the first one is meant where none is named.
    """
    if not requirements.quiz and not requirements.pass_:
        return requirements
    exam = next((exam for exam in exams if requirements.quiz in ("", exam.id)), None)
    if not exam:
        return requirements
    own = PassMark(math.ceil(exam.pass_ or 0))
    return replace(requirements, quiz=Name(exam.id), pass_=requirements.pass_ or own)


def faults(requirements: Certificate, lessons: Collection[Lesson], library: Library, folder: Path) -> Iterator[Problem]:
    """Yield a Problem for each requirement that no learner can meet or that contradicts the exam.

    Args:
        requirements: those of the certificate.
        lessons: the lessons that the site has.
        library: the quizzes of the course.
        folder: the folder of the quizzes.
    """
    if requirements.quiz:
        yield from library.check_name(requirements.quiz, requirements.place, folder)
        exams = [library.get(requirements.quiz)]
    else:
        placed = dict.fromkeys(reference.name for lesson in lessons for reference in lesson.quizzes)
        exams = [quiz for name in placed if (quiz := library.get(name)) and quiz.mode == "exam"]
        # A quiz that cannot be read may be the exam.
        if requirements.pass_ and not exams and len(library.quizzes) == len(library.names):
            yield Problem.at(requirements.place, "no-exam", name=requirements.pass_)
    # Of several exams, the one that comes first in the menu counts, which is not known here.
    exam = exams[0] if len(exams) == 1 and (requirements.quiz or requirements.pass_) else None
    if exam and exam.mode != "exam":
        # Only an exam keeps its best result.
        yield Problem.at(requirements.place, "not-an-exam", name=exam.id)
    elif exam and requirements.quiz and not _is_placed(exam.id, lessons):
        yield not_placed(requirements)
    elif exam and exam.pass_ is not None and requirements.pass_ not in (0, exam.pass_):
        mark = exam.pass_.shown
        yield Problem.at(
            requirements.place, "pass-marks-differ", warning=True, name=exam.id, asked=requirements.pass_, mark=mark
        )


def not_placed(requirements: Certificate) -> Problem:
    """Return the Problem of an exam that no page places."""
    return Problem.at(requirements.place, "exam-not-placed", name=requirements.quiz)


def _is_placed(quiz: str, lessons: Collection[Lesson]) -> bool:
    """Return whether a page in each language places the quiz."""
    placed = {lesson.language for lesson in lessons for reference in lesson.quizzes if reference.name == quiz}
    return bool(placed) and placed == {lesson.language for lesson in lessons}
