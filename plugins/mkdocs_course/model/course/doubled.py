"""A page that stands twice in its file, as where a text is pasted below the one that it was to replace."""

from __future__ import annotations

from mkdocs_course.model.problem import Fix, Place, Problem

ALIKE = 6
"""The least number of rows with a text by which the beginning of a page is recognized."""
MOST = 20
"""A title below more rows than these is not that of the page."""


def find(path: str, text: str) -> tuple[Problem, int] | None:
    """Return the Problem of a page that begins once more, and the number of rows before that; None if it does not."""
    rows = text.split("\n")
    written = [(number, row.strip()) for number, row in enumerate(rows) if row.strip()]
    title = next((at for at, (_, row) in enumerate(written[:MOST]) if row.startswith("# ")), MOST)
    length = max(ALIKE, title + 1)
    beginning = [row for _, row in written[:length]]
    if len(beginning) < length or title == MOST:
        return None
    for at in range(length, len(written) - length + 1):
        number, row = written[at]
        if row == beginning[0] and [own for _, own in written[at : at + length]] == beginning:
            place = Place(path=path, line=number + 1)
            fix = Fix(first=number + 1, last=len(rows), lines=("",), safe=False)
            first = next(line + 1 for line, own in written if own.startswith("# "))
            return Problem.at(place, "second-title", "doubled-page", warning=True, fix=fix, first=first), number
    return None
