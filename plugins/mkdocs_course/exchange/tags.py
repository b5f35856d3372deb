"""HTML as a row of tags and texts, with the end of each element that has one.

The parser of the standard library takes a time that grows with the square of what is not closed in HTML.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from dataclasses import dataclass, field
from html import unescape

QUOTED = re.compile(r"<(/?)([a-zA-Z][^\s/<>]*+)((?:[^\"'>]|\"[^\"]*\"|'[^']*')*+)>")
BARE = re.compile(r"<(/?)([a-zA-Z][^\s/<>]*+)([^<>]*+)>")
"""A tag whose quotation marks are not closed."""
COMMENT = re.compile(r"<!--(?:-?|.*?--)>", re.DOTALL)
DECLARATION = re.compile(r"<(?!!--)(?:[!?]|/(?![a-zA-Z]))[^>]*>")
ATTRIBUTE = re.compile(r"([^\s=\"'/]+)(?:\s*+=\s*+(\"[^\"]*\"|'[^']*'|[^\s\"']*))?")
RAW = frozenset(("script", "style"))
"""The elements that have no tags within them. One that nothing ends lasts to the end, also in a browser."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Tag:
    """A start tag with its attributes, or an end tag."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    is_end: bool = False


def read(html: str) -> list[Tag | str]:
    """Return the tags of HTML and the texts between them, in which entities are the characters they stand for.

    Comments and declarations are left out. What begins as a tag and never ends is text.
    """
    parts, begin, position = list[Tag | str](), 0, 0
    # What is not found once is not looked for again, so that the time grows as the text does.
    patterns = [COMMENT, DECLARATION, QUOTED, BARE]
    while (at := html.find("<", position)) >= 0:
        match = None
        for pattern in [*patterns]:
            if match := pattern.match(html, at):
                break
            if pattern is not BARE and _is_begun(pattern, html, at):
                patterns.remove(pattern)
        if not match:
            position = at + 1
            continue
        if begin < at:
            parts.append(unescape(html[begin:at]))
        begin = position = match.end()
        if match.re in (QUOTED, BARE):
            tags = _tags(match)
            parts += tags
            if tags[0].name in RAW and len(tags) == 1 and not tags[0].is_end:
                end = re.compile(f"</{tags[0].name}\\b", re.IGNORECASE).search(html, begin)
                begin = position = end.start() if end else len(html)
    return [*parts, unescape(html[begin:])] if begin < len(html) else parts


def ends(parts: Iterable[Tag | str], names: Container[str]) -> dict[int, int]:
    """Return the index of the end tag of each element with one of these names, by the index of its start tag.

    An element that nothing ends is not among them.
    """
    found, begun = dict[int, int](), dict[str, list[int]]()
    for index, part in enumerate(parts):
        if isinstance(part, str) or part.name not in names:
            continue
        if not part.is_end:
            begun.setdefault(part.name, []).append(index)
        elif begun.get(part.name):
            found[begun[part.name].pop()] = index
    return found


def _is_begun(pattern: re.Pattern[str], html: str, at: int) -> bool:
    """Return whether what a pattern looks for begins here, so that it was looked for up to the end."""
    if pattern is COMMENT:
        return html.startswith("<!--", at)
    after = html[at + 1 : at + 3]
    if pattern is DECLARATION:
        return after[:1] in ("!", "?") or (after[:1] == "/" and not after[1:].isalpha())
    return after[:1].isalpha() or (after[:1] == "/" and after[1:].isalpha())


def _tags(match: re.Match[str]) -> list[Tag]:
    """Return a tag, or the start and the end of an element without content."""
    slash, name, rest = match[1], match[2].lower(), match[3]
    if slash:
        return [Tag(name=name, is_end=True)]
    found = ((each[1].lower(), each[2] or "") for each in ATTRIBUTE.finditer(rest))
    values = {name: unescape(value[1:-1] if value[:1] in ("'", '"') else value) for name, value in found}
    return [Tag(name=name, attributes=values), *([Tag(name=name, is_end=True)] if rest.endswith("/") else ())]
