"""Rows that go on a table above them, from which a blank row, a block or a comment parts them.

Markdown reads them as text. They have no head, so the row of dashes that makes a table of others is wrong below them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from mkdocs_course.model.course.markup.bars import BAR, DELIMITER, OTHER, cells
from mkdocs_course.model.course.markup.page import Page
from mkdocs_course.model.problem import Problem

FAR = 40
"""The number of rows that may stand between: those of a quiz that is written in the page."""
BOX = 4
"""The number of spaces with which the rows of a box begin."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Table:
    """A table above other rows: its `last` row, the number of its columns, and the rows `between`, without blank ones.

    `apart` is whether one of these is text, so that the rows below may be another table.
    """

    last: int
    width: int
    between: tuple[int, ...] = ()
    apart: bool = False


def above(page: Page, number: int) -> Table | None:
    """Return the table above the row with a `number`, None if there is none in the same section."""
    between = list[int]()
    for at in range(number - 1, max(0, number - FAR), -1):
        if width := columns(page, at):
            text = any(not _is_beside(page, it) for it in between) and not _is_block(page, between)
            return Table(last=at, width=width, between=tuple(sorted(between)), apart=text)
        if page.rows.get(at, "").startswith("#"):
            break
        if page.written[at - 1].strip():
            between.append(at)
    return None


def columns(page: Page, number: int) -> int:
    """Return the number of columns of the table in which a row stands below the head, 0 if it stands in none."""
    return _columns(page).get(number, 0)


# Many rows of a page are asked for one after the other.
@lru_cache(maxsize=1)
def _columns(page: Page) -> dict[int, int]:
    """Return the number of columns of its table for each row below a head. A table goes on to the next blank row."""
    columns, own, before, above = dict[int, int](), 0, 0, ""
    for number, row in page.rows.items():
        if number != before + 1 or not row.strip() or OTHER.match(row):
            own = 0
        elif own:
            columns[number] = own
        elif BAR.search(above) and DELIMITER.match(row) and len(cells(above)) == len(cells(row)):
            own = len(cells(row))
        before, above = number, row
    return columns


def problem(page: Page, run: Sequence[int]) -> Problem | None:
    """Return the Problem of rows that go on the table above them, None if they do not; `run` are their numbers."""
    table = above(page, run[0])
    if not table or table.apart or len(cells(page.rows[run[0]])) != table.width:
        return None
    rows, name = [page.masked[it - 1] for it in run], page.rows[run[0]]
    if not table.between:
        lines = "\n".join((page.masked[table.last - 1], *rows))
        found = page.problem(run[0], 0, name, "table-gap", lines)
        # It may be a table of its own, without the row below its head.
        fix = found.fix and replace(found.fix, first=table.last, last=run[-1], safe=False)
        return replace(found, fix=fix)
    first, last = table.between[0], table.between[-1]
    block = page.masked[first - 1 : last]
    found = page.problem(run[0], 0, name, "block-in-table", "\n".join((*rows, "", *block)), known=block[0].strip())
    fix = found.fix and replace(found.fix, first=first, last=run[-1], safe=False)
    return replace(found, fix=fix, values=(*found.values, ("first", str(first))))


def _is_beside(page: Page, number: int) -> bool:
    """Return whether a row is no text of the page: code, a comment, or that of a block, a box or HTML."""
    row = page.rows.get(number)
    return row is None or bool(OTHER.match(row)) or row.startswith(" " * BOX)


def _is_block(page: Page, between: Sequence[int]) -> bool:
    """Return whether rows begin and end a block, so that all of them are in it."""
    first, last = (page.written[it - 1].strip() for it in (min(between), max(between)))
    return first.startswith("///") and last.startswith("///")
