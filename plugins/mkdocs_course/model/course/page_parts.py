"""Checks the page parts that lessons place, and the questions that these ask."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from mkdocs_course.model import limit
from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.course.library import Library
from mkdocs_course.model.problem import Fix, Problem
from mkdocs_course.model.quiz.block import PAGE_PART
from mkdocs_course.model.reading.spelling import closest


def faults(lessons: tuple[Lesson, ...], parts: tuple[str, ...], library: Library, folder: Path) -> Iterator[Problem]:
    """Yield the Problems of page parts: their names are among `parts`, and their quizzes lie in the `folder`."""
    for lesson in lessons:
        yield from limit.per_file(_unknown_parts(lesson, parts))
    yield from _asked(lessons, library, folder)


def _unknown_parts(lesson: Lesson, parts: tuple[str, ...]) -> Iterator[Problem]:
    for reference in (reference for reference in lesson.parts if reference.name not in parts):
        hint = "closest" if (near := closest(reference.name, parts)) else "unknown-part"
        yield Problem.at(
            reference.place, "unknown-part", hint, name=reference.name, closest=near, known=", ".join(parts)
        )


def suggest(problems: Iterable[Problem], parts: tuple[str, ...]) -> Iterator[Problem]:
    """Yield the Problems. An unknown block with the name of one of the page `parts` gets that page part as its fix."""
    for problem in problems:
        name = problem.value("name")
        if problem.code == "unknown-block" and name in parts:
            line = f"/// {PAGE_PART.name} | {name}"
            fix = Fix.of(problem.place, " " * (problem.place.column - 1) + line)
            yield Problem.at(problem.place, problem.code, "write-line", warning=True, fix=fix, name=name, line=line)
        else:
            yield problem


def _asked(lessons: tuple[Lesson, ...], library: Library, folder: Path) -> Iterator[Problem]:
    """Yield a Problem for each question of a page part that does not exist, or that one choice does not answer."""
    for reference in (reference for lesson in lessons for reference in lesson.parts):
        if not (asked := reference.asked):
            continue
        yield from library.check_name(asked.quiz, reference.place, folder)
        if (quiz := library.get(asked.quiz)) and not asked.find(quiz):
            yield Problem.at(reference.place, "no-choice", name=asked.question or asked.quiz)
