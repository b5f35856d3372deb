"""Checks links to terms and `/// glossary` blocks against the glossary of the course."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from mkdocs_course.model import limit
from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.course.library import Library
from mkdocs_course.model.course.moved import named, with_consequences
from mkdocs_course.model.glossary.glossary import Glossary
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.reading.spelling import closest


def faults(lessons: tuple[Lesson, ...], library: Library) -> Iterator[Problem]:
    """Yield links to unknown terms, and `/// glossary` blocks in a course without a glossary."""
    renamed = renamed_terms(lessons, library.glossary) if library.glossary else {}
    yield from renamed.values()
    vanished = (
        {it.value("name"): it for it in _vanished(lessons, library.glossary, renamed)} if library.glossary else {}
    )
    yield from vanished.values()
    anchors = {lesson.language: frozenset(lesson.anchors) for lesson in lessons if lesson.page == "glossary.md"}
    for lesson in lessons:
        if not library.has_glossary:
            for reference in lesson.glossaries:
                yield Problem.at(reference.place, "missing-glossary")
        if library.glossary:
            known = anchors.get(lesson.language, frozenset()) | renamed.keys() | vanished.keys()
            yield from limit.per_file(_unknown_terms(lesson, library.glossary, known))


def renamed_terms(lessons: tuple[Lesson, ...], glossary: Glossary) -> dict[str, Problem]:
    """Return the Problem of each term to which no link leads, while several lead to one that it certainly had.

    The keys are the ids that these links name. The term has them as its id no more.
    """
    ids = {term.id: term for term in glossary.terms}
    linked = Counter(reference.name for lesson in lessons for reference in lesson.terms)
    headings = {anchor for lesson in lessons if lesson.page == "glossary.md" for anchor in lesson.anchors}
    pages_by_name = defaultdict[str, set[str]](set)
    for lesson in lessons:
        for reference in lesson.terms:
            if reference.name not in ids and reference.name not in headings:
                pages_by_name[reference.name].add(lesson.place.path)
    renamed, unlinked = {}, [id for id in ids if id not in linked]
    for name, pages in pages_by_name.items():
        # The only term to which nothing leads is the one that is missed.
        near = closest(name, ids) or (unlinked[0] if len(unlinked) == len(pages_by_name) == 1 else "")
        if near and near not in linked and len(pages) > 1:
            number, place = linked[name], ids[near].place
            renamed[name] = Problem.at(place, "unknown-term", "renamed-term", name=name, closest=near, number=number)
    return renamed


def _vanished(lessons: tuple[Lesson, ...], glossary: Glossary, renamed: Collection[str]) -> Iterator[Problem]:
    """Yield a Problem for each term that is not there, to which links on several pages lead, at the first of them."""
    ids = {term.id for term in glossary.terms} | {*renamed}
    headings = {anchor for lesson in lessons if lesson.page == "glossary.md" for anchor in lesson.anchors}
    places, pages = defaultdict[str, list[Place]](list), defaultdict[str, set[str]](set)
    for lesson in lessons:
        for reference in lesson.terms:
            if reference.name not in ids and reference.name not in headings:
                places[reference.name].append(reference.place)
                pages[reference.name].add(lesson.page)
    for name, own in places.items():
        # One link that is wrong is so in each language.
        if len(pages[name]) > 1 and not meant_term(name, glossary):
            rest, file = named([f"{place.path}:{place.line}" for place in own]), glossary.place.path
            found = Problem.at(own[0], "unknown-term", "vanished-term", name=name, known=rest, file=file)
            yield replace(found, consequences=len(own) - 1)


def folded(problems: Iterable[Problem]) -> list[Problem]:
    """Return the Problems; a term that is not there follows from one with the pronunciation of another term.

    Where the lines from the middle of one term to that of the next one are gone, what is left of both is one term.
    """
    every = [*problems]
    torn = [it for it in every if it.hint == "pinyin-of-another"]
    lost = [it for it in every if it.code == "unknown-term" and not it.value("closest")]
    if len(torn) != 1 or len({it.value("name") for it in lost}) != 1:
        return every
    values = (*torn[0].values, ("closest", lost[0].value("name")))
    cause = with_consequences(replace(torn[0], hint="pinyin-of-lost", values=values), lost)
    return [cause if it is torn[0] else it for it in every if it not in lost]


def _unknown_terms(lesson: Lesson, glossary: Glossary, anchors: frozenset[str]) -> Iterator[Problem]:
    ids = {term.id for term in glossary.terms}
    for reference in lesson.terms:
        if reference.name not in ids and reference.name not in anchors:
            near = meant_term(reference.name, glossary)
            hint, file = "closest" if near else "unknown-term", glossary.place.path
            yield Problem.at(reference.place, "unknown-term", hint, name=reference.name, closest=near, file=file)


def meant_term(name: str, glossary: Glossary) -> str:
    """Return the id of the term that a link most likely means, “” if there is none."""
    return closest(name, dict.fromkeys(term.id for term in glossary.terms)) or _by_word(name, glossary)


def _by_word(name: str, glossary: Glossary) -> str:
    """Return the id of the term that is called so in one of the languages, “” if there is none."""
    written = ((text, term.id) for term in glossary.terms for _, text in term.term.texts)
    return next((own for text, own in written if text.casefold() == name.casefold()), "")
