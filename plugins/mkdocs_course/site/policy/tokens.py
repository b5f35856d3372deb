"""Reads tokens of HTML and XML once, from left to right, see https://html.spec.whatwg.org/#tokenization."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape

SPACE = "\t\n\f\r "
NAME = re.compile(rf"</?([a-z][^{SPACE}/>]*+)", re.IGNORECASE)
ATTRIBUTE = re.compile(
    rf"[{SPACE}/]*+(=?[^{SPACE}/>=]*+)(?:[{SPACE}]*+=[{SPACE}]*+"
    rf"(?:\"([^\"]*+)(?:\"|\Z)|'([^']*+)(?:'|\Z)|([^{SPACE}>]*+)))?+"
)
# A slash at the end of a value without quotes belongs to the value.
UNQUOTED = re.compile(rf"=[{SPACE}]*+[^{SPACE}\"'>]++(?<=/)>\Z")
COMMENT = re.compile("--!?>")
SCRIPT = re.compile(rf"<!--|-->|<(/?)script(?=[{SPACE}/>])", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True, slots=True)
class Tag:
    """A tag of HTML or XML.

    `text` is its source text, and `end` the position after it. Of a repeated attribute the first one counts.
    """

    name: str
    attributes: dict[str, str]
    closing: bool
    text: str
    end: int

    @property
    def empty(self) -> bool:
        """Whether the tag is self-closing, which only SVG, MathML and XML respect."""
        return self.text.endswith("/>") and not UNQUOTED.search(self.text)


def tag(text: str, start: int) -> Tag | None:
    """Return the tag at the “<” at position `start`, None if there is none. The end of the text ends a tag too."""
    if not (match := NAME.match(text, start)):
        return None
    attributes, end = attribute_list(text, match.end())
    end = min(end + 1, len(text))
    closing = text.startswith("</", start)
    return Tag(name=match[1].lower(), attributes=attributes, closing=closing, text=text[start:end], end=end)


def attribute_list(text: str, start: int) -> tuple[dict[str, str], int]:
    """Return the attributes from position `start` on, by lower-case name, and the position of “>” or the end."""
    attributes: dict[str, str] = {}
    while start < len(text) and text[start] != ">":
        match = ATTRIBUTE.match(text, start)
        if not match or match.end() == start:
            break
        if match[1]:
            attributes.setdefault(match[1].lower(), unescape(match[2] or match[3] or match[4] or ""))
        start = match.end()
    return attributes, start


def after(text: str, end: str, start: int) -> int:
    """Return the position after the next `end` in a text, the length of the text if there is none."""
    position = text.find(end, start)
    return len(text) if position < 0 else position + len(end)


def comment_end(text: str, start: int) -> int:
    """Return the position after an HTML comment that begins at `start`. HTML also ends it at `<!-->` and `--!>`."""
    for short in ("<!-->", "<!--->"):
        if text.startswith(short, start):
            return start + len(short)
    match = COMMENT.search(text, start + 4)
    return match.end() if match else len(text)


def raw_end(text: str, name: str, start: int) -> int:
    """Return the position of the end tag of a raw text element `name`, the length of the text if there is none."""
    if name == "script":
        return _script_end(text, start)
    match = re.compile(rf"</{name}(?=[{SPACE}/>])", re.IGNORECASE).search(text, start)
    return match.start() if match else len(text)


def _script_end(text: str, start: int) -> int:
    """Return the position of the end tag of a script. After `<!--` a nested `<script>` has an end tag of its own."""
    state = ""
    while match := SCRIPT.search(text, start):
        start = match.end()
        if match[0] == "<!--":
            state, start = state or "comment", match.start() + 2
        elif match[0] == "-->":
            state = ""
        elif not match[1]:
            state = state and "script"
        elif state != "script":
            return match.start()
        else:
            state = "comment"
    return len(text)
