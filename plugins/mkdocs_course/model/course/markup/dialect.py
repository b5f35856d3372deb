"""Markup of other programs, which is shown as text: of forums, wikis and word processors, and HTML in signs of text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from unicodedata import normalize

from mkdocs_course.model.course.markup import foreign_address
from mkdocs_course.model.course.markup.page import Page
from mkdocs_course.model.course.opening import resembled
from mkdocs_course.model.problem import Problem

Match = re.Match[str]
# A line can be very long and consist of one character: no pattern may backtrack.


def _marked(match: Match) -> str:
    tag = match["tag"].lower()
    sign = {"b": "**", "strong": "**", "i": "*", "em": "*"}.get(tag, "")
    return f"{sign}{match['text'].strip()}{sign}" if sign or tag == "u" else f"<{tag}>{match['text']}</{tag}>"


FORMS: tuple[tuple[str, re.Pattern[str], Callable[[Match], str]], ...] = (
    ("[/", re.compile(r"(?mi)\[(?P<tag>b|i|u)\](?P<text>[^\[\]\n]{1,200})\[/(?P=tag)\]"), _marked),
    (
        "[/",
        re.compile(r"(?mi)\[url=(?P<address>[^\[\]\s]{1,200})\](?P<text>[^\[\]\n]{1,200})\[/url\]"),
        lambda it: f"[{it['text']}]({it['address']})",
    ),
    ("[/", re.compile(r"(?mi)\[url\](?P<address>[^\[\]\s]{1,200})\[/url\]"), lambda it: f"<{it['address']}>"),
    ("[/", re.compile(r"(?mi)\[img\](?P<address>[^\[\]\s]{1,200})\[/img\]"), lambda it: f"![…]({it['address']})"),
    (
        "'''",
        re.compile(r"(?m)(?<!')'''(?P<text>[^'\s](?:[^'\n]{0,200}[^'\s])?)'''(?!')"),
        lambda it: f"**{it['text']}**",
    ),
    ("''", re.compile(r"(?m)(?<!')''(?P<text>[^'\s](?:[^'\n]{0,200}[^'\s])?)''(?!')"), lambda it: f"*{it['text']}*"),
    (
        "==",
        re.compile(r"(?m)^(?P<signs>={2,6})[ ](?P<text>[^=\n]{1,100})[ ](?P=signs)[ ]*$"),
        lambda it: f"{'#' * len(it['signs'])} {it['text']}",
    ),
    (
        "\nh",
        re.compile(r"(?m)^h(?P<level>[1-6])\.[ ]+(?P<text>[^\n]{1,200})$"),
        lambda it: f"{'#' * int(it['level'])} {it['text']}",
    ),
    (
        "&lt;",
        re.compile(r"(?mi)&lt;(?P<tag>b|strong|i|em|u|sub|sup)&gt;(?P<text>[^&\n]{1,200})&lt;/(?P=tag)&gt;"),
        _marked,
    ),
    ("&lt;", re.compile(r"(?mi)&lt;br[ ]?/?&gt;"), lambda _: "<br>"),
    ("\\*", re.compile(r"(?m)\\\*\\\*(?P<text>[^\\*\n]{1,200})\\\*\\\*"), lambda it: f"**{it['text']}**"),
    ("\\#", re.compile(r"(?m)^\\(?P<signs>#{2,6})[ ]+(?P<text>\S[^\n]*)$"), lambda it: f"{it['signs']} {it['text']}"),
    (
        "toc",
        re.compile(r"(?mi)^[ ]{0,3}(?:\[\[_?toc_?\]\]|\$?\{toc\}|\{\{[ ]?toc[ ]?\}\}|@\[toc\])[ ]*$"),
        lambda _: "[TOC]",
    ),
    ("＼", re.compile(r"(?m)＼(?P<sign>[＊*＿_＃#｀`])"), lambda it: "\\" + normalize("NFKC", it["sign"])),
    ("\\", re.compile(r"(?m)^\\(?:page ?break|newpage|clearpage)(?:\{\})?[ ]*$"), lambda _: "---"),
    (
        "..",
        re.compile(r"(?m)^\.\.[ ](?:image|figure)::[ ]+(?P<address>\S{1,200})[ ]*$"),
        lambda it: f"![…]({it['address']})",
    ),
)
"""A sign that each match has, the pattern of a form, and what is meant. Two apostrophes may be quotation marks."""


def faults(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each row with such forms, with the row that is meant."""
    by_row = dict[int, Match]()
    forms = [form for form in (*FORMS, *foreign_address.FORMS) if form[0] != "''" or page.has("'''")]
    for sign, pattern, _ in forms:
        for number, row, match in page.find(pattern, sign, sign.upper()):
            if sign == "//" and resembled(row):
                continue
            if number not in by_row or match.start() < by_row[number].start():
                by_row[number] = match
    for number, match in by_row.items():
        line = page.masked[number - 1]
        for _, pattern, meant in forms:
            line = pattern.sub(meant, line)
        problem = page.problem(number, match.start(), match[0], "write-line", line)
        assert problem.fix
        # What becomes a comment is no longer shown, and may have been meant as text.
        hides = line.count("<!--") > page.masked[number - 1].count("<!--")
        yield replace(problem, fix=replace(problem.fix, safe=not hides))
