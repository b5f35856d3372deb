"""Checks that a quiz has been placed where something comes back to it: a posttest, or a block such as a follow-up."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_course.model.course.blocks import Reference
from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.course.library import Library
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.quiz.block import POSTTEST, QUIZ
from mkdocs_course.model.quiz.question import kind_blocks

Used = dict[tuple[str, str, str], Reference]
"""(language, quiz, occasion) → the first block that places it."""


def faults(used: Used, lessons: tuple[Lesson, ...], library: Library) -> Iterator[Problem]:
    """Yield a Problem for each later occasion without a first one, and each pretest without a posttest."""
    yield from _posttests(used, library)
    for lesson in lessons:
        yield from _kind_blocks(lesson, used, library)
    yield from _twice(lessons)


def _posttests(used: Used, library: Library) -> Iterator[Problem]:
    for (language, name, occasion), reference in used.items():
        quiz = library.get(name)
        if occasion and (language, name, QUIZ.occasion) not in used:
            # One that does not exist is reported elsewhere.
            if name.lower() in library.files:
                yield Problem.at(reference.place, "again-without-first", name=name)
        elif not occasion and quiz and quiz.mode == "pretest" and (language, name, POSTTEST.occasion) not in used:
            yield Problem.at(reference.place, "pretest-without-again", name=name)


def _kind_blocks(lesson: Lesson, used: Used, library: Library) -> Iterator[Problem]:
    """Yield a Problem for each block of a lesson that asks about a quiz which no other page of its language places."""
    for reference in lesson.kind_blocks:
        block, first = kind_blocks()[reference.block], used.get((lesson.language, reference.name, QUIZ.occasion))
        quiz = library.get(reference.name)
        if not quiz or not quiz.fits(block.name):
            continue
        if block.unplaced and not first:
            yield Problem.at(reference.place, block.unplaced, name=reference.name)
        elif block.early and first and first.place.path == lesson.place.path:
            yield Problem.at(reference.place, block.early, warning=True, name=reference.name, first=first.place)


def _twice(lessons: tuple[Lesson, ...]) -> Iterator[Problem]:
    """Yield a Problem for each block with answers of its own that a language has placed already."""
    seen: dict[tuple[str, str, str], Reference] = {}
    for lesson in lessons:
        for reference in lesson.kind_blocks:
            key = (lesson.language, reference.block, reference.name)
            if kind_blocks()[reference.block].occasion and (first := seen.get(key)):
                yield Problem.at(
                    reference.place, "quiz-used-twice", warning=True, name=reference.name, first=first.place
                )
            seen.setdefault(key, reference)
