"""Tables whose rows are torn apart by line breaks, or that have a list in a cell: Markdown reads neither."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_course.model.course.markup.page import SHOWN, Page
from mkdocs_course.model.course.markup.table import BAR, DIVIDED
from mkdocs_course.model.problem import Fix, Place, Problem, excerpt

BREAK = re.compile(r"[ ]*<br[ ]*/?>[ ]*", re.IGNORECASE)
MARKER = re.compile(r"(?P<sign>[-*+]|\d{1,2}[.)])[ ]+(?=\S)")


def faults(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each such table, with its rows as they are meant."""
    last = 0
    for number, row, _ in page.find(DIVIDED, "|", leads="|:-"):
        if number <= last or not row.lstrip(" >").startswith("|") or not BAR.search(page.rows.get(number - 1, "")):
            continue
        last = number
        while page.rows.get(last + 1, "").strip():
            last += 1
        written = {at: page.source[at - 1] for at in range(number + 1, last + 1)}
        rows, torn, below = _joined(written)
        if below:
            place = Place(path=page.path, line=below, column=1)
            fix = Fix(first=below, last=below, lines=("", written[below]))
            name = excerpt(written[below].strip(), SHOWN)
            yield Problem.at(place, "broken-row", "blank-above", warning=True, fix=fix, name=name)
        if torn:
            yield _torn(page, torn, rows)
        else:
            yield from _lists(page, rows)


def _joined(written: dict[int, str]) -> tuple[dict[int, str], int, int]:
    """Return the rows with what follows a line break in a cell, the first row of that sort, and text below the table.

    Rows are named by the number of their first line. Both numbers are 0 where there is no such row.
    """
    rows, current, torn, below = dict[int, str](), 0, 0, 0
    for number, row in written.items():
        begins = row.lstrip(" >").startswith("|")
        whole = not current or rows[current].rstrip().endswith("|")
        if begins or (whole and BAR.search(row)):
            rows[number], current = row, number
        elif whole:
            below = number
            break
        else:
            rows[current] = f"{rows[current].rstrip()}<br>{row.strip()}"
            torn = torn or number
    return rows, torn, below


def _torn(page: Page, torn: int, rows: dict[int, str]) -> Problem:
    """Return the Problem of rows that are torn apart, the first of them at the line `torn`."""
    first = max(number for number in rows if number < torn)
    following = [number for number in rows if number > torn]
    last = (following[0] if following else max(_last(page, torn) + 1, torn + 1)) - 1
    line = listed(rows[first]) or rows[first]
    fix = Fix(first=first, last=last, lines=(line,))
    place = Place(path=page.path, line=first, column=1)
    name = excerpt(page.source[torn - 1].strip(), SHOWN)
    return Problem.at(place, "broken-row", "write-line", warning=True, fix=fix, name=name, line=line)


def _last(page: Page, number: int) -> int:
    """Return the last row of the paragraph in which a row stands."""
    while page.rows.get(number + 1, "").strip():
        number += 1
    return number


def _lists(page: Page, rows: dict[int, str]) -> Iterator[Problem]:
    """Yield a Problem for the rows of a table that have a list in a cell."""
    meant = {number: line for number, row in rows.items() if (line := listed(row))}
    if meant:
        first, last = min(meant), max(meant)
        lines = "\n".join(meant.get(number, page.source[number - 1]) for number in range(first, last + 1))
        row = page.source[first - 1]
        item = next(cell for cell in re.split(BAR, row) if _list(cell.strip()))
        name = BREAK.split(item.strip())[-1]
        yield page.problem(first, row.index(item.strip()), name, "write-table", lines, last)


def listed(row: str) -> str:
    """Return a row of a table with lists in HTML, “” if no cell has a list."""
    cells = re.split(BAR, row)
    meant = [_list(cell.strip()) for cell in cells]
    if not any(meant):
        return ""
    return "|".join(f" {own} " if own else cell for own, cell in zip(meant, cells, strict=True))


def _list(cell: str) -> str:
    """Return a cell with its list in HTML, “” if it has none of two items."""
    pieces = BREAK.split(cell)
    at = next((index for index, piece in enumerate(pieces) if MARKER.match(piece)), len(pieces))
    signs = [MARKER.match(piece) for piece in pieces[at:]]
    if len(signs) < 2 or at > 1 or not all(signs):
        return ""
    name = "ol" if (signs[0] and signs[0]["sign"][0].isdigit()) else "ul"
    items = "".join(f"<li>{MARKER.sub('', piece, count=1).strip()}</li>" for piece in pieces[at:])
    return f"{''.join(pieces[:at])}<{name}>{items}</{name}>"
