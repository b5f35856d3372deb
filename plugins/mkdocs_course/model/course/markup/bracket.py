"""Links with a space between their brackets, or with wide brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_course.model.course.markup.page import Page
from mkdocs_course.model.problem import Problem

TEXT = r"(?P<image>[!！]?)[\[［【](?P<text>[^\[\]［］【】\n]+)[\]］】]"
LIKE = re.compile(rf"(?m){TEXT}(?P<gap>[ 　]*)[(（](?P<address>[^\s()（）]+)[)）]")
RIGHT = re.compile(r"!?\[[^\[\]]+\]\(")
ADDRESS = re.compile(r"https?://|#|mailto:|[\w./%-]*\.[A-Za-z]{2,4}(?:#|$)|\.{0,2}/")


def faults(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each row with a link or an image that is shown as text."""
    before = 0
    for number, _, match in page.find(LIKE, "[", "［", "【"):
        if number != before and _is_meant(match):
            before = number
            line = LIKE.sub(lambda own: _link(own) if _is_meant(own) else own[0], page.source[number - 1])
            yield page.problem(number, match.start(), match[0], "write-line", line)


def _is_meant(match: re.Match[str]) -> bool:
    """Return whether a match is a link by its address, and not one by its brackets."""
    right = RIGHT.match(match[0]) and not match[0].endswith("）")
    return not right and bool(ADDRESS.match(match["address"]))


def _link(match: re.Match[str]) -> str:
    return f"{'!' if match['image'] else ''}[{match['text']}]({match['address']})"
