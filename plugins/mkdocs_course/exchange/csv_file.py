"""CSV as spreadsheets save it: with commas, semicolons or tabs."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO
from itertools import islice

from mkdocs_course.exchange import headless, table
from mkdocs_course.exchange.question import MAX_TEXT, Bank

SIGNS = ",;\t|"


def is_csv(text: str) -> bool:
    """Return whether one of the first rows of a text has headings of questions."""
    return any(_count_headings(text, sign) for sign in SIGNS)


def is_headless(text: str) -> bool:
    """Return whether a text has rows of questions, options and answers without headings."""
    return any(_certain(text, sign) for sign in SIGNS)


def read(path: str, text: str) -> Bank:
    """Return the questions in a CSV text; `path` is that of the file, for Problems.

    The delimiter is the one with which the most headings are known.
    """
    return table.read(
        path, _rows(text, max(SIGNS, key=lambda sign: (_count_headings(text, sign), _certain(text, sign))))
    )


def _certain(text: str, sign: str) -> int:
    rows = (cells for _, cells in _rows(text[:100_000], sign))
    return len(headless.columns(islice(rows, table.SEARCHED)))


def _count_headings(text: str, sign: str) -> int:
    """Return how many headings are known in the first rows of a text, if its cells are delimited by a sign."""
    rows = (cells for _, cells in _rows(text[:100_000], sign))
    return table.find_headings(islice(rows, table.SEARCHED))


def _rows(text: str, sign: str) -> Iterator[table.Row]:
    # A quotation mark that is never closed makes one cell of the rest; what a cell may hold is bounded all the same.
    csv.field_size_limit(max(csv.field_size_limit(), 10 * MAX_TEXT))
    reader, start = csv.reader(StringIO(text, newline=""), delimiter=sign), 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            cells = []
        yield start, cells
        start = reader.line_num + 1
