"""Finds the ids of the headings of a page."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from mkdocs_course.model.course.blocks import outside_fences

# A line can be very long and consist of one character: no pattern may backtrack.
ANCHOR = re.compile(r"\{:?+ *+(?:(?:\.[\w-]++|[\w:-]++=(?:\"[^\"{}\n]*+\"|'[^'{}\n]*+'|[^\s\"'{}]++)) ++)*+#([\w-]++)")
"""An id in braces, before or behind other attributes."""
UNDERLINE = re.compile(r"^(?:=++|-++)[ \t]*+$")
NUMBERED = re.compile(r"_\d+$")
ADDRESS = re.compile(r"\]\([^()\n]*\)")
HTML_ID = re.compile(r"<[^<>]*?\b(?:id|name) *+=")


def anchors(text: str) -> tuple[str, ...]:
    """Return the explicit ids of headings: `{ #id }`."""
    return tuple(ANCHOR.findall(text))


def generated(text: str) -> tuple[str, ...] | None:
    """Return the headings whose id Markdown makes of their text, as `folded` has them; None if HTML has ids as well."""
    before, headings = "", list[str]()
    for _, row in outside_fences(text):
        if HTML_ID.search(row):
            return None
        heading = row if row.startswith("#") else before if UNDERLINE.match(row) and before.strip() else ""
        if heading and not ANCHOR.search(heading):
            headings.append(folded(ADDRESS.sub("]", heading)))
        before = row
    return tuple(headings)


def folded(text: str) -> str:
    """Return the letters and digits of a text in lower case without diacritics, which any way of making ids keeps."""
    return "".join(char for char in unicodedata.normalize("NFKD", text).lower() if char.isalnum())


def may_be_generated(anchor: str, headings: Iterable[str]) -> bool:
    """Return whether an id may have been generated from one of the headings, which are given as `folded` returns them.

    A number at its end is ignored: it tells apart ids that would be the same. An id that is only a number may come from
    any heading, because one without Latin letters gets such an id.
    """
    bare = folded(NUMBERED.sub("", anchor))
    return any(bare in (heading, "".join(filter(str.isascii, heading))) or not bare for heading in headings)
