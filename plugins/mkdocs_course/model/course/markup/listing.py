"""Lists whose signs are no Markdown: `•` of a word processor, `1、`, or dashes below each other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_course.model.course.markup.page import Page
from mkdocs_course.model.problem import Problem

BULLETS = "•●◦▪‣·∙○■□◆◇★☆※➢✓✔\uf0b7\uf0a7"
BULLET = re.compile(rf"^(?P<lead>[ \t>]*+)(?!···)(?P<mark>[{BULLETS}])[ \t　]*(?P<text>\S[^\n]*)$", re.MULTILINE)
NUMBER = re.compile(r"^(?P<lead>[ >]*+)(?P<mark>[(（]?\d{1,2}(?:、|．|[)）]))[ 　]*(?P<text>\S[^\n]*)$", re.MULTILINE)
DASH = re.compile(r"^(?P<lead>[ >]*+)(?P<mark>[–—])[ 　]*(?P<text>\S[^\n]*)$", re.MULTILINE)
UNSPACED = re.compile(r"^(?P<lead> *+)(?P<mark>[-*+])(?P<text>[^\W\d_][^\n*]*)$", re.MULTILINE)
ITEM = re.compile(r"[ >]*\d{1,9}\) ")


def faults(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each run of rows that is meant to be a list."""
    for pattern, least, leads in ((BULLET, 1, BULLETS), (NUMBER, 2, ""), (DASH, 2, "–—"), (UNSPACED, 2, "-*+")):
        for run in page.runs(pattern, leads=leads):
            if len(run) >= least and not ITEM.match(page.rows[run[0]]):
                yield _problem(page, run, pattern)


def _problem(page: Page, run: list[int], pattern: re.Pattern[str]) -> Problem:
    lines = []
    for index, number in enumerate(run, 1):
        match = pattern.match(page.source[number - 1])
        assert match
        sign = f"{index}." if pattern is NUMBER else "-"
        lines.append(f"{match['lead'].expandtabs(4)}{sign} {match['text']}")
    first = pattern.match(page.rows[run[0]])
    assert first
    return page.problem(run[0], first.start("mark"), first["mark"], "write-list", "\n".join(lines), run[-1])
