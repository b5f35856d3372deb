"""Lists with the bullets of a word processor, on one level or on several, which it tells apart by their signs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_course.model.course.markup.page import Page
from mkdocs_course.model.problem import Problem

BULLETS = "•●◦▪‣·∙⁃○■□◆◇★☆※➢➤✓✔¤\uf02d\uf0a7\uf0b7\uf0d8"
ITEM = re.compile(
    rf"(?m)^(?P<lead>[ \t>]*+)(?:(?!···)(?P<mark>[{BULLETS}])[ \t　]*|(?P<letter>o)[ \t　]+)(?P<text>\S[^\n]*)$"
)
LEVELS = {**dict.fromkeys("•●·\uf0b7", 0), **dict.fromkeys("o○◦", 1), **dict.fromkeys("▪■\uf0a7", 2)}
"""The signs of a word processor by the level of the list."""


def faults(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each run of rows that is meant to be a list."""
    for run in page.runs(ITEM, leads=f"{BULLETS}o"):
        items = [match for number in run if (match := ITEM.match(page.masked[number - 1]))]
        # A letter alone is only certain with the tab of a word processor.
        if any(item["mark"] or "o\t" in item[0] for item in items):
            leads = [item["lead"].expandtabs(4) for item in items]
            signs = [item["mark"] or item["letter"] for item in items]
            if len({*leads}) == 1 and not LEVELS.get(signs[0], 1):
                leads = [indent + "    " * LEVELS.get(sign, 0) for indent, sign in zip(leads, signs, strict=True)]
            lines = (f"{indent}- {item['text'].expandtabs(1)}" for indent, item in zip(leads, items, strict=True))
            column = len(items[0]["lead"])
            yield page.problem(run[0], column, signs[0], "write-list", "\n".join(lines), run[-1])
