"""What a document leaves in a page that is copied out of it: numbers of pages, contents, and backslashes.

A PDF also tears words at the ends of rows, and sets Chinese characters apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_course.model.course.formula import EXTENSIONS
from mkdocs_course.model.course.markup.page import Page
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.reading import lookalike
from mkdocs_course.model.reading.lexicon import any_of, words
from mkdocs_course.model.text import remnant, torn

# A line can be very long and consist of one character: no pattern may backtrack.
PICTURE = re.compile(rf"(?m){remnant.PICTURE.pattern}")
ERROR = re.compile(rf"(?m)(?<=[|])[ ]*(?P<mark>{remnant.ERROR.pattern})[ ]*(?=[|])")
BEFORE, BEHIND = any_of("ordinal-before"), any_of("page-behind")
NUMBER = re.compile(
    rf"(?m)^[ ]{{0,3}}(?:(?i:{any_of('page')}) \d{{1,4}} ?(?:/|\(|{any_of('of')}) ?\d{{1,4}}\)?"
    rf"|{BEFORE}[ ]?\d{{1,4}}[ ]?{BEHIND}[，,/ ]{{0,3}}{any_of('pages-before')}[ ]?\d{{1,4}}[ ]?{BEHIND})[ ]*$"
)
PAGES = tuple(f"{word[1:]} " for word in words("page")) + words("page-behind")
CONTENTS = re.compile(r"(?m)^[^\n|`.…]{2,120}(?:\.{5,}|…{2,}|(?:[ ]?\.){5,})[ ]*\d{1,3}[ ]*$")
APART = re.compile(r"(?m)(?:[\u3400-\u9fff][ \u3000]){5,}[\u3400-\u9fff]")
FORMULA = re.compile(r"(?<![\\`$\w])\$`[^`\n]+`\$(?!`)")
REVIEWED = re.compile(r"(?m)(?<=\S)\[[A-Z\u00c0-\u00de]{2,3}\d{1,2}\](?![(\[:])")
"""The mark of a comment in Word: the initials of who wrote it, and its number."""
SOURCED = re.compile(r"(?m)(?<=[.,。，、；！？”])(?:\[\d{1,3}\]){1,6}(?![(\[:\w])")
"""Marks of sources in an encyclopedia, behind the sentence."""
DIVIDER = re.compile(r"(?m)^[ ]{0,3}(?:={4,}|＝{3,})[ ]*$")
ESCAPED = re.compile(r"(?m)(?<!\\)\\(?P<sign>[=~<&\"'])")
"""Signs that need no backslash here, and keep it. Google Docs writes one."""


def faults(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each of these."""
    for number, _, match in page.find(PICTURE, "]", "］", "】"):
        yield page.problem(number, match.start(), match[0], "word-for-picture")
    for number, _, match in page.find(ERROR, "#"):
        yield page.problem(number, match.start("mark"), match["mark"], "spreadsheet-error")
    for pattern, hint in ((REVIEWED, "word-comment"), (SOURCED, "mark-of-source")):
        for number, _, match in page.find(pattern, "]"):
            if page.shows(match[0]):
                yield page.problem(number, match.start(), match[0], hint)
    for number, row, _ in page.find(DIVIDER, leads="=＝"):
        if not page.written[number - 2 : number - 1] or not page.written[number - 2].strip():
            yield page.problem(number, 0, row, "write-line", "---")
    for number, row, match in page.find(NUMBER, *PAGES):
        if not page.written[number - 2 : number - 1] or not page.written[number - 2].strip():
            yield page.problem(number, match.start(), row, "page-number")
    for run in page.runs(CONTENTS, ".....", "……", ". . .", apart=True):
        yield page.problem(run[0], 0, page.rows[run[0]], "document-contents")
    yield from torn.faults(page.path, page.masked, page.rows.keys()) if page.has("-\n") else ()
    if lookalike.PATTERN.search(page.body):
        yield from lookalike.faults(page.path, ((number, page.masked[number - 1]) for number in page.rows))
    yield from _apart(page)
    yield from _escaped(page)
    yield from _formulas(page)


def _apart(page: Page) -> Iterator[Problem]:
    for number, _, match in page.find(APART):
        line = APART.sub(lambda own: re.sub("[ \u3000]", "", own[0]), page.masked[number - 1])
        yield page.problem(number, match.start(), match[0], "write-line", line)


def _escaped(page: Page) -> Iterator[Problem]:
    seen = set[int]()
    for number, _, match in page.find(ESCAPED, "\\"):
        if number not in seen and match[0] in page.seen:
            seen.add(number)
            line = ESCAPED.sub(lambda own: {"<": "&lt;"}.get(own["sign"], own["sign"]), page.masked[number - 1])
            yield page.problem(number, match.start(), match[0], "write-line", line)


def _formulas(page: Page) -> Iterator[Problem]:
    if not page.has("$`") or not page.lacks(*EXTENSIONS):
        return
    for number in page.rows:
        row = page.written[number - 1]
        if (match := FORMULA.search(row)) and "$$" in page.seen:
            yield page.problem(number, match.start(), match[0], "formula-in-lesson")
