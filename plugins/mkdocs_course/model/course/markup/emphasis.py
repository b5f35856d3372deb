"""Bold and italic text whose signs stand alone: `** x **`, `*x *`, or one pair that is missing its other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_course.model.course.markup.page import Page
from mkdocs_course.model.problem import Problem

LONE = re.compile(r"(?m)(?<!\S)\*\*(?=\s|$)")
SPACED = re.compile(r"(?<![\\*])\*\*(?!\*)[ 　]*([^*\n]+?)[ 　]*\*\*(?!\*)")
ITALIC = re.compile(r"(?m)(?<![\\*\w])\*(?=[^\s*\d])([^*\n]{1,80}?)[ ]+\*(?![\w*])")
WIDE = re.compile(r"(?m)＊＊([^＊\n]+)＊＊")
SIGN = re.compile(r"(?<![\\*])\*\*(?!\*)")


def faults(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each row with signs of bold text that are shown."""
    rows = dict.fromkeys(number for number, _, _ in page.find(LONE, "**"))
    for number in rows:
        row = page.rows[number]
        match = LONE.search(row)
        assert match
        if "***" not in row and not row.lstrip().startswith("* *"):
            source = page.source[number - 1]
            line = SPACED.sub(lambda pair: f"**{pair[1]}**", source)
            hint = "write-line" if line != source else "bold-alone"
            yield page.problem(number, match.start(), "**", hint, line)
    for number, row, match in page.find(ITALIC, " *"):
        if row.lstrip(" >").removeprefix("* ").count("*") == 2:
            line = ITALIC.sub(r"*\1*", page.source[number - 1])
            yield page.problem(number, match.start(), match[0], "write-line", line)
    for number, _, match in page.find(WIDE, "＊＊"):
        line = WIDE.sub(r"**\1**", page.source[number - 1])
        yield page.problem(number, match.start(), match[0], "write-line", line)
    if page.body.count("**") % 2:
        yield from _unpaired(page, frozenset(rows))


def _unpaired(page: Page, skipped: frozenset[int]) -> Iterator[Problem]:
    """Yield a Problem for each paragraph with an odd number of signs, at the last of them."""
    signs: list[tuple[int, int]] = []
    for number, row in [*enumerate(page.source, 1), (len(page.source) + 1, "")]:
        if row.strip() and number in page.rows:
            signs += [(number, match.start()) for match in SIGN.finditer(page.rows[number])]
            continue
        if len(signs) % 2 and signs[-1][0] not in skipped:
            yield page.problem(*signs[-1], "**", "bold-alone")
        signs = []
