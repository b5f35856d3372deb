"""Footnotes and alerts of GitHub, where the course does not show them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_course.model.course.markup.page import Page
from mkdocs_course.model.problem import Place, Problem

FOOTNOTE = re.compile(r"(?m)\[\^[\w-]+\]")
DEFINITION = re.compile(r"(?m)^ {0,3}\[\^([^\]\n]{1,60})\]:")
USE = re.compile(r"(?m)(?<!^)(?<!^[ ])(?<!^[ ]{2})(?<!^[ ]{3})\[\^([^\]\n]{1,60})\]|\[\^([^\]\n]{1,60})\](?!:)")
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
    elif page.extensions is not None and "[^" in page.body and "8<" not in page.body:
        used = {match[1] or match[2] for match in USE.finditer(page.text)}
        for number, row, match in page.find(DEFINITION):
            if match[1] not in used:
                place = Place(path=page.path, line=number, column=row.index("[") + 1)
                yield Problem.at(place, "unused-footnote", warning=True, name=match[1])
    if page.lacks("github-callouts"):
        for number, row, match in page.find(ALERT, "[!"):
            lines = [f"!!! {BOXES[match[1].lower()]}"]
            following = number + 1
            while page.rows.get(following, "").lstrip().startswith(">"):
                lines.append("    " + page.source[following - 1].lstrip().removeprefix(">").removeprefix(" "))
                following += 1
            yield page.problem(number, row.index("["), f"[!{match[1]}]", "write-list", "\n".join(lines), following - 1)
