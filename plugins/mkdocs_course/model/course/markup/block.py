"""Rows of slashes that open or close no block."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_course.model.course.blocks import END
from mkdocs_course.model.course.markup.page import Page
from mkdocs_course.model.course.opening import INVISIBLE, OPENING, opening, resembled, table
from mkdocs_course.model.problem import Place, Problem

SLASHES = re.compile(r"(?m)^[ \t>]*+(?:(?:[-*+:]|\d{1,9}[.)])[ \t]++)?[/／]{2,}[^\n]*$")
BLOCKS = "pymdownx.blocks."


def faults(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each block that does not exist, and each end of a block without a beginning."""
    foreign = page.extensions is None or any(name.startswith(BLOCKS) for name in page.extensions)
    depth: list[int] = []
    for number, written, _ in page.find(SLASHES, leads="/／-*+:0123456789"):
        row = INVISIBLE.sub("", written)
        signs = len(row.strip(" \t>")) if END.match(row) else 0
        if signs and depth:
            depth.pop()
        elif signs:
            yield page.problem(number, row.index("/"), row, "stray-end")
        elif opening(row) or resembled(row):
            depth.append(number)
        elif match := OPENING.match(row):
            depth.append(number)
            if not foreign:
                place = Place(path=page.path, line=number, column=match.start("signs") + 1)
                names = ", ".join(name for name, block in table().items() if block.name == name)
                yield Problem.at(place, "unknown-block", warning=True, name=match["block"], known=names)
