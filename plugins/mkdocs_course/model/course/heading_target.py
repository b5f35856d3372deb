"""Checks which heading of a page the anchor of a link leads to."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote

from mkdocs_course.model.course import anchor
from mkdocs_course.model.course.hyperlink import Hyperlink
from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.course.meant import rewritten
from mkdocs_course.model.problem import Fix, Problem
from mkdocs_course.model.reading.lexicon import any_of
from mkdocs_course.model.reading.spelling import closest

TO_TOP = re.compile(rf"(?i){any_of('to-top', whole=True)}|[↑▲⬆🔝]")
"""The text of a link to the top of the page, for which browsers need no id."""
OWN_LINK = re.compile(r"(?<!!)\[([^\[\]\n]+)\]\(#[^()\n]*\)")
GLOSSARY_PAGE = "glossary.md"
"""The page whose anchors are terms, which `terms.py` checks."""


def faults(lesson: Lesson, link: Hyperlink, page: str, file: Path) -> Iterator[Problem]:
    """Yield a Problem for an unknown heading, unless the page gets headings or ids from elsewhere.

    `lesson` is the page that the link leads to, and `page` its path; the link stands in the `file`.
    """
    before, _, written = link.written.partition("#")
    name = unquote(written)
    if link.written == "#" and not link.html and not TO_TOP.search(link.text):
        yield Problem.at(link.place, "bad-address", "address-empty", warning=True, name="#")
    if name and not may_have(lesson, page, name):
        titled = _by_title(lesson, name)
        near = titled or closest(name.strip(" #"), lesson.anchors)
        hint = "closest" if near else "broken-anchor" if lesson.anchors else "broken-heading"
        fix = (
            rewritten(file, link, f"{before}#{near}", safe=near in (titled, name.strip(" #").lower())) if near else None
        )
        values = {"name": name, "closest": near, "known": ", ".join(f"#{name}" for name in lesson.anchors)}
        if not before and (line := _without_link(lesson, link)):
            hint, fix, values = "write-line", Fix.of(link.place, line), {"name": name, "line": line}
        yield Problem.filled(link.place, "broken-anchor", hint, values, warning=True, fix=fix)


def _by_title(lesson: Lesson, name: str) -> str:
    """Return the id of the only heading that has these words, “” if none has."""
    words = anchor.folded(name)
    ids = {it.id for it in lesson.headings if it.id and anchor.folded(it.row.partition("{")[0]) == words}
    return ids.pop() if len(ids) == 1 and words else ""


def _without_link(lesson: Lesson, link: Hyperlink) -> str:
    """Return the row of a heading without a link to itself, as sites put there, “” for a link elsewhere."""
    row = next((it.row for it in lesson.headings if it.place.line == link.place.line), "")
    bare = OWN_LINK.sub(lambda match: match[1], row).rstrip()
    return bare if bare != row.rstrip() else ""


def may_have(lesson: Lesson, page: str, name: str) -> bool:
    """Return whether a lesson may have an anchor with this name; `page` is its path."""
    included = any(not file.name.endswith(".svg") for file in lesson.files)
    if lesson.generated is None or included or page == GLOSSARY_PAGE or name in lesson.anchors or name.lower() == "top":
        return True
    return anchor.may_be_generated(name, lesson.generated)


def lacks_anchor(lessons: Iterable[Lesson], terms: Collection[str]) -> Callable[[str, str], bool]:
    """Return a function that returns whether a page, by its language and path, certainly lacks an anchor.

    `terms` are the ids of the terms, which are anchors of the glossary's page.
    """
    pages = {f"{lesson.language}/{lesson.page}": lesson for lesson in lessons}

    def lacks(path: str, name: str) -> bool:
        lesson = pages.get(path)
        if lesson is None or (lesson.page == GLOSSARY_PAGE and (name in terms or not terms)):
            return False
        return not may_have(lesson, "", name)

    return lacks
