"""Bars with a backslash in code in a table: other programs hide the backslash, and Python-Markdown shows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from mkdocs_course.model.course.blocks import CODE
from mkdocs_course.model.course.markup.bars import BAR
from mkdocs_course.model.course.markup.page import Page
from mkdocs_course.model.course.markup.table import DIVIDED
from mkdocs_course.model.problem import Problem

ESCAPED = "\\|"


def faults(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each row of a table with such a bar, with the row that shows the bar alone."""
    if not page.has(ESCAPED) or not page.has("`"):
        return
    for number, _, _ in page.find(DIVIDED, "|", leads="|:-"):
        at = number + 1
        while BAR.search(page.rows.get(at, "")):
            row = page.written[at - 1]
            found = next((code for code in CODE.finditer(row) if ESCAPED in code[0]), None) if ESCAPED in row else None
            if found:
                line = CODE.sub(lambda code: code[0].replace(ESCAPED, "|"), row)
                problem = page.problem(at, found.start(), found[0], "bar-in-code", line)
                # A pattern of a program may need the backslash.
                yield replace(problem, fix=replace(problem.fix, safe=False) if problem.fix else None)
            at += 1
