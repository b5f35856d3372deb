"""Footnotes of a word processor, which are links in both directions: `[[1]](#_ftn1)` and `[[1]](#_ftnref1)`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_course.model.course.markup.page import Page
from mkdocs_course.model.problem import Problem

# A line can be very long and consist of one character: no pattern may backtrack.
LINK = re.compile(
    r"(?m)(?P<sup><sup>)?\[(?:\\?\[)?(?P<digits>\d{1,3})(?:\\?\])?\]\(#_?(?:ftn|footnote|fn)[-:]?(?P<back>_?ref)?[-:]?\d{1,3}\)"
    r"(?(sup)</sup>)"
)
SIGNS = ("(#_ftn", "(#ftn", "(#footnote", "(#_footnote", "(#fn")


def faults(page: Page) -> Iterator[Problem]:
    """Yield one Problem for all of them, with the rows that are meant."""
    notes = [(number, match) for number, _, match in page.find(LINK, *SIGNS)]
    if not notes or page.lacks("footnotes", "markdown.extensions.footnotes"):
        return
    first, last = notes[0][0], max(number for number, _ in notes)
    lines = page.masked[first - 1 : last]
    for number in dict.fromkeys(number for number, _ in notes):
        lines[number - first] = LINK.sub(_meant, lines[number - first])
    match = notes[0][1]
    name, line = match[0], "\n".join(lines)
    yield page.problem(first, match.start(), name, "footnote-signs", line, last, match["digits"])


def _meant(match: re.Match[str]) -> str:
    begins = match["back"] and not match.string[: match.start()].strip()
    return f"[^{match['digits']}]" + (":" if begins else "")
