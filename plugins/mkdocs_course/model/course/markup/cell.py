"""Tables whose rows are torn apart by line breaks, or that have a list in a cell: Markdown reads neither."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_course.model.course.markup.page import SHOWN, Page
from mkdocs_course.model.course.markup.table import BAR, DIVIDED
from mkdocs_course.model.problem import Fix, Place, Problem, excerpt

BREAK = re.compile(r"[ ]*<br[ ]*/?>[ ]*", re.IGNORECASE)
MARKER = re.compile(r"(?P<sign>[-*+]|\d{1,2}[.)])[ ]+(?=\S)")
OTHER = re.compile(r"[ >]*(?:<|!!!|\?\?\?|===|/{3}|--8<|\{:?[ ]?[.#])")
"""The beginning of what ends a table without a blank line: HTML, boxes, tabs, blocks, included files, attributes."""


def faults(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each such row, or for all rows with lists, with the rows as they are meant."""
    last = 0
    for number, _, _ in page.find(DIVIDED, "|", leads="|:-"):
        head = page.rows.get(number - 1, "")
        if number <= last or not BAR.search(head):
            continue
        rows = _rows(page, number + 1, head)
        last = max((it.stop - 1 for it in rows), default=number)
        torn = False
        for own in rows:
            if len(own) > 1:
                torn = True
                yield _torn(page, own)
            elif not BAR.search(page.rows[own.start]):
                yield _below(page, own.start)
        if not torn:
            yield from _lists(page, [own.start for own in rows])


def _rows(page: Page, first: int, head: str) -> list[range]:
    """Return the lines of each row of a table from the line `first` on, up to a line that is none of it.

    Where the `head` is closed by a bar, a row that is not goes on in the next line, unless both have all their cells. A
    line without a bar is the last one.
    """
    rows, closed, width = list[range](), head.rstrip().endswith("|"), _width(head)
    number = first
    while (row := page.rows.get(number, "")).strip() and not OTHER.match(row):
        before = page.rows[rows[-1].stop - 1].rstrip() if rows else "|"
        torn = not before.endswith("|") and not row.lstrip(" >").startswith("|") if closed else not BAR.search(row)
        torn = torn and not (rows and _width(before) == _width(row) == width)
        # A row that is not closed goes on in one that has less cells than the table.
        torn = torn or (closed and bool(rows) and not before.endswith("|") and _width(row) < width)
        if torn and rows and (closed or BAR.search(page.rows.get(number + 1, ""))):
            rows[-1] = range(rows[-1].start, number + 1)
        else:
            rows.append(range(number, number + 1))
            if not BAR.search(row):
                break
        number += 1
    return rows


def _width(row: str) -> int:
    """Return the number of cells of a row."""
    return len(BAR.findall(row.strip(" >").removeprefix("|").removesuffix("|"))) + 1


def _torn(page: Page, own: range) -> Problem:
    """Return the Problem of a row in several lines."""
    first, *rest = (page.masked[number - 1].strip() for number in own)
    line = "<br>".join((first, *(row.removeprefix("|").lstrip() for row in rest)))
    line = listed(line) or line
    fix, place = Fix(first=own.start, last=own.stop - 1, lines=(line,)), Place(path=page.path, line=own.start)
    name = excerpt(page.masked[own.start].strip(), SHOWN)
    return Problem.at(place, "broken-row", "write-line", warning=True, fix=fix, name=name, line=line)


def _below(page: Page, number: int) -> Problem:
    """Return the Problem of a text right below a table."""
    row = page.masked[number - 1]
    fix, name = Fix(first=number, last=number, lines=("", row)), excerpt(row.strip(), SHOWN)
    return Problem.at(Place(path=page.path, line=number), "broken-row", "blank-above", warning=True, fix=fix, name=name)


def _lists(page: Page, numbers: list[int]) -> Iterator[Problem]:
    """Yield a Problem for the rows of a table that have a list in a cell."""
    meant = {number: line for number in numbers if (line := listed(page.masked[number - 1]))}
    if meant:
        first, last = min(meant), max(meant)
        lines = "\n".join(meant.get(number, page.masked[number - 1]) for number in range(first, last + 1))
        row = page.masked[first - 1]
        item = next(cell.strip() for cell in re.split(BAR, row) if _list(cell.strip()))
        yield page.problem(first, row.index(item), BREAK.split(item)[-1], "write-table", lines, last)


def listed(row: str) -> str:
    """Return a row of a table with lists in HTML, “” if no cell has a list."""
    cells = re.split(BAR, row)
    meant = [_list(cell.strip()) for cell in cells]
    return "|".join(f" {own} " if own else cell for own, cell in zip(meant, cells, strict=True)) if any(meant) else ""


def _list(cell: str) -> str:
    """Return a cell with its list in HTML, “” if it has none of two items."""
    pieces = BREAK.split(cell)
    at = next((index for index, piece in enumerate(pieces) if MARKER.match(piece)), len(pieces))
    signs = [MARKER.match(piece) for piece in pieces[at:]]
    if len(signs) < 2 or at > 1 or not all(signs):
        return ""
    name = "ol" if pieces[at][0].isdigit() else "ul"
    items = "".join(f"<li>{MARKER.sub('', piece, count=1).strip()}</li>" for piece in pieces[at:])
    return f"{''.join(pieces[:at])}<{name}>{items}</{name}>"
