"""Fenced code without an end."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_course.model.course.blocks import FENCE
from mkdocs_course.model.course.markup.page import Page
from mkdocs_course.model.problem import Place, Problem


def faults(page: Page) -> Iterator[Problem]:
    """Yield a Problem for code that extends to the end of the page. Markdown shows it as text."""
    opened: tuple[str, Place] | None = None
    for number, row in enumerate(page.source, 1) if "```" in page.body or "~~~" in page.body else ():
        match = FENCE.match(row)
        if match and not opened and "`" not in row[match.end() :]:
            opened = match[1], Place(path=page.path, line=number, column=match.start(1) + 1)
        elif match and opened and match[1].startswith(opened[0]) and not row[match.end() :].strip():
            opened = None
    if opened:
        yield Problem.at(opened[1], "unclosed-fence", name=opened[0])
