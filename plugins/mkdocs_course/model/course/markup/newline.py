r"""Line breaks that are written as `\n`, as in the texts of programs."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from mkdocs_course.model.course.markup.page import ITEM, Page
from mkdocs_course.model.problem import Problem

BREAK = re.compile(r"(?m)(?<![\\\"'“”‘’])(?:\\r)?\\n(?![a-z\u00df-\u00ff\"'“”‘’])")
"""Where a small letter follows, it is the beginning of a name in a path or in a formula."""
PATH = re.compile(r"\b[A-Z]:\\")


def faults(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each row with such signs, with the rows that are meant."""
    reported = 0
    for number, _, match in page.find(BREAK, "\\n"):
        if number != reported and not PATH.search(match.string):
            reported = number
            line = _rows(page.masked[number - 1])
            yield page.problem(number, match.start(), match[0], "write-list", line)


def _rows(row: str) -> str:
    """Return a row with line breaks: blank rows between paragraphs, and none between the items of a list."""
    if row.lstrip(" >").startswith("|"):
        return BREAK.sub("<br>", re.sub(r"(?:\\n)+[ ]*(?=\|)", " ", row))
    prefix = row[: len(row) - len(row.lstrip(" >"))]
    pieces = [piece.strip() for piece in BREAK.split(row[len(prefix) :]) if piece.strip()]
    if not pieces:
        return row
    lines, inside = [f"{prefix}{pieces[0]}"], ITEM.match(pieces[0])
    for before, piece in itertools.pairwise(pieces):
        is_item = ITEM.match(piece)
        lines += [] if is_item and ITEM.match(before) else [prefix.rstrip()]
        lines.append(f"{prefix}{'    ' if inside and not is_item else ''}{piece}")
    return "\n".join(lines)
