"""Checks the pages that are better read before a lesson."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

from mkdocs_course.model.course.blocks import Reference
from mkdocs_course.model.course.file_rows import file_rows
from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.course.meant import same_name
from mkdocs_course.model.problem import Fix, Problem
from mkdocs_course.model.reading.lexicon import words
from mkdocs_course.model.reading.spelling import closest

LINK = re.compile(r"\[[^\[\]]*\]\((?P<page>[^()\s]+)\)")
SEVERAL = re.compile(r"[\s,，、;；]+")
NONE = frozenset(("-", "–", "—", *words("none")))
"""What is written where no page is to be read before."""


def faults(lessons: tuple[Lesson, ...], content: Path) -> Iterator[Problem]:
    """Yield a Problem for each prerequisite of a lesson that does not exist, or comes after the lesson itself."""
    pages = {(lesson.language, lesson.page): lesson for lesson in lessons}
    for lesson in lessons:
        own, rows = dict[str, Lesson](), list[str]()
        for reference in lesson.prerequisites:
            if reference.name == lesson.page:
                yield Problem.at(reference.place, "after-itself")
            elif (lesson.language, reference.name) not in pages:
                own = own or {page: it for (language, page), it in pages.items() if language == lesson.language}
                rows = rows or file_rows(content / lesson.language / lesson.page)
                yield _missing(lesson, reference, own, rows, content)
    reported = set[tuple[str, str]]()
    for page, reference in _circles(pages):
        # All languages have the same prerequisites.
        if (page, reference.name) not in reported and page != reference.name:
            reported.add((page, reference.name))
            yield Problem.at(reference.place, "after-itself", "after-each-other", warning=True, name=reference.name)


def _circles(pages: dict[tuple[str, str], Lesson]) -> Iterator[tuple[str, Reference]]:
    """Yield a page of each circle of prerequisites, with the one of them that closes it."""
    done = set[tuple[str, str]]()
    for start, lesson in pages.items():
        way = {start: iter(lesson.prerequisites)} if start not in done else {}
        while way:
            at = next(reversed(way))
            reference = next(way[at], None)
            if reference is None:
                done.add(at)
                del way[at]
            elif (key := (at[0], reference.name)) in way:
                yield at[1], reference
            elif key in pages and key not in done:
                way[key] = iter(pages[key].prerequisites)


def _missing(lesson: Lesson, reference: Reference, own: dict[str, Lesson], rows: list[str], content: Path) -> Problem:
    """Return the Problem of a prerequisite that is no page. `own` are the pages of its language, `rows` its own."""
    folder = f"{content.name}/{lesson.language}"
    place, name = reference.place, reference.name
    if name.lower() in NONE:
        return Problem.at(place, "missing-file", "no-prerequisites", name=name, folder=folder)
    near = _meant(name, lesson, own)
    if not near or near == lesson.page:
        return Problem.at(place, "missing-file", "from-language", name=name, folder=folder, closest=near)
    fix = _rewritten(rows, reference, near)
    return Problem.at(place, "missing-file", "closest", fix=fix, name=name, folder=folder, closest=near)


def _meant(name: str, lesson: Lesson, pages: dict[str, Lesson]) -> str:
    """Return the pages that were meant, as they are written; by the title of one as well, “” if there is none."""
    if match := LINK.fullmatch(name):
        return _meant(match["page"], lesson, pages)
    several = [piece for piece in SEVERAL.split(name) if piece]
    if len(several) > 1 and all(piece in pages for piece in several):
        return f"[{', '.join(several)}]"
    if exact := next((path for path in _paths(name, lesson) if path in pages), ""):
        return exact
    titles = {lesson.title.casefold(): page for page, lesson in pages.items() if lesson.title}
    title = name.casefold() if name.casefold() in titles else closest(name.casefold(), titles)
    return titles.get(title, "") or same_name(name, frozenset(pages))


def _paths(name: str, lesson: Lesson) -> Iterator[str]:
    """Yield the paths that are meant by one that does not count from the folder of the language, the likeliest first.

    It may count from the page itself or from the folder of the course, or lack its ending.
    """
    path = name if name.endswith(".md") else f"{name.rstrip('/')}.md"
    yield path
    yield posixpath.normpath(posixpath.join(posixpath.dirname(lesson.page), path))
    for above in (f"/{lesson.content}", lesson.content, "/", "./"):
        yield path.removeprefix(above).removeprefix(f"{lesson.language}/")
    if not name.endswith(".md"):
        yield f"{name.strip('/')}/index.md"


def _rewritten(rows: list[str], reference: Reference, near: str) -> Fix | None:
    """Return the fix that writes another page, or pages, None if what is written does not stand there as it is."""
    place = reference.place
    row, start = rows[place.line - 1] if place.line <= len(rows) else "", place.column - 1
    quoted = row[start : start + 1] in ("'", '"')
    written = row[start : start + 1] + reference.name + row[start : start + 1] if quoted else reference.name
    if not row.startswith(written, start):
        return None
    return Fix.of(place, f"{row[:start]}{near}{row[start + len(written) :]}", safe=False)
