"""Estimates how long a text takes to convert, from its markup alone. A text that takes too long is refused.

Markdown is fast for complete markup, and slow for markup that is opened and never closed, since it searches all that
follows for the end. The weights are measured with Python-Markdown; a unit is 25 microseconds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

LIMIT = 12_000
"""The limit of weight for a page, or for the texts of a quiz: 0.3 seconds. A page of 100 kB with 2,000 links and as
many words in emphasis weighs 10,000."""

LIGHT = 200
"""The length of a text that cannot exceed the limit, whatever its markup: the weight grows with the square of it."""

CHARACTERS = 100
"""The number of plain characters that weigh one unit."""

FENCE = re.compile(r"(`{3,}|~{3,})[\w-]*")
INDENTED_FENCE = re.compile(
    r"( *)(`{3,}|~{3,})[ ]*+(?:\{[^{}`\n]{1,200}\}|\.?[\w#.+-]*+(?:[ ]++[\w-]++=\"[^\"`\n]{0,200}\")*+)[ ]*+"
)
"""The beginning of fenced code in a box or a list, as only the extension superfences reads it."""
FENCED = "||"
"""Replaces fenced code, whatever it contains, and has the same weight."""

SIGN = re.compile(r"\\.?|\*++|_++|`++|[\[\]<&|]|  $")
START = re.compile(r"(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*+")
NESTING = re.compile(r">|[-*+](?=[ \t])|\d[.)]| {4}")
# Lines that divide a paragraph; Markdown then copies the rest of it.
DIVIDING = re.compile(r"[ >]*+(?:#|(?:=++|-++) *+$|!!!|\?\?\?)")
# All that adds to the weight of a row, and a row that nests by more than three marks.
ANY_SIGN, ANY_DIVIDING = re.compile(r"[\\*_`\[\]<&|~]"), re.compile(r"(?m)^[ >]*+(?:[#=-]|!!!|\?\?\?)")
DEEP = re.compile(r"(?m)^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t]){4}")
# Markup whose end Markdown finds nearby. Brackets nest twice, since a link may contain an image.
CODE = r"`[^`\[\]\\]{0,300}`"
WHOLE = re.compile(
    rf"\[(?:[^\[\]\\`]|{CODE}){{0,300}}+\](?:\((?:[^()\[\]\\`]|\([^()\[\]\\`]{{0,300}}\)){{0,1000}}+\)|(?!\())"
)
QUOTED = r"[\"'][^<>\"'`]{0,1000}+[\"']"
TAG = re.compile(
    rf"<[A-Za-z/][^<>\"'`]{{0,300}}+(?:{QUOTED}[^<>\"'`]{{0,300}}+){{0,20}}+>|<!--(?:[^-<]|-(?!-)){{0,1000}}+-->"
)
SPAN, TICKS = re.compile(r"(?<![`\\])(`{1,9})(?!`)[^`]{1,300}\1(?!`)"), re.compile(r"`++")
OPENING = re.compile(r"\[")
TAGGED = re.compile(r"<[A-Za-z/!?]|(?m:^[ >]*(?:```|~~~))")
OPEN, OPEN_TAG = 50, 200
"""The numbers of characters that weigh one unit when searched for the end of a bracket, and of code or a tag."""


def measure(text: str) -> int:
    """Return the weight of a text, or LIMIT + 1 if it exceeds the limit."""
    return LIMIT + 1 if limit_line(text) else sum(_row_weights(text.split("\n")))


def limit_line(text: str, *, superfences: bool = False, formulas: Sequence[int] = ()) -> int | None:
    """Return the line (from 1) on which a text exceeds the limit, None if it does not.

    `superfences` is whether the extension of this name reads fenced code, so that indented code is code as well.
    `formulas` are the numbers of formulas that each row had, where an extension reads them before all else.
    """
    if _most(text) + sum(formulas) <= LIMIT:
        return None
    total, rows = 0, text.split("\n")
    for number, weight in enumerate(_row_weights(rows, superfences=superfences), 1):
        total += weight + (formulas[number - 1] if formulas else 0)
        if total > LIMIT:
            return number
    return None


def _most(text: str) -> int:
    """Return a weight that a text cannot exceed, from the numbers of its rows and signs; it costs little to compute.

    A text whose lists and quotes nest deeply has none, and gets more than the limit.
    """
    if DEEP.search(text):
        return LIMIT + 1
    size, signs = len(text), len(ANY_SIGN.findall(text))
    divided = len(ANY_DIVIDING.findall(text))
    rows = 10 * (text.count("\n") + 1) + size // CHARACTERS
    return rows + signs * (5 + size // OPEN) + divided * (5 + size // OPEN_TAG)


def _row_weights(rows: list[str], *, superfences: bool = False) -> Iterator[int]:
    """Yield the estimated time to convert each row, in units of 25 microseconds, with that of markup left unclosed.

    `superfences` is whether fenced code may be indented, as the extension of this name reads it.
    """
    plain = _without_code(rows, INDENTED_FENCE if superfences else FENCE)
    left = sum(map(len, plain))
    ends = _paragraphs(plain)
    for row, rest in zip(plain, ends, strict=True):
        yield _row(row, rest) + _open(row, rest, left)
        left -= len(row)


def _row(row: str, rest: int) -> int:
    """Return the weight of a row: its length, markup, nesting and division of a paragraph; `rest` as in `_open`."""
    if not (text := row.lstrip()):
        return len(row) // CHARACTERS
    start = START.match(row)
    nested = 0 if start is None else len(NESTING.findall(start[0].expandtabs(4)))
    nested += nested * nested // 10
    formulas = 3 * text.count("$`")
    divided = 4 + rest // OPEN_TAG if DIVIDING.match(row) else 0
    return 1 + len(row) // CHARACTERS + nested + divided + formulas + len(SIGN.findall(row))


def _open(row: str, rest: int, left: int) -> int:
    """Return the weight of markup that is opened and not closed in a row.

    `rest` and `left` are the numbers of characters to the end of the paragraph and of the text.
    """
    if not ("[" in row or "<" in row or "`" in row or "~~~" in row):
        return 0
    bare = TAG.sub("", WHOLE.sub("", WHOLE.sub("", row)))
    brackets, tags = len(OPENING.findall(bare)), len(TAGGED.findall(bare))
    ticks = len(TICKS.findall(SPAN.sub("", row)))
    return brackets * rest // OPEN + ticks * rest // OPEN_TAG + tags * left // OPEN_TAG


def _paragraphs(rows: list[str]) -> list[int]:
    """Return, for each row, the number of characters from there to the end of its paragraph."""
    rests, rest = [], 0
    for row in reversed(rows):
        rest = rest + len(row) if row.strip() else 0
        rests.append(rest)
    return rests[::-1]


def _without_code(rows: list[str], pattern: re.Pattern[str]) -> list[str]:
    """Return the rows with a placeholder for each fenced code block whose first row matches a pattern.

    Its last row has nothing but the same signs, and the same spaces before them.
    """
    plain, fence, opened = list(rows), "", 0
    for number, row in enumerate(rows):
        if fence and row == fence:
            plain[opened : number + 1] = [FENCED, *[""] * (number - opened)]
            fence = ""
        elif not fence and (match := pattern.fullmatch(row)):
            fence, opened = "".join(match.groups()), number
    return plain
