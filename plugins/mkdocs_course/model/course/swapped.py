"""Two pages of a language that have each other's text: all that differs from the other languages is one Problem."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.course.moved import with_consequences
from mkdocs_course.model.course.parity import pages
from mkdocs_course.model.problem import Problem

DIFFERENCES = frozenset({"languages-differ", "heading-differs"})
COMPARED = DIFFERENCES | {"broken-anchor", "minutes-differ", "title-differs"}
"""The codes of the Problems that swapped texts cause. One of them is reported, of `DIFFERENCES` if there is one."""
Contents = frozenset[tuple[str, str]]


def folded(problems: Iterable[Problem], lessons: Iterable[Lesson]) -> list[Problem]:
    """Return the Problems, with one for two pages whose texts were swapped in one of the languages."""
    every = list(problems)
    if not any(it.code in DIFFERENCES for it in every):
        return every
    first: dict[Problem, tuple[str, list[Problem]]] = {}
    for one, other in _pairs(lessons):
        paths = {it.place.path for it in (*one.values(), *other.values())}
        differing = [it for it in every if it.code in COMPARED and it.place.path in paths]
        differing.sort(key=lambda it: (it.code not in DIFFERENCES, it.place))
        if differing and not first.keys() & {*differing}:
            names = {it.page for it in (*one.values(), *other.values())}
            first[differing[0]] = ", ".join(sorted(names)), differing[1:]
    rest = {it for _, differing in first.values() for it in differing}
    return [_with_swapped(it, *first[it]) if it in first else it for it in every if it not in rest]


def _with_swapped(problem: Problem, names: str, following: list[Problem]) -> Problem:
    """Return a Problem as that of pages with each other's names, and those that follow from it as its consequences."""
    values = (*problem.values, ("known", names))
    return with_consequences(replace(problem, hint="swapped-pages", fix=None, values=values), following)


def _pairs(lessons: Iterable[Lesson]) -> Iterator[tuple[dict[str, Lesson], dict[str, Lesson]]]:
    """Yield two pages, by language, if each is in one language what the other is in the others."""
    unlike = defaultdict[tuple[Contents, ...], list[dict[str, Lesson]]](list)
    for written in pages(lessons).values():
        contents = tuple(_contents(it) for it in written.values())
        if len(contents) == 2 and contents[0] != contents[1]:
            unlike[contents].append(written)
    for (one, other), group in unlike.items():
        for before, after in zip(group, unlike.get((other, one), ()), strict=False):
            if next(iter(before.values())).page < next(iter(after.values())).page:
                yield before, after


def _contents(lesson: Lesson) -> Contents:
    """Return what is the same in all languages of a page: ids, quizzes, figures, and where its links lead."""
    return frozenset(
        {
            *(("id", name) for name in lesson.anchors),
            *((it.block, it.name) for it in (*lesson.quizzes, *lesson.kind_blocks, *lesson.figures, *lesson.parts)),
            *(("link", it.written) for it in lesson.links),
        }
    )
