"""Words that are torn at the end of a row, as in a PDF: `för-`, and `troende` on the next row."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from mkdocs_course.model.problem import Fix, Place, Problem
from mkdocs_course.model.reading.lexicon import words

BEGINNING = re.compile(r"[^\W\d_]{2,40}-$")
REST = re.compile(r"(?P<lead>[ \t>]*)(?P<word>[^\W\d_]{1,40})(?P<sign>[^\s\w:]{0,3})(?P<more>[ ].*)?$")
SUSPENDED = frozenset(words("behind-hyphen"))
"""Words behind a hyphen that stands for the end of a word: “in- och utgång”."""


def torn(rows: Sequence[str], number: int) -> list[str]:
    """Return the two rows from `number`, from 1, as they are without the tear between them, [] if there is none."""
    if number >= len(rows):
        return []
    row, below = rows[number - 1].rstrip(), rows[number]
    beginning = BEGINNING.search(row[-41:]) if row.endswith("-") else None
    rest = REST.match(below) if beginning else None
    if not beginning or not rest or not rest["word"].islower() or rest["word"] in SUSPENDED:
        return []
    if not beginning[0][:-1].islower() and not beginning[0][:-1].istitle():
        return []
    more = (rest["more"] or "").lstrip()
    return [f"{row[:-1]}{rest['word']}{rest['sign']}", *([f"{rest['lead']}{more}"] if more else [])]


def faults(path: str, rows: Sequence[str], numbers: Collection[int] = ()) -> Iterator[Problem]:
    """Yield a warning for each torn word in the rows of a file; in those with the `numbers`, if there are any.

    Nobody knows whether the hyphen belongs to the word, so the fix is only what is likely.
    """
    for number, row in enumerate(rows, 1):
        if row.rstrip()[-1:] != "-" or (numbers and number not in numbers) or row.lstrip()[:1] in ("#", "|"):
            continue
        if lines := torn(rows, number):
            place = Place(path=path, line=number, column=len(row.rstrip()))
            fix = Fix(first=number, last=number + 1, lines=tuple(lines), safe=False)
            name = f"{row.rstrip().rpartition(' ')[2]} {rows[number].strip().partition(' ')[0]}"
            word = lines[0].rpartition(" ")[2]
            yield Problem.at(place, "left-over", "torn-word", warning=True, fix=fix, name=name, known=word)
