"""Rows that should include a file (`--8<-- "file"`), and do not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_course.model.course.included import FILE
from mkdocs_course.model.course.markup.page import Page
from mkdocs_course.model.problem import Fix, Place, Problem

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
    yield from _unclosed(page)


def _unclosed(page: Page) -> Iterator[Problem]:
    """Yield a Problem for a list of files that has no end, and so takes all rows below it for names of files."""
    matches = [(number, FILE.match(row)) for number, row in enumerate(page.written, 1) if "8<" in row]
    ends = [number for number, match in matches if match and not match["name"]]
    if len(ends) % 2:
        number, names = ends[-1], list[str]()
        for row in page.written[ends[-1] :]:
            if not row.strip():
                break
            names.append(row.strip())
        place = Place(path=page.path, line=number)
        lines = tuple(f'--8<-- "{name}"' for name in names)
        fix = Fix(first=number, last=number + len(names), lines=lines, safe=False) if names else None
        yield Problem.at(place, "quiz-not-closed", "write-list", fix=fix, line="\n".join(lines) or "--8<--")
