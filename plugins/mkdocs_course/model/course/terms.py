"""Checks links to terms and `/// glossary` blocks against the glossary of the course."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_course.model import limit
from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.course.library import Library
from mkdocs_course.model.glossary.glossary import Glossary
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.reading.spelling import closest


def faults(lessons: tuple[Lesson, ...], library: Library) -> Iterator[Problem]:
    """Yield links to unknown terms, and `/// glossary` blocks in a course without a glossary."""
    anchors = {lesson.language: frozenset(lesson.anchors) for lesson in lessons if lesson.page == "glossary.md"}
    for lesson in lessons:
        if not library.has_glossary:
            for reference in lesson.glossaries:
                yield Problem.at(reference.place, "missing-glossary")
        if library.glossary:
            known = anchors.get(lesson.language, frozenset())
            yield from limit.per_file(_unknown_terms(lesson, library.glossary, known))


def _unknown_terms(lesson: Lesson, glossary: Glossary, anchors: frozenset[str]) -> Iterator[Problem]:
    ids = dict.fromkeys(term.id for term in glossary.terms)
    for reference in lesson.terms:
        if reference.name not in ids and reference.name not in anchors:
            near = closest(reference.name, ids)
            hint, file = "closest" if near else "unknown-term", glossary.place.path
            yield Problem.at(reference.place, "unknown-term", hint, name=reference.name, closest=near, file=file)
