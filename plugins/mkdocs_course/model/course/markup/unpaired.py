"""Signs of italic, struck out and highlighted text that lack their other, and are shown as they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_course.model.course.markup.page import Page
from mkdocs_course.model.problem import Problem

STAR = re.compile(r"(?m)(?<=[ 　“”‘’「『])\*{1,3}(?=[^\W\d]|[“”‘’「『\"])|(?<=[^\s*])\*{3}(?![\w*])")
DOUBLE = re.compile(
    r"(?m)(?<!\S)(?:~~(?=[^\s~])|==(?=[^\s=]))|(?<=[^\s~\u2e80-\u9fff\uff00-\uff60])~~(?![^\s.,;:!?])|(?<=[^\s=])==(?![^\s.,;:!?])"
)
MARK = "pymdownx.mark"
ITEM = re.compile(r"^[ >]*\* ")
PLAIN = re.compile(r"[^*_`~=\[\]<>&\\{}()\n]{0,12}")
"""What stands beside a sign and is shown as it is written."""


def faults(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each such sign that a reader sees, if it is known what readers see."""
    if page.visible is None:
        return
    if "*" in page.body:
        for number, row, match in page.find(STAR, "*"):
            # Where it is signs of bold text that are not in pairs, `emphasis.py` tells those.
            if ITEM.sub("", row).count("*") % 2 and ("***" in row or row.count("**") % 2 == 0):
                yield from _shown(page, number, row, match, "*")
    for number, row, match in page.find(DOUBLE, "~~", "=="):
        if row.count(match[0]) % 2:
            yield from _shown(page, number, row, match, match[0])


def _shown(page: Page, number: int, row: str, match: re.Match[str], sign: str) -> Iterator[Problem]:
    """Yield a Problem if a reader sees a sign with what stands beside it."""
    before, after = PLAIN.match(row[: match.start()][::-1]), PLAIN.match(row, match.end())
    opens = match.end() < len(row) and not row[match.end()].isspace() and after and after[0]
    beside = f"{sign}{after[0]}" if opens and after else f"{before[0][::-1] if before else ''}{sign}"
    if len(beside) > len(sign) and beside.strip() in page.seen:
        hint, known = ("no-extension", MARK) if sign == "==" and page.lacks(MARK) else ("sign-alone", sign)
        yield page.problem(number, match.start(), match[0], hint, known=known)
