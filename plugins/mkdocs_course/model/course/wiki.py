"""Links as wikis have them, `[[page]]` or `[[page|text]]`, to a page of the course: each with its address as a fix."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from mkdocs_course.model.course.file_rows import file_rows
from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.problem import Fix, Problem

LINK = re.compile(r"\[\[(?P<name>[^\[\]|#\n]+)(?:#(?P<id>[\w-]+))?(?:\|(?P<text>[^\[\]|\n]+))?\]\]")


def resolved(problems: Iterable[Problem], lessons: Iterable[Lesson], root: Path) -> Iterator[Problem]:
    """Yield the Problems; that of such a link to a page whose file or title it names has the link that is meant.

    `root` is the folder to which paths in Problems are relative.
    """
    pages = {it.place.path: it for it in lessons}
    for problem in problems:
        is_link = problem.code == "left-over" and problem.hint == "link-in-brackets" and not problem.fix
        own = pages.get(problem.place.path) if is_link else None
        yield _resolved(problem, own, pages.values(), root) if own else problem


def _resolved(problem: Problem, own: Lesson, lessons: Iterable[Lesson], root: Path) -> Problem:
    match = LINK.fullmatch(problem.value("name"))
    pages = [it for it in lessons if match and it.language == own.language and _is_named(it, match["name"].strip())]
    if not match or len(pages) != 1:
        return problem
    (page,) = pages
    anchor = f"#{match['id']}" if match["id"] else ""
    address = posixpath.relpath(page.page, posixpath.dirname(own.page) or ".") + anchor
    own_name = match["name"] if match["name"].casefold() == (page.title or "").casefold() else page.title
    text = match["text"] or own_name or match["name"]
    values = (*((name, value) for name, value in problem.values if name != "line"), ("line", f"[{text}]({address})"))
    return replace(problem, hint="write-line", values=values, fix=_fix(root, problem, match[0], f"[{text}]({address})"))


def _fix(root: Path, problem: Problem, written: str, link: str) -> Fix | None:
    """Return the fix that puts a link in the place of what is `written` there, None where the row has not that."""
    place = problem.place
    rows = file_rows(root / place.path)
    row, start = rows[place.line - 1], place.column - 1
    if not row.startswith(written, start):
        return None
    return Fix.of(place, f"{row[:start]}{link}{row[start + len(written) :]}".rstrip("\r"))


def _is_named(lesson: Lesson, name: str) -> bool:
    """Return whether a page is called so, by its path, by its file, or by its title."""
    path = lesson.page.removesuffix(".md")
    return (
        name.removesuffix(".md") in (path, posixpath.basename(path))
        or name.casefold() == (lesson.title or "").casefold()
    )
