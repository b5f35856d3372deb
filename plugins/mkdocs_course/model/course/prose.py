"""What is read of the body of a page: its text without markup, code, and what a block puts in its place."""

from __future__ import annotations

import re

from mkdocs_course.model.course.blocks import outside_fences

# Included files, lines of blocks, and rows between the head and the body of a table.
NO_TEXT = re.compile(r"^[ \t>]*+(?:-++8<-++|/{3,}|[|:\- ]++$)")
# Tags, targets of links, attributes, and bare addresses.
MARKUP = re.compile(r"<[A-Za-z/!][^<>]*+>|\]\([^()\s]*+|\{[^{}]*+\}|(?:https?://|www\.)[^\s<>()]++")


def prose(body: str) -> str:
    """Return the text of a page that is read."""
    rows = (row for _, row in outside_fences(body.split("\n")) if not NO_TEXT.match(row))
    return "\n".join(MARKUP.sub(" ", row) for row in rows)
