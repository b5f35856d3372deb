"""The answers of an exam that stand at its end: `1. A`, several in a row, or `1-5 ABCDA`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from mkdocs_course.model.reading.lexicon import any_of

HEADING = re.compile(rf"[\s#*【\[]*+{any_of('answer-key')}[\s*】\]:：]*+$", re.IGNORECASE)
SPACE, LETTERS = r"\s{0,3}", r"[A-Ha-h](?:[\s,，、]{0,3}[A-Ha-h])*"
# A line can be very long and consist of one character: no pattern may backtrack.
ROW = re.compile(
    rf"\s*+(?:\d{{1,3}}{SPACE}(?:[-–—~～]{SPACE}\d{{1,3}}{SPACE})?[.)）、．:：]?{SPACE}{LETTERS}(?:[\s;；,，.。]++|$))++$"
)
"""A row of nothing but numbers and letters."""
SPAN = re.compile(rf"(\d{{1,3}}){SPACE}[-–—~～]{SPACE}(\d{{1,3}}){SPACE}[.)）、．:：]?{SPACE}([A-Ha-h]{{2,}})")
ONE = re.compile(rf"(\d{{1,3}}){SPACE}[.)）、．:：]?{SPACE}({LETTERS})")


def number(row: str) -> int:
    """Return the number with which a row begins, also behind a word, 0 for none."""
    digits = re.match(r"\D{0,12}?(\d{1,4})", row)
    return int(digits[1]) if digits else 0


def find(rows: Sequence[str]) -> tuple[int, dict[int, str]]:
    """Return the index of the row that begins the answers, and the letters by the number of their question.

    The index is that after the last row, and there are no answers, where more than these stands below such a heading.
    """
    texts = [unicodedata.normalize("NFKC", row) for row in rows]
    start = next((index for index in range(len(rows) - 1, -1, -1) if HEADING.match(rows[index])), len(rows))
    below = [text for text in texts[start + 1 :] if text.strip()]
    if not below or not all(map(ROW.match, below)):
        return len(rows), {}
    by_number = dict[int, str]()
    for text in below:
        for first, last, letters in SPAN.findall(text):
            if int(last) - int(first) + 1 == len(letters):
                by_number |= {int(first) + index: letter for index, letter in enumerate(letters)}
        by_number |= {int(number): letters for number, letters in ONE.findall(SPAN.sub(" ", text))}
    return start, by_number
