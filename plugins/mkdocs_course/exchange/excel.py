"""Workbooks of Excel: each sheet that has headings of questions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO
from itertools import islice
from typing import Any

from mkdocs_course.exchange import table
from mkdocs_course.exchange.archive import BadArchive
from mkdocs_course.exchange.question import LOSS, Bank
from mkdocs_course.model.problem import Place, Problem

MAX_COLUMNS = 60
MAX_SHEETS = 10
MAX_ROWS = table.MAX_ROWS + 2 * table.SEARCHED


def read(path: str, data: bytes) -> Bank:
    """Return the questions of a workbook. Raises BadArchive, and ImportError where openpyxl is not installed.

    Cells that are merged have their text in the first of them, so the rows below belong to the same question.
    """
    from openpyxl import load_workbook  # noqa: PLC0415 – only who imports needs it

    try:
        book = load_workbook(BytesIO(data), read_only=True, data_only=True)
        sheets = [_Sheet(sheet) for sheet in book.worksheets]
        headed = [sheet for sheet in sheets[:MAX_SHEETS] if sheet.has_headings()]
        # Without headings, the rows of the first sheet may say which columns they are.
        chosen = headed or sheets[:1]
        banks = [
            table.read(f"{path} ({sheet.title})" if len(chosen) > 1 else path, list(sheet.rows(MAX_ROWS)))
            for sheet in chosen
        ]
        left = [sheet.title for sheet in sheets if sheet not in chosen and sheet.shown and any(sheet.rows(MAX_ROWS))]
    except Exception as error:
        raise BadArchive from error
    problems = [Problem.at(Place(path=path), LOSS, "import-sheet", warning=True, name=title) for title in left]
    return Bank(
        questions=tuple(question for bank in banks for question in bank.questions),
        problems=(*(problem for bank in banks for problem in bank.problems), *problems),
    )


class _Sheet:
    """A sheet of a workbook that is read row by row."""

    def __init__(self, sheet: Any) -> None:
        self.sheet, self.title, self.shown = sheet, sheet.title, sheet.sheet_state == "visible"
        # What a workbook says of its size is often wrong.
        sheet.reset_dimensions()

    def has_headings(self) -> bool:
        """Return whether one of the first rows has headings of questions."""
        return table.find_headings(cells for _, cells in self.rows(table.SEARCHED)) > 0

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
