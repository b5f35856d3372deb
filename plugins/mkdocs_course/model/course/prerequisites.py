"""Checks the pages that are better read before a lesson."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.course.meant import same_name
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.reading.spelling import closest

LINK = re.compile(r"\[[^\[\]]*\]\((?P<page>[^()\s]+)\)")
SEVERAL = re.compile(r"[\s,，、;；]+")


def faults(lessons: tuple[Lesson, ...], content: Path) -> Iterator[Problem]:
    """Yield a Problem for each prerequisite of a lesson that does not exist or is the lesson itself."""
    pages = {(lesson.language, lesson.page) for lesson in lessons}
    for lesson in lessons:
        for reference in lesson.prerequisites:
            if reference.name == lesson.page:
                yield Problem.at(reference.place, "after-itself")
            elif (lesson.language, reference.name) not in pages:
                folder = f"{content.name}/{lesson.language}"
                own = {it.page: it for it in lessons if it.language == lesson.language}
                near = _meant(reference.name, own)
                hint = "closest" if near and near != lesson.page else "from-language"
                yield Problem.at(
                    reference.place, "missing-file", hint, name=reference.name, folder=folder, closest=near
                )


def _meant(name: str, pages: dict[str, Lesson]) -> str:
    """Return the pages that were meant, as they are written; by the title of one as well, “” if there is none."""
    if match := LINK.fullmatch(name):
        return _meant(match["page"], pages)
    several = [part for part in SEVERAL.split(name) if part]
    if len(several) > 1 and all(part in pages for part in several):
        return f"[{', '.join(several)}]"
    titles = {lesson.title.casefold(): page for page, lesson in pages.items() if lesson.title}
    title = name.casefold() if name.casefold() in titles else closest(name.casefold(), titles)
    return titles.get(title, "") or same_name(name, frozenset(pages))
