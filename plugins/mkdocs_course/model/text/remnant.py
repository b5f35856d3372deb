"""What programs leave in a text that is copied out of them: words for pictures, errors of spreadsheets, weights."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.reading.lexicon import any_of
from mkdocs_course.model.text.texts import texts

PICTURE = re.compile(rf"(?<!!)[\[［【]{any_of('for-picture')}(?: \d{{1,3}})?[\]］】](?![(\[:])")
"""What a chat copies in the place of a picture, a sticker or a recording."""
ERROR = re.compile(any_of("spreadsheet-error"))
"""What a spreadsheet shows where it could not work out a value."""
WEIGHT = re.compile(r"%-?\d{1,3}(?:[.,]\d{1,5})?%(?=[^\s%])")
"""How much an answer counts, in the formats of Moodle, which stands in front of it."""
REMARK = re.compile(
    rf"[(（]\s*{any_of('remark-of-translator')}[^()（）]{{0,120}}[)）]",
    re.IGNORECASE,
)
"""What who translates says to the author."""
SIGNS = frozenset("[［【#%(（")
MAX_ROWS = 50
"""How many rows of a text are looked at for such a sign."""


def faults(records: Iterable[object], rows: Sequence[str]) -> Iterator[Problem]:
    """Yield a warning for each text with something of that kind in it; `rows` are those of the file."""
    for record in records:
        for text in texts(record):
            for _, words in text.texts:
                if not SIGNS.isdisjoint(words) and (own := _remnant(words)):
                    name, hint = own
                    place = _where(name, text.place, rows)
                    yield Problem.at(place, "left-over", hint, warning=True, name=name)
                    break


def _where(name: str, place: Place, rows: Sequence[str]) -> Place:
    """Return the first place of a name from that of a text on, which begins with that of its first language."""
    for index in range(place.line - 1, min(place.line - 1 + MAX_ROWS, len(rows))):
        at = rows[index].find(name, place.column - 1 if index == place.line - 1 else 0)
        if at >= 0:
            return replace(place, line=index + 1, column=at + 1)
    return place


def _remnant(words: str) -> tuple[str, str] | None:
    """Return what a program has left in a text, and the code of the hint for it."""
    if "`" not in words and (picture := PICTURE.search(words)):
        return picture[0], "word-for-picture"
    if error := ERROR.fullmatch(words.strip()):
        return error[0], "spreadsheet-error"
    if remark := REMARK.search(words):
        return remark[0], "remark-of-translator"
    weight = WEIGHT.match(words)
    return (weight[0], "gives-away") if weight else None
