"""What is read of the body of a page: its text without markup, code, and what a block puts in its place."""

from __future__ import annotations

import re

from mkdocs_course.model.course.blocks import outside_fences
from mkdocs_course.model.text.sign import has

# Included files, lines of blocks, and rows between the head and the body of a table.
NO_TEXT = re.compile(r"^[ \t>]*+(?:-++8<-++|/{3,}|[|:\- ]++$)")
# Tags, targets of links, attributes, and bare addresses.
MARKUP = re.compile(r"<[A-Za-z/!][^<>]*+>|\]\([^()\s]*+|\{[^{}]*+\}|(?:https?://|www\.)[^\s<>()]++")
SIGNS = ("<", "](", "{", "://", "www.")
"""What every markup begins with."""


def prose(body: str) -> str:
    """Return the text of a page that is read."""
    rows = (row for _, row in outside_fences(body) if not NO_TEXT.match(row))
    if not any(has(body, sign) for sign in SIGNS):
        return "\n".join(rows)
    return "\n".join(MARKUP.sub(" ", row) for row in rows)
