"""Finds the ids of the headings of a page."""

from __future__ import annotations

import re

from mkdocs_course.model.course.blocks import outside_fences

ANCHOR = re.compile(r"\{ *+#([\w-]++)")
UNDERLINE = re.compile(r"^(?:=++|-++)[ \t]*+$")
HTML_ID = re.compile(r"<[^<>]*?\bid *+=")


def anchors(text: str) -> tuple[str, ...]:
    """Return the explicit ids of headings: `{ #id }`."""
    return tuple(ANCHOR.findall(text))


def has_ids(text: str) -> bool:
    """Return whether every heading has an explicit id, and no HTML element has one."""
    before = ""
    for _, row in outside_fences(text.split("\n")):
        if HTML_ID.search(row):
            return False
        heading = row if row.startswith("#") else before if UNDERLINE.match(row) and before.strip() else ""
        if heading and not ANCHOR.search(heading):
            return False
        before = row
    return True
