"""Blocks, pictures, tables and bold text in a form that other programs read, or that is nearly that of Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from mkdocs_course.model.course.markup.page import Page
from mkdocs_course.model.course.opening import table
from mkdocs_course.model.problem import Fix, Place, Problem

# A line can be very long and consist of one character: no pattern may backtrack.
BLOCK, NAME = r"(?P<block>quiz|posttest|figure)", r"(?P<name>[\w-]{1,60})"
BRACED = re.compile(
    rf"(?i)(?:\{{[{{%]|\[\[|<<)[ ]*+{BLOCK}(?:[ ]*+[:：|][ ]*+|[ ]++)[\"']?{NAME}[\"']?[ ]*+(?:[}}%]\}}|\]\]|>>)",
    re.MULTILINE,
)
"""A block in braces, as `{{ quiz: name }}`, or in brackets."""
IN_ROW = re.compile(rf"/// ?{BLOCK} ?\\?\| ?{NAME}", re.MULTILINE)
"""A block, which may stand after text in the same row."""
ITEM = re.compile(r"[ \t>]*(?:(?:[-*+:]|\d{1,9}[.)]|\[\^[^\]]{1,60}\]:)[ \t>]+)*")
PICTURE = re.compile(r"(?mi)!\[\[(?P<path>[^\[\]|\n]{1,200}\.(?:png|jpe?g|gif|svg|webp))(?:\|[^\[\]\n]{0,60})?\]\]")
UNDERSCORES = re.compile(
    r"(?m)(?<![\w_\\])(?:__(?P<one>[^_\W][^_\n]{0,80})_|_(?P<other>[^_\W][^_\n]{0,80})__)(?![\w_])"
)
HEADING = re.compile(r"(?m)^[ ]{1,3}(?P<row>#{1,6}[ ][^\n]*\S)[ ]*$")
GRID = re.compile(r"(?m)^[ ]*+\+[-=]{2}[-=+]*+(?<=\+)[ ]*+$")
SEVERAL = re.compile(r"[^|\n]*[^|\n\s][ ]\|[ ][^\n]*[^.!?。！？\s]$")
"""A row with cells that are no sentence."""
LOST = re.compile(r"(?m)^[ ]*\|(?:[ ]*:?-{2,}:?[ ]*\|)+[ ]*$")

NOTE = re.compile(r"(?m)^(?P<name>\[\^[\w-]{1,60}\])[ ]*(?=[^\s\[:：.,;)])")


def faults(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each of them, with the rows that are meant."""
    for number, _, match in page.find(BRACED, "{{", "{%", "[[", "<<"):
        yield _block(page, number, match, f"/// {match['block'].lower()} | {match['name']}", whole=True)
    for number, row, match in page.find(IN_ROW, "///"):
        if not ITEM.fullmatch(row[: match.start()].lstrip("/")):
            yield _block(page, number, match, f"/// {match['block']} | {match['name']}", whole=False)
    for number, _, match in page.find(PICTURE, "![["):
        row, name = page.masked[number - 1], match["path"].rpartition("/")[2]
        line = f"{row[: match.start()]}![…](/content/images/{name}){row[match.end() :]}"
        problem = page.problem(number, match.start(), match[0], "write-line", line)
        # Only the trainer can say what the picture shows.
        yield replace(problem, fix=problem.fix and replace(problem.fix, safe=False))
    for number, _, match in page.find(UNDERSCORES, "__"):
        row = page.masked[number - 1]
        if page.visible and page.shows(f"_{match['one'] or match['other']}"):
            text = (match["one"] or match["other"]).strip()
            line = f"{row[: match.start()]}**{text}**{row[match.end() :]}"
            yield page.problem(number, match.start(), match[0], "write-line", line)
    for number, _, match in page.find(HEADING, leads="#"):
        if page.visible and page.shows(match["row"]):
            yield page.problem(number, 0, match["row"].split(" ")[0], "write-line", match["row"])
    for number, _, match in page.find(NOTE, "[^"):
        row = page.masked[number - 1]
        if f"{match['name']}:" not in page.body and page.body.count(match["name"]) > 1:
            yield page.problem(number, 0, match["name"], "write-line", f"{match['name']}: {row[match.end() :]}")
    yield from _grids(page)
    yield from _apart(page)


def _block(page: Page, number: int, match: re.Match[str], line: str, *, whole: bool) -> Problem:
    block = table()[match["block"].lower()]
    place = Place(path=page.path, line=number, column=match.start("block") + 1)
    row = page.masked[number - 1]
    alone = whole and row.strip() == match[0].strip()
    fix = Fix(first=number, last=number, lines=(line, "///")) if alone else None
    return Problem.at(place, block.malformed, "block-in-row", fix=fix, line=f"{line}\n///")


def _apart(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each row that a blank row sets apart from the table above it."""
    last = 0
    for number, _, _ in page.find(LOST, "|-", "| -", "|:", leads="|"):
        at = max(number, last)
        while "|" in page.rows.get(at + 1, ""):
            at += 1
        own = next((row for row in range(at + 1, at + 4) if page.rows.get(row, "x").strip()), at + 1)
        following, second = page.rows.get(own, "").strip(), page.rows.get(own + 1, "").strip()
        # Without bars at its ends a row is one only below a row of the same kind.
        alike = at > number and not page.rows[at].lstrip().startswith("|") and SEVERAL.match(following)
        apart = at > last and own > at + 1 and (following.startswith("|") or alike)
        last = at
        if (
            apart
            and page.rows.get(number - 1, "").strip()
            and not LOST.match(second)
            and page.visible
            and page.shows(following)
        ):
            fix = Fix(first=at + 1, last=own, lines=(page.masked[own - 1],))
            yield replace(page.problem(own, 0, following, "table-gap"), fix=fix)


def _grids(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each table whose rows are divided by lines of dashes and plus signs."""
    last = 0
    for number, _, _ in page.find(GRID, "+-", "+=", leads="+"):
        if number < last:
            continue
        rows, last = list[str](), number
        while (row := page.rows.get(last, "").strip()).startswith(("|", "+")):
            rows += [row] if row.startswith("|") else []
            last += 1
        if len(rows) > 1:
            rule = "|" + " --- |" * (rows[0].count("|") - 1)
            lines = "\n".join((rows[0], rule, *rows[1:]))
            yield page.problem(number, 0, page.rows[number], "write-table", lines, last - 1)
