"""Boxes in the forms of other programs, which are shown as text: each with the rows that are meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mkdocs_course.model.course.markup.page import Page
from mkdocs_course.model.language import box_title
from mkdocs_course.model.problem import Problem

# A line can be very long and consist of one character: no pattern may backtrack.
KINDS = {
    **{
        name: name
        for name in "note abstract info tip success question warning failure danger bug example quote".split()
    },
    "hint": "tip",
    "important": "info",
    "attention": "warning",
    "caution": "danger",
    "error": "danger",
    **dict.fromkeys(("panel", "expand", "details", "callout", "admonition"), "note"),
}
"""The names of boxes in other programs, with the kind of box that is meant."""
KIND = rf"(?P<kind>{'|'.join(KINDS)})"


@dataclass(frozen=True, kw_only=True, slots=True)
class Form:
    """A form of a box: its `first` row, and what ends it, None where the rows of a quote or indented ones are in it.

    `sign` is the beginning of the first row. In this row there may be a `title`, and the beginning of the text, `rest`.
    """

    sign: str
    first: re.Pattern[str]
    last: re.Pattern[str] | None = None


def _form(sign: str, first: str, last: str = "") -> Form:
    ends = re.compile(rf"(?i)(?P<text>.*?){last}[ ]*$") if last else None
    return Form(sign=sign, first=re.compile(rf"(?mi)^[ ]{{0,3}}{first}[ ]*$"), last=ends)


CONFLUENCE = rf"\{{{KIND}(?::(?:title=)?(?P<title>[^{{}}|\n]{{0,100}})[^{{}}\n]{{0,100}})?\}}(?P<rest>[^\n]*)"
GITBOOK = rf"\{{%[ ]*hint[ ]+style=[\"']{KIND}[\"'][ ]*%\}}(?P<rest>[^\n]*)"
CONTAINER = rf":{{3,}}[ ]*{KIND}(?![\w-])[ ]*(?:\[(?P<title>[^\[\]\n]{{1,100}})\]|(?P<name>[^\s\[{{][^\n]{{0,100}}))?"
ALERT = re.compile(rf"(?mi)^[ ]*>[ ]*\[!{KIND}\][-+]?[ ]*(?P<title>[^\n]*)$")
ALERT_CONVERTERS = ("callouts", "github-callouts", "pymdownx.quotes")
"""A plugin and two extensions that make boxes of GitHub's alerts."""
FORMS = (
    _form("{", CONFLUENCE, r"\{\w{4,8}\}"),
    _form("{", GITBOOK, r"\{%[ ]*endhint[ ]*%\}"),
    _form(":", CONTAINER, r"^[ ]{0,3}:{3,}"),
    _form("[", rf"\[{KIND}\]", r"^={4,}"),
    _form(".", rf"\.\.[ ]{KIND}::[ ]*(?P<title>[^\n]*)"),
    Form(sign=">", first=ALERT),
)


def boxed(kind: str, title: str, inside: Iterable[str]) -> tuple[str, ...]:
    """Return the rows of a box: its kind, its title, which may be “”, and the rows `inside` of it."""
    plain = title.strip().replace('"', "'")
    head = f"!!! {kind}" + (f' "{plain}"' if plain else "")
    return head, *(f"    {row}" if row.strip() else "" for row in inside)


def faults(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each box of another program."""
    for form in FORMS:
        if form.sign == ">" and not page.lacks(*ALERT_CONVERTERS):
            continue
        last = 0
        for number, row, match in page.find(form.first, leads="[" if form.first is ALERT else form.sign):
            if number > last and (box := _inside(page, number, match, form)):
                inside, last = box
                named = match.groupdict()
                title = (named.get("title") or "") + (named.get("name") or "")
                written = match["kind"].lower()
                kind = KINDS[written]
                lines = boxed(kind, title.strip() or box_title(page.language, written, kind), inside)
                column = row.index("[") if form.first is ALERT else len(row) - len(row.lstrip())
                name = f"[!{match['kind']}]" if form.first is ALERT else row
                yield page.problem(number, column, name, "write-list", "\n".join(lines), last)


def _inside(page: Page, number: int, match: re.Match[str], form: Form) -> tuple[list[str], int] | None:
    """Return the rows in a box that begins in the row with a `number`, and its last row; None if it does not end."""
    rest = (match.groupdict().get("rest") or "").strip()
    if form.last:
        return _until(page, number, rest, form.last)
    at, inside = number + 1, list[str]()
    if form.first is ALERT:
        while page.rows.get(at, "").strip():
            inside.append(page.masked[at - 1].lstrip().removeprefix(">").removeprefix(" "))
            at += 1
        return inside, at - 1
    while at <= len(page.masked) and (not page.masked[at - 1].strip() or page.masked[at - 1].startswith("  ")):
        inside.append(page.masked[at - 1].strip())
        at += 1
    while inside and not inside[-1]:
        inside.pop()
        at -= 1
    return ("\n".join(inside).lstrip("\n").split("\n"), at - 1) if inside else None


def _until(page: Page, number: int, rest: str, last: re.Pattern[str]) -> tuple[list[str], int] | None:
    """Return the rows up to one that ends a box, and its number."""
    inside = list[str]()
    for at in range(number, min(number + 200, len(page.masked)) + 1):
        row = rest if at == number else page.masked[at - 1]
        if at == number + 1 and re.match(r"={4,}[ ]*$", row):
            continue
        if (end := last.match(row)) and at in page.rows and (at > number or rest):
            inside += [end["text"]] if end["text"].strip() else []
            return inside, at
        if row.strip() or inside:
            inside.append(row)
    return None
