"""Paragraphs that break off: a bracket or a quotation is never closed, or the last word asks for another one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_course.model.course.markup.page import ITEM, SHOWN, Page
from mkdocs_course.model.problem import Place, Problem, excerpt

CLOSING = dict(zip('「『“《【«”"', '」』”》】»”"', strict=True)) | {"(": ")）", "（": "）)", "„": "”“"}
"""The signs that begin a bracket or a quotation, each with those that end it: Chinese texts mix two widths."""
PROSE = re.compile(r"[ ]*(?:(?:[-*+]|\d{1,9}[.)]|>)[ ]+)?[\w(（「『“《【„”\"*_]")
"""The beginning of a paragraph or of an item, and not of a table, a heading, a block or HTML."""
OPEN = re.compile(r"[^\W\d_][,，、;；–—-]?$")
"""The end of a paragraph in the middle of a sentence."""
UNENDED = re.compile(r"(?<=\s)(?:och|eller|samt|and|or|the|of)$|(?<=[\u3400-\u9fff])[，、]$")
"""The last word or sign of a row after which a sentence goes on."""
BEFORE = re.compile(r"[ ]*(?:[-*+>|]|\d{1,9}[.)]|!|/{3}|[`~]{3}|\?{3}|={3}|<|\$)")
"""The beginning of what a sentence may go on with after a blank row: a list, a table, a picture, a box, code."""
ELSE = re.compile(r"\d[\"”]|[:;]-?\(|\]\(")
"""Signs that are no quotation marks and no brackets: those of inches, of faces, and of links."""


def faults(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each paragraph that breaks off, at the sign that is never closed or at the end."""
    rows = page.text.split("\n")
    for index, row in enumerate(rows):
        ends = row and (index + 1 == len(rows) or not rows[index + 1].strip()) and OPEN.search(row.rstrip(" *_")[-2:])
        # Code and formulas, in the place of which this row has other signs, may end a sentence.
        if ends and page.written[index].rstrip()[-1:] == row.rstrip()[-1:]:
            first = index
            while first and rows[first - 1].strip() and not ITEM.match(rows[first]):
                first -= 1
            numbers = range(first + 1, index + 2)
            yield from (*_paragraph(page, numbers), *_sentence(page, numbers))[:1]


def _sentence(page: Page, numbers: range) -> Iterator[Problem]:
    """Yield a Problem for a paragraph whose last word asks for another one, where no list or box follows."""
    last = page.rows[numbers[-1]].rstrip()
    if (match := UNENDED.search(last)) and PROSE.match(last) and not BEFORE.match(page.below(numbers[-1])):
        place = Place(path=page.path, line=numbers[-1], column=match.start() + 1)
        written = page.masked[numbers[-1] - 1].rstrip()
        name = written if len(written) <= SHOWN else f"…{written[-SHOWN:]}"
        yield Problem.at(place, "cut-off", "cut-off-sentence", warning=True, name=name)


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
        if not column and page.below(numbers[-1]).startswith(char):
            return  # a quotation of several paragraphs, each of which begins with the sign
        place = Place(path=page.path, line=number, column=column + 1)
        name = excerpt(page.masked[number - 1][column:], SHOWN)
        yield Problem.at(place, "cut-off", warning=True, name=name, sign=CLOSING[char][0])
