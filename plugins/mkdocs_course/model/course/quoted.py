"""A part of a page that came back by mail, with `>` before each row: its headings are in a quote, and no headings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from mkdocs_course.model.course.file_rows import file_rows
from mkdocs_course.model.problem import Fix, Place, Problem

QUOTED = re.compile(r"^[ ]{0,3}>[ ]?")


def folded(problems: Iterable[Problem], root: Path) -> Iterator[Problem]:
    """Yield the Problems; that of a heading which a page lacks is told at the quote in which it is."""
    for problem in problems:
        if problem.code == "heading-differs" and problem.place == Place(path=problem.place.path):
            yield _at_quote(problem, root) or problem
        else:
            yield problem


def _at_quote(problem: Problem, root: Path) -> Problem | None:
    """Return the Problem at the first row of the quote that has all headings which a page lacks, None without one."""
    file, path = root / problem.place.path, problem.place.path
    rows = file_rows(file) if file.is_file() else []
    ids = [f"{{{name.strip()}}}" for name in problem.value("name").split(",")]
    at = [next((it for it, row in enumerate(rows) if QUOTED.match(row) and id in row and "#" in row), -1) for id in ids]
    if min(at, default=-1) < 0:
        return None
    first, last = min(at), max(at)
    if not all(QUOTED.match(row) for row in rows[first : last + 1]):
        return None
    while first and QUOTED.match(rows[first - 1]):
        first -= 1
    while last + 1 < len(rows) and QUOTED.match(rows[last + 1]):
        last += 1
    lines = tuple(QUOTED.sub("", row, count=1) for row in rows[first : last + 1])
    fix = Fix(first=first + 1, last=last + 1, lines=lines, safe=False)
    values = dict(problem.values) | {"first": str(first + 1), "last": str(last + 1)}
    place = Place(path=path, line=first + 1)
    return Problem.filled(place, "heading-differs", "heading-in-quote", values, warning=True, fix=fix)
