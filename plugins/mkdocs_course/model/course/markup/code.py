"""Fenced code without an end, or with other signs than backticks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_course.model.course.blocks import FENCE
from mkdocs_course.model.course.markup.page import SHOWN, Page
from mkdocs_course.model.problem import Fix, Place, Problem, excerpt

LIKE = re.compile(r"(?m)^[ >]*+(?P<signs>[｀´'‘’′＇·]{3,})[ ]*(?P<rest>[\w+-]*)[ ]*$")
"""A row that is meant to begin or end code: with wide backticks, or with what another keyboard has in their place."""


def faults(page: Page) -> Iterator[Problem]:
    """Yield a Problem for code that extends to the end of the page. Markdown shows it as text."""
    opened: tuple[str, Place] | None = None
    for number, row in enumerate(page.source, 1) if "```" in page.body or "~~~" in page.body else ():
        match = FENCE.match(row)
        if match and not opened and "`" not in row[match.end() :]:
            opened = match[1], Place(path=page.path, line=number, column=match.start(1) + 1)
        elif match and opened and match[1].startswith(opened[0]) and not row[match.end() :].strip():
            opened = None
    yield from _other_signs(page)
    if opened:
        yield Problem.at(opened[1], "unclosed-fence", name=opened[0])


def _other_signs(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each pair of rows that are meant to be around code."""
    opening: tuple[int, re.Match[str]] | None = None
    for number, _, match in page.find(LIKE, "｀｀｀", "´´´", "'''", "‘", "’", "′′′", "＇＇＇", "···"):
        if opening is None:
            opening = number, match
            continue
        first, begin = opening
        opening = None
        # A row of dots may be meant as one.
        if begin["signs"][0] == "·" and not begin["rest"]:
            continue
        start, end = (f"{own[0][: own.start('signs')]}```{own['rest']}" for own in (begin, match))
        place = Place(path=page.path, line=first, column=begin.start("signs") + 1)
        fix = Fix(first=first, last=number, lines=(start, *page.source[first : number - 1], end))
        name = excerpt(page.rows[first].strip(), SHOWN)
        yield Problem.at(place, "left-over", "fence-signs", warning=True, fix=fix, name=name, line=start.strip())
