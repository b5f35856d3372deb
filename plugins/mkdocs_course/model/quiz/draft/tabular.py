"""Questions in a table of Markdown: a question in each row, and the head says what each cell is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mkdocs_course.model.reading.writing import Value

RULE = re.compile(r"[ ]*\|?(?:[ ]*:?-{2,}:?[ ]*\|)+(?:[ ]*:?-{2,}:?)?[ ]*")


def find(rows: Sequence[str]) -> list[Value]:
    """Return the rows of the first table as records with the names of its head; none if there is no table."""
    at = next((index for index, row in enumerate(rows) if index and RULE.fullmatch(row)), 0)
    names = [re.sub(r"[\s*]+", "-", cell.strip(" *").lower()) for cell in _cells(rows[at - 1])] if at else []
    records = list[Value]()
    for row in rows[at + 1 :] if names else ():
        if "|" not in row:
            break
        cells = _cells(row)
        records.append({name: cell for name, cell in zip(names, cells, strict=False) if name and cell})
    return records


def _cells(row: str) -> list[str]:
    return [cell.strip() for cell in row.strip().strip("|").split("|")]
