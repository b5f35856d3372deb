"""Tables that are shown as text: from a spreadsheet, without the row below their head, or with wide bars."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from mkdocs_course.model.course.markup import divided_table
from mkdocs_course.model.course.markup.bars import BAR, DELIMITER, cells
from mkdocs_course.model.course.markup.listing import LISTED_WITH_TAB
from mkdocs_course.model.course.markup.page import SHOWN, Page
from mkdocs_course.model.problem import Place, Problem, excerpt

TABBED = re.compile(rf"(?m)^(?! *(?:\t|{LISTED_WITH_TAB}))[^\t\n]*\S\t+[^\t\n]*\S[^\n]*$")
COLUMNS = re.compile(r"(?m)^(?!>|[-*+] |\d{1,9}[.)] )\S++(?:[ ]\S++)*+(?:[ ]{3,}+[^\s|]\S*+(?:[ ]\S++)*+)+[ ]*$")
"""Columns that are set apart by spaces, and, below, by semicolons."""
GAP = re.compile(r"[ ]{3,}")
SEMICOLONS = re.compile(r"(?m)^[^\s;|<&\[`][^;|<&\[`\n]{0,60}+(?:;[^\s;|<&\[`][^;|<&\[`\n]{0,60}+)+$")
COMMAS = re.compile(r"(?m)^[^\s,，|<&\[`#>-][^,，|<&\[`.。\n]{0,40}+(?:,[^\s,，|<&\[`][^,，|<&\[`.。\n]{0,40}+){2,}$")
BARRED = re.compile(r"(?m)^[ >]*[|｜][^\n]*[|｜][ \t]*$")
DIVIDED = re.compile(r"(?m)^[ >]*+\|?[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)++\|?[ \t]*+$")
LISTED = re.compile(r"(?m)^ {0,3}- *\|[-:| ]*$")
"""The row below a head, where a dash, a space and a bar begin a list."""
DIVIDED_BY = ((COLUMNS, GAP, "   "), (SEMICOLONS, re.compile(";"), ";"), (COMMAS, re.compile(","), ","))
"""Rows of a table by what divides their cells: a pattern of the rows, one of what is between cells, and its sign."""
LEAST = 2
"""More rows than these have the same number of commas without spaces hardly by chance."""
HEAD = re.compile(r"[ ]*(?:[:*+-]|\d{1,9}[.)])[ ]+\|[^\n]*\|[ \t]*$")
"""The head of a table that begins a definition or an item of a list."""
DASHES = re.compile(r"[ >|｜:\-–—－_─]+$")


def faults(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each table that is shown as text."""
    for run in page.runs(TABBED, "\t"):
        if divided_table.columns(page, run[0]):
            continue
        rows = [re.split(r"\t", page.masked[number - 1].strip()) for number in run]
        if len(run) > 1:
            yield _unread_table(page, run, rows)
    for pattern, divider, sign in DIVIDED_BY:
        for run in page.runs(pattern, sign):
            if (sign == "," and len(run) <= LEAST) or divided_table.columns(page, run[0]):
                continue
            rows = [divider.split(page.masked[number - 1].strip()) for number in run]
            if len(run) > 1 and len({len(row) for row in rows}) == 1 and len(run) * len(rows[0]) > 4:
                problem = _unread_table(page, run, [[cell.strip() for cell in row] for row in rows])
                # It may be a text that is set in columns.
                yield replace(problem, fix=replace(problem.fix, safe=False) if problem.fix else None)
    for number, _, _ in page.find(LISTED, "|", leads="-"):
        if "|" in page.rows.get(number - 1, ""):
            last = next(at for at in range(number + 1, len(page.masked) + 2) if "|" not in page.rows.get(at, ""))
            run = [*range(number - 1, last)]
            rows = [cells(page.masked[it - 1]) for it in run if it != number]
            yield _unread_table(page, run, rows)
    loose = [*_split_tables(page)]
    yield from (_unread_table(page, run, [cells(page.masked[it - 1]) for it in (run[0], *run[2:])]) for run in loose)
    torn = {number for run in loose for number in run}
    for run in page.runs(BARRED, leads="|｜"):
        if run[0] in torn or divided_table.columns(page, run[0]):
            continue
        rows = [cells(page.masked[number - 1]) for number in run]
        second = page.rows[run[1]] if len(run) > 1 else ""
        whole = (
            DELIMITER.match(second)
            and "｜" not in page.rows[run[0]] + second
            and _indentation(page.rows[run[0]]) == _indentation(second)
        )
        if (
            len(run) < 2
            or (whole and len(rows[0]) == len(rows[1]))
            or run[0] - 1 in page.rows.keys() & _delimiters(page, run)
            or (DELIMITER.match(page.rows[run[0]]) and HEAD.match(page.rows.get(run[0] - 1, "")))
        ):
            if len(run) < 2 and (apart := divided_table.problem(page, run)):
                yield apart
            continue
        if apart := divided_table.problem(page, run):
            yield apart
            continue
        body = rows[:1] + [
            row for number, row in zip(run[1:], rows[1:], strict=True) if not DASHES.match(page.rows[number])
        ]
        problem, before = _unread_table(page, run, body), divided_table.above(page, run[0])
        # The table above may go on here, below a text.
        same = before is not None and before.width == len(rows[0])
        yield replace(problem, fix=replace(problem.fix, safe=False)) if same and problem.fix else problem


def _split_tables(page: Page) -> Iterator[list[int]]:
    """Yield the line numbers, from 1, of each table that has a blank line between its header and its delimiter row."""
    for run in page.runs(BARRED, leads="|｜", apart=True):
        divided = [number for number in run if DELIMITER.match(page.rows[number])]
        if len(run) > 2 and divided == run[1:2] and run[1] != run[0] + 1:
            yield run


def lost(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each table row with more cells than the header: Markdown drops the rest."""
    for number, row, _ in page.find(DIVIDED, "|", leads="|:-"):
        head = page.rows.get(number - 1, "")
        width = len(cells(row))
        if "|" not in head or "｜" in head + row or len(cells(head)) != width:
            continue
        at = number + 1
        while BAR.search(page.rows.get(at, "")):
            bars = [match.start() for match in BAR.finditer(page.rows[at].rstrip().removesuffix("|"))]
            first = 1 if page.rows[at].strip(" >").startswith("|") else 0
            more = bars[first + width - 1 :]
            if more and (text := page.masked[at - 1][more[0] + 1 :].strip(" |")):
                place, name = Place(path=page.path, line=at, column=more[0] + 2), excerpt(text, SHOWN)
                yield Problem.at(place, "lost-cell", warning=True, name=name, number=width)
            at += 1


def _delimiters(page: Page, run: list[int]) -> set[int]:
    """Return the row above a run if it divides a table whose head has no bars at its ends."""
    above = run[0] - 1
    return {above} if DELIMITER.match(page.rows.get(above, "x")) and "|" in page.rows.get(above, "") else set()


def _indentation(row: str) -> int:
    """Return the number of levels by which a row is indented."""
    return (len(row) - len(row.lstrip(" "))) // 4


def _unread_table(page: Page, run: list[int], rows: list[list[str]]) -> Problem:
    """Return the Problem of a table that is shown as text, with the table in Markdown as its fix.

    `run` are the numbers of its lines, from 1, and `rows` the cells of each.
    """
    width = max(map(len, rows))
    indent = " " * (4 * _indentation(page.masked[run[0] - 1]))
    padded = [[*(cell.replace("\t", " ") for cell in row), *[""] * (width - len(row))] for row in rows]
    lines = [f"{indent}| " + " | ".join(row) + " |" for row in padded]
    lines.insert(1, f"{indent}| " + " | ".join(["---"] * width) + " |")
    name = page.masked[run[0] - 1].replace("\t", " ")
    return page.problem(run[0], 0, name, "write-table", "\n".join(lines), run[-1])
