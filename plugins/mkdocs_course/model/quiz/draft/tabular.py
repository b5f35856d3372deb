"""Questions in a table of Markdown: a question in each row, and the head says what each cell is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mkdocs_course.model.reading.spelling import synonyms
from mkdocs_course.model.reading.writing import Value

RULE = re.compile(r"[ ]*+\|?(?:[ ]*+:?-{2,}+:?[ ]*+\|)++(?:[ ]*+:?-{2,}+:?)?[ ]*+")


def lines(rows: Sequence[str]) -> range:
    """Return the numbers of the lines of the first table that has a column for answers, counted from 1; none else."""
    for at, row in enumerate(rows):
        if at and RULE.fullmatch(row) and any(synonyms(name, ("right", "all-right")) for name in _names(rows[at - 1])):
            return range(at, next((end for end in range(at + 1, len(rows)) if "|" not in rows[end]), len(rows)) + 1)
    return range(0)


def find(rows: Sequence[str]) -> list[Value]:
    """Return the rows of the first such table as records with the names of its head; none if there is no table."""
    table = [rows[number - 1] for number in lines(rows)]
    names = _names(table[0]) if table else []
    cells = map(_cells, table[2:])
    return [{name: cell for name, cell in zip(names, own, strict=False) if name and cell} for own in cells]


def _names(head: str) -> list[str]:
    return [re.sub(r"[\s*]+", "-", cell.strip(" *").lower()) for cell in _cells(head)]


def _cells(row: str) -> list[str]:
    return [cell.strip() for cell in row.strip().strip("|").split("|")]
