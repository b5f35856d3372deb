"""Characters that only look like those of a word: the radicals, ligatures and loose accents that a PDF has.

A reader does not see the difference. Neither the search nor a reader of screens finds the word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from mkdocs_course.model.problem import Fix, Place, Problem

PATTERN = re.compile("[\u2e80-\u2fdf\ufb00-\ufb06]|[A-Za-z][\u0300-\u036f]")
RADICALS = dict(
    zip(
        "⺟⺠⺫⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰",
        "母民目虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙",
        strict=True,
    )
)
"""Radicals whose character is not known to Unicode's normal forms."""


def meant(char: str) -> str:
    """Return the character, or the two, for which a character stands that looks like it; itself if there is none."""
    return RADICALS.get(char) or unicodedata.normalize("NFC" if len(char) > 1 else "NFKC", char)


def faults(path: str, rows: Iterable[tuple[int, str]]) -> Iterator[Problem]:
    """Yield a warning for each row with such characters, at the first of them, with the row as its fix.

    `rows` are those of the file `path` with their numbers, from 1.
    """
    for number, row in rows:
        if not row.isascii() and (odd := [it for it in PATTERN.finditer(row) if meant(it[0]) != it[0]]):
            line = PATTERN.sub(lambda own: meant(own[0]), row)
            place = Place(path=path, line=number, column=odd[0].start() + 1)
            char, new = odd[0][0], meant(odd[0][0])
            values = {"char": char, "name": unicodedata.name(char[-1], "").lower(), "new": new, "line": line.strip()}
            fix = Fix.of(place, line)
            yield Problem.filled(place, "wide-character", "wide-character", values, warning=True, fix=fix)
