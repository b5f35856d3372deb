"""Recognizes questions of another tool that were pasted into a YAML file, so that they are not read as faulty YAML."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise
from unicodedata import normalize

from mkdocs_course.model.reading import lettered
from mkdocs_course.model.reading.lines import outside_blocks

KEY = re.compile(r" *(?:- +)?([\w-]+) *:(?: |$)")
BLOCK = re.compile(r"\s*<(?:\?quiz\?|quiz)>\s*$")
BRACES = re.compile(r"\{\s*(?:[=~]|#\s*-?\d|(?:T|F|TRUE|FALSE)\s*[#}])")
OPTION = re.compile(r"(?:[*√✓]\s*)?[(（]?([A-Ba-bＡ-Ｂａ-ｂ])\s*[.)）、．]\s*\S")
LIKELY = re.compile(rf"[<\t{{]|::|[;,]\S.*[;,]\S|^[^\S\n]*{OPTION.pattern}", re.MULTILINE)
"""Matches whatever may begin a question of another tool: one look at a long file without any."""
SOLUTION = re.compile(r"ANSWER: *[A-Z]\s*$")
LIST, AIKEN = "Word", "Aiken"
CELLS = {";": re.compile(";"), ",": re.compile(r",(?![\s，])")}
"""What is between the cells of a row, for each sign that a program puts there."""
MARGIN = 3
"""The number of spaces that may stand before a row of a table: a text of several lines is indented further."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Pasted:
    """Questions in a `format` of another tool, in the lines from `first` to `last`, counted from 1."""

    format: str
    first: int
    last: int

    @property
    def apart(self) -> bool:
        """Whether the format has signs of its own, and is no text that people write."""
        return self.format not in (LIST, AIKEN)

    def without(self, text: str) -> str:
        """Return a text with empty lines in place of these."""
        lines = text.split("\n")
        return "\n".join((*lines[: self.first - 1], *[""] * (self.last - self.first + 1), *lines[self.last :]))


def find(text: str, known: Collection[str]) -> Pasted | None:
    """Return the questions of another tool in a text, None if there are none.

    They end where a line begins with one of the `known` names of fields.
    """
    if not LIKELY.search(text):
        return None
    rows = text.split("\n")
    apart = {number for number, _ in outside_blocks([*rows])}
    own = {number for number, row in enumerate(rows) if (match := KEY.match(row)) and match[1] in known}
    # A text on several lines may look like anything.
    filled = [(number, row) for number, row in enumerate(rows) if number in apart and row and not row.isspace()]
    for (number, row), (_, following) in pairwise((*filled, (len(rows), ""))):
        if number in own:
            continue
        named = next((name for name, begins in FORMATS.items() if begins(row, following)), "")
        if named and not (named == LIST and lettered.among_fields(rows, number)):
            last = next((after for after in range(number, len(rows)) if after in own), len(rows))
            aiken = named == LIST and any(SOLUTION.match(other) for other in rows[number:last])
            return Pasted(format=AIKEN if aiken else named, first=_first_line(rows, number, named, own), last=last)
    return None


def _first_line(rows: Sequence[str], number: int, named: str, own: Collection[int]) -> int:
    """Return the line where questions begin: above the options stands what is asked."""
    if named == LIST:
        asked = next((above for above in range(number - 1, -1, -1) if rows[above].strip()), number)
        number = number if asked in own else asked
    return number + 1


def _is_option(row: str, following: str) -> bool:
    first, second = OPTION.match(row.lstrip()), OPTION.match(following.lstrip())
    return bool(first and second and normalize("NFKC", first[1] + second[1]).upper() == "AB")


def _is_table(row: str, following: str) -> bool:
    return _has_cells(row) and (row.count("\t") > 1 or _has_cells(following))


def _has_cells(row: str) -> bool:
    """Return whether a tab follows a text, and neither the indentation nor the name of a field."""
    cell, tab, _ = row.partition("\t")
    return bool(tab and cell.strip(" -")) and not cell.rstrip().endswith(":")


def _is_csv(row: str, following: str) -> bool:
    """Return whether two rows have as many cells, at least three, and stand at the margin."""
    if len(row) - len(row.lstrip()) > MARGIN or row.lstrip(" -")[:1] in ("", "{", "[", "#"):
        return False
    numbers = ((len(sign.findall(row)), len(sign.findall(following))) for sign in CELLS.values())
    return any(first > 1 and first == second for first, second in numbers)


def _is_gift(row: str, following: str) -> bool:
    before, brace, inside = row.partition("{")
    asks = bool(before.strip(" -") and brace)
    return row.startswith("::") or (
        asks and bool(BRACES.match(row, len(before)) or (not inside.strip() and following.lstrip()[:1] in ("=", "~")))
    )


FORMATS: dict[str, Callable[[str, str], bool]] = {
    "mkdocs-quiz": lambda row, _: bool(BLOCK.match(row)),
    "Excel": _is_table,
    "CSV": _is_csv,
    "GIFT": _is_gift,
    LIST: _is_option,
}
"""Name of a format → returns whether it begins in a line; the second argument is the one below that is not empty."""
