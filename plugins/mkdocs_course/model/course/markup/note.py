"""Footnotes and alerts of GitHub, where the course does not show them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_course.model.course.markup.page import Page
from mkdocs_course.model.problem import Problem

FOOTNOTE = re.compile(r"(?m)\[\^[\w-]+\]")
ALERT = re.compile(r"(?mi)^[ ]*> *\[!(note|tip|important|warning|caution)\][ \t]*$")
BOXES = {"note": "note", "tip": "tip", "important": "info", "warning": "warning", "caution": "danger"}


def faults(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each row with a footnote, if these are not shown, and for each alert."""
    if page.lacks("footnotes", "markdown.extensions.footnotes"):
        seen = set()
        for number, _, match in page.find(FOOTNOTE, "[^"):
            if number not in seen:
                seen.add(number)
                yield page.problem(number, match.start(), match[0], "no-footnotes")
    if page.lacks("github-callouts"):
        for number, row, match in page.find(ALERT, "[!"):
            lines = [f"!!! {BOXES[match[1].lower()]}"]
            following = number + 1
            while page.rows.get(following, "").lstrip().startswith(">"):
                lines.append("    " + page.source[following - 1].lstrip().removeprefix(">").removeprefix(" "))
                following += 1
            yield page.problem(number, row.index("["), f"[!{match[1]}]", "write-list", "\n".join(lines), following - 1)
