"""Finds the elements and the text that a browser shows: none in comments, in hidden elements, or in inert ones."""

from __future__ import annotations

import re
from html.parser import HTMLParser

INERT = frozenset(
    "audio canvas datalist iframe noembed noframes noscript object script select style template textarea title video"
    " xmp".split()
)
VERBATIM = INERT | {"code", "kbd", "math", "pre", "samp", "svg"}
"""Elements in which signs are meant to be shown as they are, or in which no text is shown."""
FORMULA = "arithmatex"
"""The class of formulas that a script in the page renders."""
# Void elements: they have no end tag and no content.
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
HIDING = re.compile(rf"<(?:!--|(?:{'|'.join(sorted(INERT))}|dialog)\b)|\shidden\b", re.IGNORECASE)


def elements(html: str, tag: str) -> list[dict[str, str]]:
    """Return the attributes of each visible element with this tag, in document order."""
    if f"<{tag}" not in html:
        return []
    reader = _Reader(tag)
    # Parsing a whole page is slow, and most pages hide nothing.
    pieces = [html] if HIDING.search(html) else re.findall(rf"<{tag}\b[^>]*>", html)
    reader.feed("".join(pieces))
    reader.close()
    return reader.attributes


def prose(html: str) -> str:
    """Return the text that a browser shows, without code, formulas and what is hidden."""
    reader = _Prose()
    reader.feed(html)
    reader.close()
    return "".join(reader.texts)


class _Prose(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.skipped: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VERBATIM or tag in self.skipped or FORMULA in (dict(attrs).get("class") or "").split():
            self.skipped.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.skipped:
            del self.skipped[len(self.skipped) - 1 - self.skipped[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        if not self.skipped:
            self.texts.append(data)


class _Reader(HTMLParser):
    def __init__(self, tag: str) -> None:
        super().__init__()
        self.tag = tag
        self.attributes: list[dict[str, str]] = []
        self.inert: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        hidden = "hidden" in values or (tag == "dialog" and "open" not in values)
        # Within a hidden element, elements of its own name are counted, to find its end tag.
        if tag in INERT or tag in self.inert or (hidden and tag not in VOID):
            self.inert.append(tag)
        elif tag == self.tag and not self.inert:
            self.attributes.append(values)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.inert:
            del self.inert[len(self.inert) - 1 - self.inert[::-1].index(tag) :]
