"""Questions in Markdown as the lines of a listing: without the marks of headings, lists and collapsed boxes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_course.exchange.drafts import ANSWER, NUMBERED, WHY
from mkdocs_course.exchange.lettered import LETTERS, OPTION, Line
from mkdocs_course.model.text import fence

HEADING = re.compile(r"\s{0,3}#{1,6}\s+(\S.*)")
BULLET = re.compile(r"\s*[-+]\s+(?=\S)")
"""The mark of a list; a star before a letter is the mark of a right option."""
CHECKED = re.compile(r"\s*[-+*]\s+\[([ xX])\]\s+(?=\S)")
SIGNS = re.compile(
    r"(?m)^[ \t]*(?:#{1,6}\s|[-+*]\s+\[[ xX]\]\s|[-+]\s+\**[(（]?[A-H]\s*[.)）、．:：]|```|<details\b|\*\*\S)"
)
"""The beginning of a row that only Markdown has."""
SUMMARY = r"<summary\b[^<>]*>(?:[^<>]|</?(?:b|strong|i|em|span)\b[^<>]*>)*</summary>"
FOLD = re.compile(rf"(?:\s|</?(?:details|p|div|center)\b[^<>]*>|{SUMMARY}|<br\s*/?>)+$", re.IGNORECASE)
"""A row that only says what can be opened."""
BROKEN = re.compile(r"(?:<br\s*/?>|\\)\s*$", re.IGNORECASE)
BOLD = re.compile(r"((?:(?<!\s)\s++)?)\*\*([^*\n]++)\*\*")
FRONT = re.compile(r"---\n(?:[^\n]*\n){0,40}?---\n")


def is_markdown(text: str) -> bool:
    """Return whether a text has rows that only Markdown has."""
    return bool(SIGNS.search(text))


def lines(text: str) -> Iterator[Line]:
    """Yield the rows of a text. Options with boxes get letters, and a fence is one line."""
    front = FRONT.match(text)
    number, ticked = 1, 0
    for piece in fence.pieces(text):
        source = piece.source.removesuffix("\n")
        if piece.fence:
            yield Line(number=number, text=source, code=True)
        for row in () if piece.fence else source.split("\n"):
            if front and number <= front[0].count("\n"):
                number += 1
                continue
            checked = CHECKED.match(row)
            ticked = ticked if checked or not row.strip() else 0
            yield from _row(row, number, checked, ticked)
            ticked += bool(checked)
            number += 1
        number += source.count("\n") + 1 if piece.fence else 0


def _row(row: str, number: int, checked: re.Match[str] | None, ticked: int) -> Iterator[Line]:
    if FOLD.fullmatch(row):
        row = ""
    heading = HEADING.match(row)
    text = _title(heading[1]) if heading else BROKEN.sub("", row)
    if checked:
        text = _unbold(text[checked.end() :])
        lettered = OPTION.match(text)
        text = text[lettered.end() :] if lettered and not lettered[1] else text
        mark = "*" if checked[1] in "xX" else ""
        text = f"{mark}{LETTERS[ticked]}. {text}" if ticked < len(LETTERS) else row
    elif (bullet := BULLET.match(text)) and OPTION.match(_unbold(text[bullet.end() :])):
        text = text[bullet.end() :]
    bold = bool(re.fullmatch(r"\s*\*\*[^*\n]+\*\*\s*", text))
    shown = _unbold(text)
    known = any(pattern.match(shown) for pattern in (ANSWER, WHY, OPTION, NUMBERED))
    begins = bool(heading) and not (ANSWER.match(shown) or WHY.match(shown))
    yield Line(number=number, text=shown if known else text, bold=bold, heading=begins)
    if row and BROKEN.search(row):
        yield Line(number=number, text="")


def _title(text: str) -> str:
    """Return the text of a heading without the signs that may close it."""
    text = text.rstrip()
    bare = text.rstrip("#")
    return bare.rstrip() if bare[-1:].isspace() else text


def _unbold(text: str) -> str:
    """Return a text whose beginning is not bold."""
    return BOLD.sub(r"\1\2", text, count=1) if BOLD.match(text) else text
