"""Links as wikis have them, `[[page]]` or `[[page|text]]`, to a page of the course: each with its address as a fix."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.problem import Problem

LINK = re.compile(r"\[\[(?P<name>[^\[\]|#\n]+)(?:#(?P<id>[\w-]+))?(?:\|(?P<text>[^\[\]|\n]+))?\]\]")


def resolved(problems: Iterable[Problem], lessons: Iterable[Lesson]) -> Iterator[Problem]:
    """Yield the Problems; that of such a link to a page whose file or title it names has the link that is meant."""
    pages = {it.place.path: it for it in lessons}
    for problem in problems:
        is_link = problem.code == "left-over" and problem.hint == "link-in-brackets" and not problem.fix
        own = pages.get(problem.place.path) if is_link else None
        yield _resolved(problem, own, pages.values()) if own else problem


def _resolved(problem: Problem, own: Lesson, lessons: Iterable[Lesson]) -> Problem:
    match = LINK.fullmatch(problem.value("name"))
    pages = [it for it in lessons if match and it.language == own.language and _is_named(it, match["name"].strip())]
    if not match or len(pages) != 1:
        return problem
    (page,) = pages
    anchor = f"#{match['id']}" if match["id"] else ""
    address = posixpath.relpath(page.page, posixpath.dirname(own.page) or ".") + anchor
    text = match["text"] or page.title or match["name"]
    values = (*((name, value) for name, value in problem.values if name != "line"), ("line", f"[{text}]({address})"))
    return replace(problem, hint="write-line", values=values)


def _is_named(lesson: Lesson, name: str) -> bool:
    """Return whether a page is called so, by its path, by its file, or by its title."""
    path = lesson.page.removesuffix(".md")
    return name.removesuffix(".md") in (path, posixpath.basename(path)) or name == lesson.title
