"""Rows of slashes that open or close no block."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_course.model.course.ending import END, WORD
from mkdocs_course.model.course.markup.callout import KINDS, boxed
from mkdocs_course.model.course.markup.page import Page
from mkdocs_course.model.course.opening import INVISIBLE, OPENING, opening, resembled, table
from mkdocs_course.model.language import box_title
from mkdocs_course.model.problem import Fix, Place, Problem

SLASHES = re.compile(r"(?m)^[ \t>]*+(?:(?:[-*+:]|\d{1,9}[.)])[ \t]++)?[/／]{2,}[^\n]*$")
BLOCKS = "pymdownx.blocks."
OPTION = re.compile(r"[ ]{4}[\w-]+:")


def faults(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each block that does not exist, and each end of a block without a beginning."""
    foreign = page.extensions is None or any(name.startswith(BLOCKS) for name in page.extensions)
    depth: list[int] = []
    for number, written, _ in page.find(SLASHES, leads="/／-*+:0123456789"):
        row = INVISIBLE.sub("", written)
        signs = END.match(row) or WORD.match(row)
        if signs and depth:
            depth.pop()
        elif signs:
            yield page.problem(number, row.index("/"), row, "stray-end")
        elif opening(row) or resembled(row):
            depth.append(number)
        elif match := OPENING.match(row):
            depth.append(number)
            if not foreign:
                yield _unknown(page, number, match)


def _unknown(page: Page, number: int, match: re.Match[str]) -> Problem:
    """Return the Problem of a block that does not exist: a box of another program has rows that are meant."""
    place = Place(path=page.path, line=number, column=match.start("signs") + 1)
    name, kind = match["block"], KINDS.get(match["block"].lower())
    ends = next((it for it in range(number + 1, len(page.masked) + 1) if END.match(page.rows.get(it, ""))), 0)
    if kind and ends:
        inside = page.masked[number : ends - 1]
        start = next((at for at, row in enumerate(inside) if row.strip() and not OPTION.match(row)), len(inside))
        title = (match["name"] or "").strip() or box_title(page.language, name.lower(), kind)
        lines = boxed(kind, title, inside[start:])
        fix, line = Fix(first=number, last=ends, lines=lines), "\n".join(lines).rstrip()
        return Problem.at(place, "unknown-block", "write-list", warning=True, fix=fix, name=name, line=line)
    names = ", ".join(known for known, block in table().items() if block.name == known)
    return Problem.at(place, "unknown-block", warning=True, name=name, known=names)
