"""Tables whose rows are torn apart by line breaks, or that have a list in a cell: Markdown reads neither."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_course.model.course.markup.bars import BAR, OTHER, WIDE, meant, width
from mkdocs_course.model.course.markup.page import SHOWN, Page
from mkdocs_course.model.course.markup.table import DIVIDED
from mkdocs_course.model.problem import Fix, Place, Problem, excerpt

BREAK = re.compile(r"(?:(?<![ ])[ ]++)?<br[ ]*+/?>[ ]*+", re.IGNORECASE)
CLOSED = re.compile(r"[ >]*\|[^\n]*\|[ ]*$")
MOVED = 200
"""The number of rows up to which a text is moved below them."""
MARKER = re.compile(r"(?P<sign>[-*+]|\d{1,2}[.)])[ ]+(?=\S)")


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
            first, line = page.rows[own.start], meant(page.masked[own.start - 1], width(head))
            if line and len(own) == 1:
                torn = True
                yield _other_bars(page, own.start, line)
            elif not BAR.search(first):
                torn = torn or own is not rows[-1]
                yield _below(page, own, last) if own is not rows[-1] else _below(page, own, own.stop - 1)
            elif len(own) > 1:
                torn = True
                yield _torn(page, own)
        if not torn:
            yield from _lists(page, [own.start for own in rows])


def _rows(page: Page, first: int, head: str) -> list[range]:
    """Return the lines of each row of a table from the line `first` on, up to a line that is none of it.

    Where the `head` is closed by a bar, a row that is not goes on in the next line, unless both have all their cells.
    Lines of a text without a bar are one row. If no row of the table follows, its first line is the last one.
    """
    rows, closed, number_of_cells = list[range](), head.rstrip().endswith("|"), width(head)
    number = first
    while (row := page.rows.get(number, "")).strip() and not OTHER.match(row):
        before = page.rows[rows[-1].stop - 1].rstrip() if rows else "|"
        if meant(row, number_of_cells):
            rows.append(range(number, number + 1))
            number += 1
            continue
        torn = not before.endswith("|") and not row.lstrip(" >").startswith("|") if closed else not BAR.search(row)
        torn = torn and not (rows and width(before) == width(row) == number_of_cells)
        # A row that is not closed goes on in one that has less cells than the table.
        torn = torn or (closed and bool(rows) and not before.endswith("|") and width(row) < number_of_cells)
        if torn and rows and (closed or BAR.search(page.rows.get(number + 1, ""))):
            rows[-1] = range(rows[-1].start, number + 1)
        else:
            rows.append(range(number, number + 1))
            if not BAR.search(row):
                end = _end_of_text(page, number)
                if end == number:
                    break
                rows[-1] = range(number, end)
                number = end - 1
        number += 1
    return rows


def _torn(page: Page, own: range) -> Problem:
    """Return the Problem of a row in several lines."""
    first, *rest = (page.masked[number - 1].strip() for number in own)
    line = "<br>".join((first, *(row.removeprefix("|").lstrip() for row in rest)))
    line = listed(line) or line
    fix, place = Fix(first=own.start, last=own.stop - 1, lines=(line,)), Place(path=page.path, line=own.start)
    name = excerpt(page.masked[own.start].strip(), SHOWN)
    return Problem.at(place, "broken-row", "write-line", warning=True, fix=fix, name=name, line=line)


def _end_of_text(page: Page, number: int) -> int:
    """Return the number of the row of a table that goes on below a text in it, that of the text itself if none does."""
    at = number
    while (row := page.rows.get(at, "")).strip() and not OTHER.match(row):
        if CLOSED.match(row):
            return at
        at += 1
    return number


def _other_bars(page: Page, number: int, line: str) -> Problem:
    """Return the Problem of a row with other signs than the bars of the table; `line` is the row that is meant."""
    row = page.masked[number - 1]
    if sign := WIDE.search(row):
        return page.problem(number, sign.start(), sign[0], "other-bars", line)
    fix, place = Fix(first=number, last=number, lines=(line,)), Place(path=page.path, line=number)
    name = excerpt(row.strip(), SHOWN)
    return Problem.at(place, "broken-row", "write-line", warning=True, fix=fix, name=name, line=line)


def _below(page: Page, own: range, last: int) -> Problem:
    """Return the Problem of a text in the rows of a table, of which it is to stand below the `last`."""
    first, text = own.start, [page.masked[number - 1] for number in own]
    place, name = Place(path=page.path, line=first), excerpt(text[0].strip(), SHOWN)
    if last < own.stop:
        fix = Fix(first=first, last=first, lines=("", text[0]))
        return Problem.at(place, "broken-row", "blank-above", warning=True, fix=fix, name=name)
    rows = tuple(page.masked[own.stop - 1 : last]) if last - first < MOVED else ()
    moved = Fix(first=first, last=last, lines=(*rows, "", *text), safe=False) if rows else None
    return Problem.at(place, "broken-row", "text-in-table", warning=True, fix=moved, name=name)


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
