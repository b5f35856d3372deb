"""Sentences of programs that were copied with a text: of an assistant, of Word, and of templates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_course.model.course.markup.page import Page
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.reading.lexicon import any_of, words

# A line can be very long and consist of one character: no pattern may backtrack.
REFERENCE = re.compile(rf"(?m){any_of('word-error')}[.。]?")
TO_FILL = re.compile(
    rf"(?mi)[\[［【]{any_of('to-fill')}"
    r"[^\[\]［］【】\n]{0,80}[\]］】](?![(\[:])|lorem ipsum dolor[^\n]{0,20}"
)
TO_DO = re.compile(rf"(?m)^[ ]{{0,3}}(?:[-*+] )?{any_of('to-do')}(?:[:：][^\n]{{0,200}})?$")
BEFORE = re.compile(rf"(?i)(?:{any_of('assent')}[^\w\s]|{any_of('here-is')})[^\n]{{0,200}}[:：]$")
AFTER = re.compile(rf"(?i)(?:{any_of('shall-i')} {any_of('could-do', whole=True)}|{any_of('offer')})[^\n]{{0,300}}$")
OTHER = ("#", "///", "---")
"""The beginning of rows that are no paragraph."""


def faults(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each such sentence; those of an assistant stand first or last on a page."""
    for pattern, signs, hint in (
        (REFERENCE, ("!", "！"), "word-reference"),
        (TO_FILL, ("[", "［", "【", "orem ipsum"), "placeholder"),
        (TO_DO, words("to-do"), "placeholder"),
    ):
        for number, _, match in page.find(pattern, *signs):
            yield page.problem(number, match.start(), match[0], hint)
    numbers = [*page.rows]
    for order, pattern in ((numbers, BEFORE), (numbers[::-1], AFTER)):
        number = next((it for it in order if page.rows[it].strip() and not page.rows[it].startswith(OTHER)), 0)
        row = page.rows.get(number, "").strip()
        if pattern.match(row.lstrip("*_ ")):
            yield page.problem(number, 0, row, "assistant-sentence")
