"""Rows that should include a file (`--8<-- "file"`), and do not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_course.model.course.included import FILE
from mkdocs_course.model.course.markup.page import Page
from mkdocs_course.model.problem import Problem

LIKE = re.compile(
    r"^(?P<lead>[ \t>]*+)(?P<mark>;?[-–—−‐－]{1,4} ?8 ?[<＜] ?[-–—−‐－]{0,4})(?P<rest>[^\n]*)$", re.MULTILINE
)
QUOTES = "“”„‟\"«»「」＂'‘’ 　"


def faults(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each row that resembles one that includes a file."""
    for number, row, match in page.find(LIKE, "8<", "8 <", "8＜", "8 ＜"):
        name = match["rest"].strip().strip(QUOTES)
        if not FILE.match(row) and name:
            line = f'{match["lead"]}--8<-- "{name}"'
            yield page.problem(number, len(match["lead"]), row, "write-line", line)
