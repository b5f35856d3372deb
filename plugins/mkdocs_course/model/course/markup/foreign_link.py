"""Links, pictures and ticks in a form that other programs read, or that is nearly that of Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_course.model.course.markup.page import Page
from mkdocs_course.model.problem import Problem

# A line can be very long and consist of one character: no pattern may backtrack.
DOUBLED = (re.compile(r"\]\(\([ ]*(?P<address>[^\s()]{1,300})[ ]*\)\)"), r"](\g<address>)")
CODED = (re.compile(r"\]\([ ]*`(?P<address>[^`\s()]{1,300})`[ ]*\)"), r"](\g<address>)")
ANGLED = (re.compile(r"(?<!\()(?<!: )(?<!\])<(?P<address>[\w./-]{1,200}\.md(?:#[\w-]{1,60})?)>"), r"[…](\g<address>)")
UNENDED = (re.compile(r"(?P<link>\]\([^\s()\"]{1,300} +\"[^\"\n()]{0,200}\")[ ]*$"), r"\g<link>)")
BRACE = (re.compile(r"(?<=[)}])\{(?P<inside>[:.#]?[ ]?[A-Za-z][^{}\n\[\]]{0,60})$"), r"{\g<inside>}")
FORMS = ((DOUBLED, "(("), (CODED, "(`"), (ANGLED, ".md"), (UNENDED, '"'), (BRACE, "{"))
"""Patterns with what is meant, and a sign that each match has."""
TICK = re.compile(r"(?m)^[ ]{0,3}\[[ xX]\][ ]+(?=[^\s(:])")
ENDED = re.compile(r"(?m)^[^\n`]{0,300}\[[^\[\]\n]{1,200}\][ ]*$")
ADDRESS = re.compile(r"[ ]*\((?P<address>[^\s()]{1,300}(?:\.\w{2,4}|/)(?:#[\w-]{1,60})?)\)")
NAMED = re.compile(r"`(?P<text>[^`<>\n]{1,100}?)[ ]*<(?P<address>[^`<>\s]{1,200})>`__?(?![\w`])")
"""A link of reStructuredText, which Markdown takes for code."""
RULE = re.compile(r"(?m)^[ ]{0,3}[—–―－＊](?:[ ]*[—–―－＊]){1,20}[ ]*$")
"""A row of dashes that are none of Markdown's."""


def faults(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each of them, with the row that is meant."""
    signs = tuple(sign for _, sign in FORMS)
    for number in page.rows if page.has(*signs) else ():
        row = page.written[number - 1]
        if any(sign in row for sign in signs) and (form := _meant(row)):
            yield page.problem(number, form[0], form[1], "write-line", form[2])
    for number in page.rows if page.has(">`_") else ():
        row = page.written[number - 1]
        if match := NAMED.search(row):
            line = NAMED.sub(r"[\g<text>](\g<address>)", row)
            yield page.problem(number, match.start(), match[0], "write-line", line)
    for run in page.runs(TICK, "[ ]", "[x]", "[X]"):
        lines = "\n".join(f"- {page.masked[number - 1].lstrip()}" for number in run)
        yield page.problem(run[0], 0, page.masked[run[0] - 1][:4], "write-list", lines, run[-1])
    for number, _, _ in page.find(ENDED, "]\n"):
        if match := ADDRESS.match(page.rows.get(number + 1, "")):
            row, following = page.masked[number - 1].rstrip(), page.masked[number].lstrip()
            line = f"{row}({match['address']}){following[match.end() :]}"
            yield page.problem(number, row.rindex("["), row[row.rindex("[") :], "write-line", line, number + 1)
    for number, row, _ in page.find(RULE, leads="—–―－＊"):
        if page.visible and page.shows(row.strip()):
            yield page.problem(number, 0, row, "write-line", "---")


def _meant(row: str) -> tuple[int, str, str] | None:
    """Return the column of the first such form, the form itself and the row that was meant; None if it has none."""
    forms, line = list[tuple[int, str]](), row
    for (pattern, meant), sign in FORMS:
        for match in [*pattern.finditer(line)][::-1] if sign in line else ():
            if not _in_code(line, match.start()):
                forms.append((match.start(), match[0]))
                line = f"{line[: match.start()]}{match.expand(meant)}{line[match.end() :]}"
    return (*min(forms), line) if forms else None


def _in_code(row: str, column: int) -> bool:
    """Return whether a column of a row is within code."""
    return row.count("`", 0, column) % 2 == 1
