"""Fenced code blocks in a text, as CommonMark defines them: https://spec.commonmark.org/0.31.2/#fenced-code-blocks.

Unlike there, a fence may be indented further, as in a list, and code keeps its own indentation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

LINE = re.compile(r"[^\n]*\n|[^\n]+")
# The info string after backticks contains no backtick: otherwise it would be inline code.
OPENING = re.compile(r"( *)(`{3,}(?!.*`)|~{3,})")
CLOSING = re.compile(r" *(`{3,}|~{3,})[ \t]*")
LIKE = re.compile(r"(?m)^[ >]*+(?P<signs>[｀´'‘’′＇·•“”„\"]{3,})[ ]*+(?P<rest>[\w+-]*+)[ ]*+$")
"""A row that is meant to begin or end code: with wide backticks, or with what another keyboard has in their place."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Piece:
    """A segment of a text: `source` as written, and for fenced code the lines between the fences in `code`.

    `fence` is the opening fence, “” for a segment that is not code; `indent` is its indentation in spaces. Code that is
    not `closed` extends to the end of the text.
    """

    source: str
    fence: str = ""
    indent: int = 0
    code: str = ""
    closed: bool = True


def may_have_code(text: str) -> bool:
    """Return whether a text may have fenced code. It is a fast test, which most texts of quizzes fail."""
    return "```" in text or "~~~" in text


def pieces(text: str) -> Iterator[Piece]:
    """Yield the segments of a text in order. Their joined sources are the text."""
    lines = LINE.findall(text)
    plain, at = 0, 0
    while at < len(lines):
        if not (opening := OPENING.match(lines[at])):
            at += 1
            continue
        if plain < at:
            yield Piece(source="".join(lines[plain:at]))
        end = next((row for row in range(at + 1, len(lines)) if _closes(lines[row], opening[2])), None)
        last = len(lines) if end is None else end + 1
        yield Piece(
            source="".join(lines[at:last]),
            fence=opening[2],
            indent=len(opening[1]),
            code="".join(_outdented(line, len(opening[1])) for line in lines[at + 1 : end]).removesuffix("\n"),
            closed=end is not None,
        )
        plain = at = last
    if plain < len(lines):
        yield Piece(source="".join(lines[plain:]))


def leaves_box(row: str, before: str, indent: int) -> bool:
    """Return whether a row ends the box or the list that contains code whose fence has `indent` spaces before it.

    It does if it is indented less than the fence and stands below a blank row. `before` is the row above it.
    """
    return not before.strip() and is_further_left(row, indent)


def is_further_left(row: str, indent: int) -> bool:
    """Return whether a row begins further left than the fence of its code, which has `indent` spaces before it."""
    return indent > 0 and row.strip() != "" and not row.startswith(" " * indent) and ">" not in row[:indent]


def _closes(line: str, fence: str) -> bool:
    closing = CLOSING.fullmatch(line.rstrip("\n"))
    return closing is not None and closing[1].startswith(fence)


def _outdented(line: str, spaces: int) -> str:
    """Return the line without the indentation of its fence."""
    return line[min(spaces, len(line) - len(line.lstrip(" "))) :]
