"""Paragraphs that break off: a bracket or a quotation is never closed in them, and no sentence ends there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_course.model.course.markup.page import SHOWN, Page
from mkdocs_course.model.problem import Place, Problem, excerpt

CLOSING = dict(zip('(（「『“《【«”"', ')）」』”》】»”"', strict=True)) | {"„": "”“"}
"""The signs that begin a bracket or a quotation, each with those that end it."""
ITEM = re.compile(r"[ ]*(?:[-*+]|\d{1,9}[.)])[ ]")
PROSE = re.compile(r"[ ]*(?:(?:[-*+]|\d{1,9}[.)]|>)[ ]+)?[\w(（「『“《【„”\"*_]")
"""The beginning of a paragraph or of an item, and not of a table, a heading, a block or HTML."""
OPEN = re.compile(r"[^\W\d_][,，、;；–—-]?$")
"""The end of a paragraph in the middle of a sentence."""
ELSE = re.compile(r"\d[\"”]|[:;]-?\(|\]\(")
"""Signs that are no quotation marks and no brackets: those of inches, of faces, and of links."""


def faults(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each paragraph that breaks off, at the sign that is never closed."""
    if not page.has(*CLOSING):
        return
    rows = page.text.split("\n")
    for index, row in enumerate(rows):
        if row and (index + 1 == len(rows) or not rows[index + 1].strip()) and OPEN.search(row.rstrip(" *_")[-2:]):
            first = index
            while first and rows[first - 1].strip() and not ITEM.match(rows[first]):
                first -= 1
            yield from _paragraph(page, range(first + 1, index + 2))


def _paragraph(page: Page, numbers: range) -> Iterator[Problem]:
    opened: list[tuple[int, int, str]] = []
    for number in numbers:
        row = page.rows[number]
        if not PROSE.match(row):
            return
        for column, char in enumerate(row):
            if opened and char in CLOSING[opened[-1][2]]:
                opened.pop()
            elif char in CLOSING and not ELSE.match(row, max(0, column - 1)):
                opened.append((number, column, char))
    if opened:
        number, column, char = opened[-1]
        following = next((row for row in page.source[numbers[-1] :] if row.strip()), "")
        if not column and following.startswith(char):
            return  # a quotation of several paragraphs, each of which begins with the sign
        place = Place(path=page.path, line=number, column=column + 1)
        name = excerpt(page.source[number - 1][column:], SHOWN)
        yield Problem.at(place, "cut-off", warning=True, name=name, sign=CLOSING[char][0])
