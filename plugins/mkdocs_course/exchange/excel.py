"""Workbooks of Excel: the first sheet that has headings of questions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO
from itertools import islice
from typing import Any

from mkdocs_course.exchange import table
from mkdocs_course.exchange.archive import BadArchive
from mkdocs_course.exchange.question import Bank

MAX_COLUMNS = 60
MAX_SHEETS = 10


def read(path: str, data: bytes) -> Bank:
    """Return the questions of a workbook. Raises BadArchive, and ImportError where openpyxl is not installed.

    Cells that are merged have their text in the first of them, so the rows below belong to the same question.
    """
    from openpyxl import load_workbook  # noqa: PLC0415 – only who imports needs it

    try:
        book = load_workbook(BytesIO(data), read_only=True, data_only=True)
        sheets = [_Sheet(sheet) for sheet in book.worksheets[:MAX_SHEETS]]
        best = max(sheets, key=lambda sheet: table.find_headings(cells for _, cells in sheet.rows(table.SEARCHED)))
        rows = list(best.rows(table.MAX_ROWS + 2 * table.SEARCHED))
    except Exception as error:
        raise BadArchive from error
    return table.read(path, rows)


class _Sheet:
    """A sheet of a workbook that is read row by row."""

    def __init__(self, sheet: Any) -> None:
        self.sheet = sheet
        # What a workbook says of its size is often wrong.
        sheet.reset_dimensions()

    def rows(self, most: int) -> Iterator[table.Row]:
        """Yield the first rows, at `most` so many, without empty ones."""
        rows = self.sheet.iter_rows(values_only=True, max_col=MAX_COLUMNS)
        for number, cells in enumerate(islice(rows, most), 1):
            if any(cell is not None for cell in cells):
                yield number, [_text(cell) for cell in cells]


def _text(cell: object) -> str:
    """Return the value of a cell as Excel shows it to a person."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        # 0.1 + 0.2 is 0.3 in a cell.
        return f"{Decimal(f'{cell:.15g}').normalize():f}"
    if isinstance(cell, datetime) and cell.time() == time():
        return cell.date().isoformat()
    return cell.isoformat() if isinstance(cell, date | time) else str(cell)
