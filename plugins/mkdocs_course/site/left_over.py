"""Compares a finished page with its Markdown: signs of Markdown that a reader sees were not read as they were meant.

`course check` reads pages without what other plugins, hooks and included files do to them. This is the safety net.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from mkdocs_course.markdown.visible import prose
from mkdocs_course.model.course.blocks import CODE, outside_fences
from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.problem import Problem

SIGNS = re.compile(
    r"""\{[#:.][\w-][^{}\n]{0,100}\}
    | ^[ ]*/{3,}[^\n]{0,100}
    | ^[ ]*[!?]{3}\+?[ ]?[\w"][^\n]{0,100}
    | -{2}8<-{2}[^\n]{0,100}
    | \*\*
    | \|[ :]*-{3,}[ :-]*\|
    | \]\([^\s()]{1,100}\)
    | (?<![\w~])~~(?=[^\s~])""",
    re.MULTILINE | re.VERBOSE,
)
LIKELY = ("///", "!!!", "???", "-8", "**", "---", "](", "~~", "{#", "{:", "{.")
"""A page without any of these in its HTML shows no mark."""
MEANT = re.compile(r"\\[^\w\s]|&#|&\w+;")
"""A sign that is written to be shown."""


def faults(file: Any, html: str, lessons: Mapping[str, Lesson], known: Iterable[Problem]) -> Iterator[Problem]:
    """Yield a warning for each mark that a page shows as it is written, on lines without a Problem.

    Args:
        file: the file of the page, as MkDocs has it.
        html: the page as Markdown converted it.
        lessons: those of its language, by their paths.
        known: the Problems of the course.
    """
    lesson = lessons.get(file.src_uri)
    if lesson is None or not _is_likely(html):
        return
    body = "\n".join(file.content_string.split("\n")[lesson.body_line :])
    for mark, row in left_over(html, body):
        place = replace(lesson.place, line=lesson.body_line + row) if row else lesson.place
        if not any((it.place.path, it.place.line) == (place.path, place.line) for it in known):
            yield Problem.at(place, "left-over", "taken-as-text", warning=True, name=mark)


def left_over(html: str, markdown: str) -> Iterator[tuple[str, int]]:
    """Yield each mark that a page shows as it is written, with the number of its row in the Markdown, 0 if in none.

    Args:
        html: the page as Markdown converted it.
        markdown: its source.
    """
    if not _is_likely(html):
        return
    rows = [(number, CODE.sub("", row)) for number, row in outside_fences(markdown)]
    seen = set[tuple[str, int]]()
    for match in SIGNS.finditer(prose(html)):
        mark = match[0].strip()
        number = next((number for number, row in rows if mark in row), 0)
        if not number and any(MEANT.search(row) for _, row in rows):
            continue
        if (mark, number) not in seen:
            seen.add((mark, number))
            yield mark, number


def _is_likely(html: str) -> bool:
    return any(sign in html for sign in LIKELY)
