"""Lists whose signs are no Markdown: `•` and `o` of a word processor, `1、`, `a)`, `［x］`, or with spaces of these."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from mkdocs_course.model.course.markup.page import Page
from mkdocs_course.model.problem import Problem

Match = re.Match[str]
ODD = "\u00a0\u2002\u2003\u2009\u200a\u202f\u3000"
"""The spaces of word processors and of Chinese keyboards, after which a sign begins no list."""
TEXT, MARKER = r"(?P<text>\S[^\n]*)$", r"(?:[-*+]|\d{1,9}\.)"
ITEM = re.compile(r"[ >]*\d{1,9}\) ")


@dataclass(frozen=True, kw_only=True, slots=True)
class Signs:
    """Signs of items: the `pattern` of a row, and what the item of a list is written `like`, given its number from 1.

    So many rows, at `least`, below each other are meant to be a list. A page without any of the `signs`, or without a
    row that begins with one of the `leads`, has none of them.
    """

    pattern: re.Pattern[str]
    like: Callable[[int, Match], str]
    least: int = 1
    signs: tuple[str, ...] = ()
    leads: str = ""


def _signs(mark: str, like: Callable[[int, Match], str], least: int = 1, signs: str = "", leads: str = "") -> Signs:
    pattern = re.compile(rf"^(?P<lead>[ \t>]*+){mark}{TEXT}", re.MULTILINE)
    return Signs(pattern=pattern, like=like, least=least, signs=tuple(signs), leads=leads)


def _bullet(_number: int, _match: Match) -> str:
    return "- "


def _spaced(_number: int, match: Match) -> str:
    return f"{match['mark']} "


BULLETS = "•●◦▪‣·∙○■□◆◇★☆※➢✓✔\uf0b7\uf0a7"
SIGNS = (
    _signs(rf"(?!···)(?P<mark>[{BULLETS}])[ \t　]*", _bullet, leads=BULLETS),
    _signs(r"(?P<mark>[(（]?\d{1,2}(?:、|．|[)）])|[①-⑳])[ 　]*", lambda number, _: f"{number}. ", 2),
    _signs(r"(?P<mark>[–—])[ 　]*", _bullet, 2, leads="–—"),
    _signs(r"(?P<mark>[-*+])(?=[^\W\d_][^\n*]*$)", _bullet, 2, leads="-*+"),
    _signs(r"(?P<mark>(?:[-+]|\d{1,2}\.)(?=\*\*[^\s*]))", _spaced, leads="-+0123456789"),
    _signs(r"(?P<mark>\d{1,2}\.(?=[^\W\d_]))", _spaced, 2, leads="0123456789"),
    _signs(r"(?P<mark>o)\t[ \t]*", _bullet, signs="\t", leads="o"),
    _signs(r"(?P<mark>)(?=[a-hA-H][)）])", _bullet, 2, leads="abcdefghABCDEFGH"),
    _signs(
        rf"(?P<mark>{MARKER}(?=[{ODD}])|[{ODD}][ {ODD}]*+{MARKER}(?=[ {ODD}]))[ {ODD}]*+",
        lambda _, match: f"{match['mark'].strip(ODD + ' ')} ",
        signs=ODD,
    ),
    _signs(
        r"(?P<mark>[-*+] (?:［[ 　xX]?］|【[ 　xX]?】|\[(?:[xX] +| +[xX])\]))[ 　]*",
        lambda _, match: "- [x] " if "x" in match["mark"].lower() else "- [ ] ",
        leads="-*+",
    ),
)


def faults(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each run of rows that is meant to be a list."""
    for signs in SIGNS:
        for run in page.runs(signs.pattern, *signs.signs, leads=signs.leads):
            if len(run) >= signs.least and not ITEM.match(page.rows[run[0]]):
                yield _problem(page, run, signs)


def _problem(page: Page, run: list[int], signs: Signs) -> Problem:
    lines = []
    for index, number in enumerate(run, 1):
        match = signs.pattern.match(page.source[number - 1])
        assert match
        lines.append(f"{match['lead'].expandtabs(4)}{signs.like(index, match)}{match['text']}")
    first = signs.pattern.match(page.rows[run[0]])
    assert first
    name = first["mark"].strip(ODD) or first["text"][:2]
    return page.problem(run[0], first.start("mark"), name, "write-list", "\n".join(lines), run[-1])
