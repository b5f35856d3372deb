"""Lists whose signs are no Markdown: `1、`, `a)`, `［x］`, or with spaces of these."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from unicodedata import numeric

from mkdocs_course.model.course.markup.bullets import BULLETS
from mkdocs_course.model.course.markup.page import Page
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.reading.lexicon import words

Match = re.Match[str]
ODD = "\u00a0\u2002\u2003\u2009\u200a\u202f\u3000"
"""The spaces of word processors and of Chinese keyboards, after which a sign begins no list."""
TEXT, MARKER = r"(?P<text>\S[^\n]*)$", r"(?:[-*+]|\d{1,9}\.)"
ITEM = re.compile(r"[ >]*\d{1,9}\) ")


@dataclass(frozen=True, kw_only=True, slots=True)
class Signs:
    """Signs of items: the `pattern` of a row, and what the item of a list is written `like`, given its number from 1.

    So many rows, at `least`, below each other are meant to be a list; blank rows may be between them where they are
    `apart`. Those that are `lettered` begin with the letters from “a” on. A page without any of the `signs` has none
    of them. All begin with one of the `leads`, if there are any.
    """

    pattern: re.Pattern[str]
    like: Callable[[int, Match], str]
    least: int = 1
    signs: tuple[str, ...] = ()
    leads: frozenset[str] = frozenset()
    apart: bool = False
    lettered: bool = False


def _signs(
    mark: str,
    like: Callable[[int, Match], str],
    least: int = 1,
    signs: str = "",
    leads: str = "",
    *,
    apart: bool = False,
    lettered: bool = False,
) -> Signs:
    pattern = re.compile(rf"^(?P<lead>[ \t>]*+){mark}{TEXT}", re.MULTILINE)
    return Signs(
        pattern=pattern,
        like=like,
        least=least,
        signs=tuple(signs),
        leads=frozenset(leads),
        apart=apart,
        lettered=lettered,
    )


def _bullet(_number: int, _match: Match) -> str:
    return "- "


def _number(number: int, _match: Match) -> str:
    return f"{number}. "


def _spaced(_number: int, match: Match) -> str:
    return f"{match['mark']} "


DASHES = "–—―‐−－→＋＊"
FIGURES = r"(?:[(（]\d{1,2}[)）]|\d{1,2}(?:[、．。]|[)）])|[０-９]{1,2}\.|[①-⑳⒈-⒛])"
EMOJI = "✅❌❗⭐➡" + "".join(map(chr, range(0x1F300, 0x1FB00)))
NUMERALS = "0123456789０１２３４５６７８９(（①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"
LETTERS = "abcdefghijklmnopqrstuvwxyz"
CHINESE = "".join(words("numeral"))
LISTED_WITH_TAB = rf"(?:o|[-*+{BULLETS}{DASHES}]|{FIGURES}|[(（]?(?:\d{{1,2}}|[A-Za-z]|[ivx]{{1,4}})[.:)、．）])\t"
"""The beginning of a row that a word processor has written as the item of a list, or that Markdown reads as one."""
SIGNS = (
    _signs(rf"(?![0-9]{{1,9}}\)\t)(?P<mark>{FIGURES}|\d{{1,2}}[:：])\t[ \t　]*", _number, signs="\t", apart=True),
    _signs(rf"(?P<mark>{FIGURES})(?!\t)[ 　]*", _number, 2, leads=NUMERALS, apart=True),
    _signs(rf"(?P<mark>[{DASHES}])\t[ \t　]*", _bullet, signs="\t", leads=DASHES, apart=True),
    _signs(rf"(?P<mark>[{DASHES}]{{1,2}})(?!\t)[ 　]*", _bullet, 2, leads=DASHES),
    _signs(r"(?P<mark>--|[»›.])[ 　]+", _bullet, 2, leads="-»›."),
    _signs(r"(?P<mark>\d{1,2}[ ][.)])[ ]+", _number, 2, leads="0123456789", apart=True),
    _signs(r"(?P<mark>)(?=[A-Za-z]\.[ ]+\S)", _bullet, 2, leads=LETTERS + LETTERS.upper(), lettered=True),
    _signs(
        rf"(?P<mark>[{CHINESE}]{{1,3}}、|[(（][{CHINESE}]{{1,3}}[)）]|[㈠-㈩])[ 　]*",
        _number,
        2,
        leads=f"{CHINESE}(（㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩",
    ),
    _signs(r"(?P<mark>[-*+])(?=[^\W\d_][^\n*]*$)", _bullet, 2, leads="-*+", apart=True),
    _signs(r"(?P<mark>(?:[-+]|\d{1,2}\.)(?=\*\*[^\s*]))", _spaced, leads="-+0123456789"),
    _signs(r"(?P<mark>\d{1,2}\.(?=[^\W\d_]))", _spaced, 2, leads="0123456789", apart=True),
    _signs(r"(?P<mark>[☐☑☒])[ \t　]+", _bullet, 2, leads="☐☑☒"),
    _signs(r"(?P<mark>)(?=(?:[A-Za-z]|[ivx]{1,4})[.)）]\t)", _bullet, signs="\t", apart=True),
    _signs(r"(?P<mark>\\[-*+])[ ]+", _bullet, 2, leads="\\", apart=True),
    _signs(r"(?P<mark>\d{1,2}\\[.)])[ ]+", _number, 2, signs="\\", leads="0123456789", apart=True),
    _signs(rf"(?P<mark>)(?=[{EMOJI}]\ufe0f?[ \t])", _bullet, 2, leads=EMOJI),
    _signs(r"(?P<mark>)(?=[a-hA-H][)）](?!\t))", _bullet, 2, leads="abcdefghABCDEFGH"),
    _signs(r"(?P<mark>)(?=[(（][a-hA-H][)）](?!\t))", _bullet, 2, leads="(（"),
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
        for run in page.runs(signs.pattern, *signs.signs, leads=signs.leads, apart=signs.apart):
            if signs.leads == frozenset(EMOJI) and all(page.masked[number - 1].endswith("  ") for number in run[:-1]):
                continue  # the rows are apart on the page as well
            letters = "".join(page.rows[number].strip()[:1] for number in run).lower() if signs.lettered else ""
            if len(run) >= signs.least and LETTERS.startswith(letters) and not ITEM.match(page.rows[run[0]]):
                yield _unread_list(page, run, signs)


def _unread_list(page: Page, run: list[int], signs: Signs) -> Problem:
    """Return the Problem of lines, by their numbers from 1, that were meant as a list, with that list as its fix."""
    lines = dict.fromkeys(range(run[0], run[-1] + 1), "")
    first = signs.pattern.match(page.rows[run[0]])
    assert first
    for index, number in enumerate(run, _value(first["mark"])):
        match = signs.pattern.match(page.masked[number - 1])
        assert match
        lines[number] = f"{match['lead'].expandtabs(4)}{signs.like(index, match)}{match['text'].expandtabs(1)}"
    name = first["mark"].strip(ODD) or first["text"][:2]
    return page.problem(run[0], first.start("mark"), name, "write-list", "\n".join(lines.values()), run[-1])


def _value(mark: str) -> int:
    """Return the number with which a list begins whose first item has this mark, 1 if it is none in figures."""
    figures = "".join(char for char in mark if char.isdecimal())
    others = [char for char in mark if char.isnumeric()]
    return int(figures) if figures else int(numeric(others[0])) if len(others) == 1 else 1
