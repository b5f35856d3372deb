"""What a guesser reads in a text: words and pairs of words, or characters where a script has no spaces.

The script decides, and not the language: a Chinese text with a Latin name in it has both.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from mkdocs_course.model.text.extent import TOKEN, UNSPACED

LONGEST = 400
"""The number of characters of a text that are read. Options are shorter, and a longer one may not take all the time."""

UNSPACED_RUN = re.compile(f"[{UNSPACED}]")
ENDING = 3
"""The number of letters of the ending of a word, such as “-are”: endings of two letters are in nearly every text."""


@lru_cache(maxsize=8192)
def tokens(text: str) -> frozenset[str]:
    """Return the words and the pairs of words in a text, or the characters and those that stand side by side."""
    return frozenset(_tokens(_folded(text)))


def endings(text: str) -> frozenset[str]:
    """Return the endings of the words in a text, such as “-are”, of those that are twice as long."""
    words = (match["word"] for match in TOKEN.finditer(_folded(text)))
    return frozenset(f"-{word[-ENDING:]}" for word in words if word and word.isalpha() and len(word) >= 2 * ENDING)


def overlap(one: str, other: str) -> bool:
    """Return whether one token is a part of the other: a word of a pair, an ending of a word, some characters."""
    for ending, word in ((one, other), (other, one)):
        if ending.startswith("-"):
            return word.endswith(ending[1:])
    if UNSPACED_RUN.search(one):
        return one in other or other in one
    return f" {one} " in f" {other} " or f" {other} " in f" {one} "


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", text[:LONGEST].casefold())


def _tokens(text: str) -> Iterator[str]:
    words = []
    for match in TOKEN.finditer(text):
        if match["word"]:
            words.append(match[0])
        else:
            run = match[0]
            yield from (run[at : at + length] for length in (1, 2, 3) for at in range(len(run) - length + 1))
    yield from words
    yield from (f"{one} {other}" for one, other in pairwise(words))
