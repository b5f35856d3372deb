"""Footnotes that the course does not show, or that nothing refers to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_course.model.course.markup.page import Page
from mkdocs_course.model.problem import Place, Problem

FOOTNOTE = re.compile(r"(?m)\[\^[\w-]+\]")
DEFINITION = re.compile(r"(?m)^ {0,3}\[\^(?! )([^\]\n]{1,60})\]:")
USE = re.compile(r"(?m)(?<!^)(?<!^[ ])(?<!^[ ]{2})(?<!^[ ]{3})\[\^([^\]\n]{1,60})\]|\[\^([^\]\n]{1,60})\](?!:)")


def faults(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each row with a footnote, if these are not shown, and for each that nothing refers to."""
    if page.lacks("footnotes", "markdown.extensions.footnotes"):
        seen = set()
        for number, _, match in page.find(FOOTNOTE, "[^"):
            if number not in seen:
                seen.add(number)
                yield page.problem(number, match.start(), match[0], "no-footnotes")
    elif page.extensions is not None and "[^" in page.body and "8<" not in page.body:
        used = {match[1] or match[2] for match in USE.finditer(page.text)}
        first = dict[str, int]()
        for number, row, match in page.find(DEFINITION):
            place = Place(path=page.path, line=number, column=row.index("[") + 1)
            line = first.setdefault(match[1], number)
            if match[1] not in used:
                yield Problem.at(place, "unused-footnote", warning=True, name=match[1])
            elif line != number:
                yield Problem.at(place, "unused-footnote", "footnote-twice", warning=True, name=match[1], line=line)
