"""The quizzes that pages place: their names, and whether each is placed once and fits its block."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from mkdocs_course.model import limit
from mkdocs_course.model.course import occasions
from mkdocs_course.model.course.blocks import Reference
from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.course.library import Library
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.quiz.question import kind_blocks
from mkdocs_course.model.reading.slug import slug


def faults(lessons: tuple[Lesson, ...], library: Library, folder: Path) -> Iterator[Problem]:
    """Yield a Problem for each quiz that a page names wrongly or twice, and for each that no page places."""
    files = dict(library.names)
    used: dict[tuple[str, str, str], Reference] = {}
    for lesson in lessons:
        yield from limit.per_file(_names(lesson, library, folder))
        for reference in lesson.quizzes:
            name = reference.name
            if first := used.get((lesson.language, name, reference.occasion)):
                yield Problem.at(reference.place, "quiz-used-twice", warning=True, name=name, first=first.place)
            used.setdefault((lesson.language, name, reference.occasion), reference)
        for reference in (use for use in lesson.kind_blocks if kind_blocks()[use.block].optional):
            used.setdefault((lesson.language, _fitting(reference, library) or reference.name, ""), reference)
    yield from occasions.faults(used, lessons, library)
    placed = {os.path.normcase(name).lower() for _, name, _ in used}
    for name, path in files.items():
        # A misnamed one is placed by the name that it is to get.
        if placed.isdisjoint({name, slug(name)}):
            yield Problem.at(Place(path=path), "unused-quiz", warning=True, name=name)


def _names(lesson: Lesson, library: Library, folder: Path) -> Iterator[Problem]:
    """Yield a Problem for each wrong name in the blocks of a lesson that name a quiz."""
    for reference in (*lesson.quizzes, *lesson.kind_blocks):
        yield from library.check_name(reference.name, reference.place, folder)
        block = kind_blocks().get(reference.block)
        if block and (quiz := library.get(reference.name)) and not quiz.fits(block.name):
            near = _fitting(reference, library)
            hint = "closest" if near else ""
            yield Problem.at(reference.place, block.unfit, hint, name=reference.name, closest=near)


def _fitting(reference: Reference, library: Library) -> str:
    """Return the only quiz that fits a block and whose name goes on before the one in it; “” where that one fits."""
    quiz = library.get(reference.name)
    if not quiz or quiz.fits(reference.block):
        return ""
    named = [it.id for it in library.quizzes if it.id.endswith(f"-{quiz.id}") and it.fits(reference.block)]
    return named[0] if len(named) == 1 else ""
