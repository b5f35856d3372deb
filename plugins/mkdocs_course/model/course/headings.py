"""The headings of a page: their levels and ids, and what is wrong with these."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mkdocs_course.model.course.anchor import ANCHOR
from mkdocs_course.model.course.blocks import outside_fences
from mkdocs_course.model.problem import Fix, Place, Problem

# Python-Markdown needs no space after the signs. Without one, a single sign may be that of a style sheet.
HASHES = re.compile(r"(#{1,6}(?=[ \t]+\S)|#{2,6}(?=[^\s#])|#(?=[^\W\d_][^{}\n]*$))")
WIDE_SPACES = "\u3000\u00a0"
"""Spaces with which paragraphs begin in Chinese, and those of Word: `markup/` reports a heading behind them."""
HASHTAG = re.compile(r"#[^\s#]")
UNDERLINE = re.compile(r"(?:=+|-{3,})[ \t]*$")
# What a line of dashes below it does not make a heading of: lists, quotes, tables, boxes and indented text.
NO_TITLE = re.compile(r"[ \t>|#!?/:<-]|[*+] |\d+[.)] ")
# A line can be very long and consist of one character: no pattern may backtrack.
SENTENCE = re.compile(r"[^.。]{25,}[.…,;:]$|[^。]{10,}[。，；：]$")
"""The end of a sentence, or of a part of one, which is no heading. A heading may be a question."""
LONGEST = 120
"""The number of characters of the longest heading above a row of dashes."""
BOLD = re.compile(
    r"(?:\*\*(?P<title>[^*\n]{1,80})\*\*|__(?P<other>[^_\n]{1,80})__)[:：]?[ \t]*+(?:\{#[\w-]+\})?[ \t]*+"
)
"""A row of bold text, with or without the id of a heading."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Heading:
    """A heading. `id` is its explicit id, “” if there is none; `row` is the line as it is written."""

    level: int
    id: str = ""
    row: str
    place: Place


def headings(path: str, body: str, plain: str = "") -> Iterator[Heading]:
    """Yield the headings in the Markdown of the file `path`, outside of code and comments.

    `plain` is the `body` with letters in place of formulas, in which no heading begins; by default there are none.
    """
    plain = plain or body
    if "#" not in plain and "\n---" not in plain and "\n===" not in plain:
        return
    before, written = "", body.split("\n")
    for number, row in outside_fences(plain):
        if match := HASHES.match(row.lstrip(WIDE_SPACES) if row[:1] in WIDE_SPACES else row):
            yield _heading(path, number, written[number - 1], len(match[1]))
        elif before and UNDERLINE.match(row) and not NO_TITLE.match(before) and not is_sentence(before):
            yield _heading(path, number - 1, written[number - 2], 1 if row[0] == "=" else 2)
        before = row.strip() and row


def bold(path: str, body: str) -> Iterator[Heading]:
    """Yield the paragraphs that are one row of bold text, as headings without a level: some are meant to be one."""
    before, waiting = "", None
    for number, row in outside_fences(body) if "**" in body or "__" in body else ():
        if waiting and not row.strip():
            yield waiting
        match = None if before.strip() else BOLD.fullmatch(row)
        waiting = _heading(path, number, row, 0) if match else None
        before = row
    if waiting:
        yield waiting


def is_sentence(row: str) -> bool:
    """Return whether a row above dashes is a sentence and no heading."""
    return len(row) > LONGEST or SENTENCE.search(row.strip("*_ ")) is not None


def bold_title(row: str) -> str:
    """Return the text of a row that is all bold, without asterisks and id; any other row is returned stripped."""
    match = BOLD.fullmatch(row)
    return (match["title"] or match["other"]).strip() if match else row.strip()


def _heading(path: str, number: int, row: str, level: int) -> Heading:
    match = ANCHOR.search(row)
    column = match.start(1) + 1 if match else 1
    return Heading(
        level=level, id=match[1] if match else "", row=row, place=Place(path=path, line=number, column=column)
    )


def faults(written: Iterable[Heading]) -> Iterator[Problem]:
    """Yield a Problem for each second title, each level that is left out, and each id that a heading before has."""
    lines: dict[str, int] = {}
    title, level = 0, 1
    for heading in written:
        start = Place(path=heading.place.path, line=heading.place.line)
        hashes = heading.row.startswith("#")
        if heading.level == 1 and title:
            line = f"#{heading.row}" if hashes else f"## {heading.row}"
            tag = HASHTAG.match(heading.row) is not None
            line = f"\\{heading.row}" if tag else line
            fix, hint = Fix.of(start, line, safe=not tag) if hashes else None, "hashtag" if tag else ""
            yield Problem.at(start, "second-title", hint, warning=True, fix=fix, first=title, line=line)
        elif heading.level > level + 1:
            line = "#" * (level + 1) + heading.row.lstrip("#")
            name, above, fix = "#" * heading.level, "#" * level, Fix.of(start, line)
            yield Problem.at(start, "skipped-level", warning=True, fix=fix, name=name, above=above, line=line)
        if heading.id and heading.id in lines:
            yield Problem.at(heading.place, "duplicate-heading", warning=True, name=heading.id, line=lines[heading.id])
        lines.setdefault(heading.id, heading.place.line)
        title = title or (heading.place.line if heading.level == 1 else 0)
        level = min(heading.level, level + 1)
