"""Rows of dashes right below a text, which make a heading of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_course.model.course.headings import is_sentence
from mkdocs_course.model.course.markup.page import SHOWN, Page
from mkdocs_course.model.problem import Fix, Place, Problem, excerpt

LINE = re.compile(r"(?m)^(?P<sign>[-=])(?P=sign)+[ ]*$")
ITEM = re.compile(r"[ ]{0,3}(?:[-*+]|\d{1,9}[.)]|>)[ ]")
HEADING = re.compile(r"[ ]{0,3}#{1,6}[ ]")


def faults(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each row that makes a heading of a sentence or of an item of a list."""
    for number, row, match in page.find(LINE, "--", "==", leads="-="):
        text, above = page.rows.get(number - 1, "").strip(), page.rows.get(number - 2, "")
        if not text or (above.strip() and not HEADING.match(above)) or text.startswith(("#", "|", "<", "=", "--")):
            continue
        if ITEM.match(page.rows[number - 1]) or is_sentence(text):
            place = Place(path=page.path, line=number, column=1)
            line = "---" if match["sign"] == "=" else row
            fix = Fix(first=number, last=number, lines=("", line))
            yield Problem.at(place, "unmeant-heading", warning=True, fix=fix, name=excerpt(text, SHOWN))
