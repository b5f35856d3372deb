"""Wide spaces at the beginning of a row, as paragraphs have in Chinese, which make text of the signs behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_course.model.course.markup.page import Page
from mkdocs_course.model.problem import Problem

# A line can be very long and consist of one character: no pattern may backtrack.
SPACES = "\u3000\u00a0\u2003"
SIGNS = r"#{1,6}(?=[ \u3000])|!{3} |>(?= )|\|(?=[^\n]*\|)"
"""Those of headings, boxes, quotes and tables; `listing.py` knows lists."""
ROW = re.compile(rf"(?m)^(?P<lead>[ ]{{0,3}}[{SPACES}][ \t{SPACES}]*+)(?P<row>(?:{SIGNS})[^\n]*)$")


def faults(page: Page) -> Iterator[Problem]:
    """Yield a Problem for the rows below each other with such spaces, with the rows that are meant."""
    for run in page.runs(ROW, *SPACES, leads=SPACES):
        matches = [match for number in run if (match := ROW.match(page.masked[number - 1]))]
        if len(matches) == len(run) and page.visible and page.shows(matches[0]["row"]):
            lines = "\n".join(re.sub(r"^(#+)\u3000+", r"\1 ", match["row"]) for match in matches)
            hint = "write-list" if len(run) > 1 else "write-line"
            yield page.problem(run[0], 0, matches[0][0], hint, lines, run[-1])
