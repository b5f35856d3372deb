"""Rows that are code by accident: indented by four spaces below a blank row."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_course.model.course.blocks import outside_fences
from mkdocs_course.model.course.markup.page import Page
from mkdocs_course.model.problem import Place, Problem


def faults(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each run of rows that are code because they are indented."""
    if "\n    " not in page.body and "\n\t" not in page.body and not page.body.startswith(("    ", "\t")):
        return
    before = 0
    outside = frozenset(number for number, _ in outside_fences(page.body))
    for number in sorted(page.code & outside):
        between = page.masked[before : number - 1] if before else ["x"]
        if any(row.strip() for row in between):
            row = page.masked[number - 1]
            column = len(row) - len(row.lstrip()) + 1
            yield Problem.at(
                Place(path=page.path, line=number, column=column), "indented-code", warning=True, line=row.strip()
            )
        before = number
