"""Footnotes that are written in two ways, as `[1]` in the text and `[^1]:` below it, and those of a word processor."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from mkdocs_course.model.course.markup.page import Page
from mkdocs_course.model.problem import Problem

# A line can be very long and consist of one character: no pattern may backtrack.
NUMBER = r"(?P<digits>\d{1,3})"
RIGHT = re.compile(r"(?m)(?P<row>^[ ]{0,3})?\[\^(?P<digits>\d{1,3})\](?P<colon>:)?")
ROW = re.compile(rf"(?m)^(?P<lead>[ ]{{0,3}})\[{NUMBER}\](?P<colon>:?)[ ]+(?P<text>(?!\S+$|<|https?:)[^\s(\[].*)$")
"""The text of a footnote, and no address."""
INLINE = re.compile(r"(?m)\^\[(?P<text>[^\[\]\n]{2,300})\](?![(\[])")
USE = re.compile(rf"(?m)(?<![\]!\\])(?:\[{NUMBER}\](?![\[(:])|\^(?P<raised>\d{{1,3}})\^)")


def faults(page: Page) -> Iterator[Problem]:
    """Yield one Problem for all footnotes that are written in two ways, with the rows that are meant."""
    if not page.has("[^", "]:") or page.lacks("footnotes", "markdown.extensions.footnotes"):
        return
    used, defined = set[str](), set[str]()
    for _, _, match in page.find(RIGHT, "[^"):
        (defined if match["row"] is not None and match["colon"] else used).add(match["digits"])
    texts = {match["digits"]: (number, match) for number, _, match in page.find(ROW, leads="[")}
    if not (texts or defined):
        return
    uses, rows = defaultdict[str, list[int]](list), {row for row, _ in texts.values()}
    for number, _, match in page.find(USE, "[", "^"):
        if number not in rows:
            uses[match["digits"] or match["raised"]].append(number)
    texts = {
        name: it
        for name, it in texts.items()
        if name not in defined and (name in used or (name in uses and it[1]["colon"]))
    }
    meant = {name for name in uses if name in texts or (name in defined and name not in used)} | texts.keys()
    if meant:
        yield _unread_footnotes(
            page, meant, sorted({*(row for row, _ in texts.values()), *(r for it in meant for r in uses[it])})
        )


def inline(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each footnote whose text stands within the text, with the rows that are meant."""
    number, last = 1, 0
    for at, _, match in page.find(INLINE, "^["):
        if at <= last:
            continue  # told once the first one of its paragraph is written otherwise
        while f"[^{number}]" in page.body:
            number += 1
        row, last = page.masked[at - 1], at
        while page.rows.get(last + 1, "").strip():
            last += 1
        rest = page.masked[at:last]
        lines = (f"{row[: match.start()]}[^{number}]{row[match.end() :]}", *rest, "", f"[^{number}]: {match['text']}")
        yield page.problem(at, match.start(), match[0], "write-list", "\n".join(lines), last)
        number += 1


def _unread_footnotes(page: Page, meant: set[str], numbers: list[int]) -> Problem:
    """Return the Problem of footnotes written with digits alone, with their lines in Markdown as its fix.

    `meant` are the digits of the footnotes, and `numbers` those of their lines, from 1.
    """
    lines = page.masked[numbers[0] - 1 : numbers[-1]]
    for number in numbers:
        row = ROW.sub(lambda match: f"{match['lead']}[^{match['digits']}]: {match['text']}", page.masked[number - 1])
        lines[number - numbers[0]] = USE.sub(
            lambda match: f"[^{name}]" if (name := match["digits"] or match["raised"]) in meant else match[0], row
        )
    first = page.rows[numbers[0]]
    begin = ROW.match(first) or next(it for it in USE.finditer(first) if (it["digits"] or it["raised"]) in meant)
    name = f"[{begin['digits']}]{begin['colon']}" if begin.re is ROW else begin[0]
    hint = "write-line" if len(numbers) == 1 else "footnote-signs"
    known, line = re.sub(r"\D", "", name), "\n".join(lines)
    return page.problem(numbers[0], first.index(name), name, hint, line, numbers[-1], known)
