"""Links with a space between their brackets, with wide brackets, or with quotes where none or others belong."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_course.model.course.markup.page import SHOWN, Page
from mkdocs_course.model.problem import Fix, Place, Problem, excerpt

TEXT = r"(?P<image>[!！]?)[\[［【](?P<text>[^\[\]［］【】\n]+)[\]］】]"
LIKE = re.compile(rf"(?m){TEXT}(?P<gap>[ 　\u00a0\u200b-\u200d\u2060\ufeff]*)[(（](?P<address>[^\s()（）]+)[)）]")
UNENDED = re.compile(
    r"(?m)(?P<image>!?)\[(?P<text>[^\[\]()\n]{1,200}?)(?P<gap>[ ]?)\((?P<address>[^\s()]{1,300})\)"
    r"(?=[^\[\]\n]{0,300}(?:\[|$))"
)
"""An address after a bracket that is never closed."""
ATTRIBUTE = re.compile(
    r"(?m)<[A-Za-z][^<>\n]{0,500}?\b(?:src|href|poster)\s*=\s*(?P<quote>[“”„«»‘’「」『』＂])(?P<inside>[^\s<>]*)"
)
STRAIGHT = re.compile(r"(=\s*)[“”„«»‘’「」『』＂]([^“”„«»‘’「」『』＂<>\n]*)[“”„«»‘’「」『』＂]")
RIGHT = re.compile(r"!?\[[^\[\]]+\]\(")
ADDRESS = re.compile(r"https?://|#|mailto:|[\w./%-]*\.[A-Za-z]{2,4}(?:#|$)|\.{0,2}/")

SIGNS = "“”„«»‘’「」『』＂\"'"
QUOTED = re.compile(
    rf"(?m)\]\((?:[{SIGNS}](?P<inside>[^\s()<>{SIGNS}]+)[{SIGNS}]?|(?P<address>[^\s()<>{SIGNS}]+)"
    rf"(?:(?P<stray>[{SIGNS}])| +(?!\"[^\"\n]*\" *\)|'[^'\n]*' *\))[{SIGNS}](?P<title>[^()\n]*?)[{SIGNS}]?)) *\)"
)
"""A link whose address is in quotes, or whose title is not in two straight ones."""


ANGLE = re.compile(r"(?m)\]\((?:<(?P<inside>[^\s()<>]+)|(?P<address>[^\s()<>]+)>)\)")
"""An address with one of its angle brackets."""


def faults(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each row with a link or an image that is shown as text."""
    before = 0
    for number, _, match in page.find(LIKE, "[", "［", "【"):
        if number != before and _is_meant(match):
            before = number
            line = LIKE.sub(lambda own: _link(own) if _is_meant(own) else own[0], page.masked[number - 1])
            yield page.problem(number, match.start(), match[0], "write-line", line)
    for number, _, match in page.find(UNENDED, "["):
        meant = (match["image"] or not match["gap"]) and ADDRESS.match(match["address"])
        if number != before and meant and page.visible and page.shows(match[0]):
            before = number
            row = page.masked[number - 1]
            line = f"{row[: match.start()]}{_link(match)}{row[match.end() :]}"
            yield page.problem(number, match.start(), match[0], "write-line", line)


def quotes(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each row with a link in which an address has quotes, or a title has other ones."""
    for pattern, meant in ((QUOTED, _unquoted), (ANGLE, lambda match: f"]({match['inside'] or match['address']})")):
        before = 0
        for number, row, match in page.find(pattern, "]("):
            if number != before:
                before = number
                place = Place(path=page.path, line=number, column=match.start() + 3)
                line = pattern.sub(meant, page.masked[number - 1])
                name, fix = excerpt(row[match.start() + 2 : match.end() - 1], SHOWN), Fix.of(place, line)
                yield Problem.at(place, "bad-address", "write-line", warning=True, fix=fix, name=name, line=line)


def attributes(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each row with curly quotes around an address in HTML: a browser takes them for part of it."""
    before = 0
    for number, row, match in page.find(ATTRIBUTE, "="):
        if number != before:
            before = number
            place = Place(path=page.path, line=number, column=match.start("quote") + 1)
            line = STRAIGHT.sub(r'\1"\2"', page.masked[number - 1])
            name = excerpt(f"{match['quote']}{match['inside']}", SHOWN)
            fix = Fix.of(place, line) if line != row else None
            hint = "write-line" if fix else "address-unreadable"
            yield Problem.at(place, "bad-address", hint, warning=True, fix=fix, name=name, line=line)


def _unquoted(match: re.Match[str]) -> str:
    title = (match["title"] or "").replace('"', "'")
    return f"]({match['inside'] or match['address']}" + (f' "{title}")' if title else ")")


def _is_meant(match: re.Match[str]) -> bool:
    """Return whether a match is a link by its address, and not one by its brackets."""
    right = RIGHT.match(match[0]) and not match[0].endswith("）")
    return not right and bool(ADDRESS.match(match["address"]))


def _link(match: re.Match[str]) -> str:
    return f"{'!' if match['image'] else ''}[{match['text']}]({match['address']})"
