"""Items that say themselves in what order they come: `1. Ask`, `Step 1: ask`, `First, ask`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mkdocs_course.model.reading.lexicon import any_of, words

NUMERALS = words("numeral")
FIRST = re.compile(
    rf"[(（*_]*+(?:(?:{any_of('item-numbered')})[ ]*+)?(?P<number>\d{{1,2}}|{any_of('numeral')})"
    rf"(?:{any_of('item-behind')})?(?:[*_]*+[.):：、．），,][*_]*+(?!\d)|[ ]++[–—-]++[ ])",
    re.IGNORECASE,
)
"""A number at the beginning of an item, as a digit or in words, with what ends it."""
SAID = {
    place: re.compile(rf"[*_]*+{any_of(meaning)}[*_]*+[:：，,、][*_]*+", re.IGNORECASE)
    for place, meaning in ((1, "item-1"), (2, "item-2"), (3, "item-3"), (0, "item-last"))
}
"""Words for a place at the beginning of an item, by the place; 0 is the last one."""


def numbered(texts: Sequence[str]) -> bool:
    """Return whether each of the texts, all items in the right order, begins with the number of its place."""
    last = len(texts)
    return all(place in {own or last for own in _places(text)} for place, text in enumerate(texts, 1))


def _places(text: str) -> Iterator[int]:
    """Yield the places that the beginning of an item may name; 0 is the last one."""
    if match := FIRST.match(text):
        number = match["number"]
        yield int(number) if number.isdecimal() else NUMERALS.index(number) + 1
    for place, pattern in SAID.items():
        if pattern.match(text):
            yield place
