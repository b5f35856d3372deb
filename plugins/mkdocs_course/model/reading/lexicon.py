"""Words by which rules recognize what people and other programs write, in all languages that are known.

A text may be copied from a program in another language than those of the course. So the words of every language count
in each course, and are data: `lexicon.yml`.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from mkdocs_course.model.reading.data import load

SPACED = 0x2E80
"""The first code point of the scripts that write words without spaces between them."""


def words(*meanings: str) -> tuple[str, ...]:
    """Return the words with these meanings, in all languages, in the order of the file; raises KeyError for none."""
    return tuple(dict.fromkeys(it for meaning in meanings for own in _lexicon()[meaning].values() for it in own))


def any_of(*meanings: str, whole: bool = False) -> str:
    """Return a pattern of any of the words with these meanings, in which a star is more letters.

    `whole` is whether no other letter may stand beside a word in a script that has spaces between words. Raises
    KeyError for no meaning.
    """
    longest_first = sorted(words(*meanings), key=len, reverse=True)
    return f"(?:{'|'.join(_pattern(word, whole=whole) for word in longest_first)})"


def _pattern(word: str, *, whole: bool) -> str:
    pattern = re.escape(word).replace(r"\*", r"\w*+").replace(r"\ ", "[ ]")
    return rf"(?<![^\W\d_]){pattern}(?![^\W\d_])" if whole and ord(word[0]) < SPACED else pattern


@cache
def _lexicon() -> dict[str, dict[str, list[str]]]:
    lexicon: dict[str, dict[str, list[str]]] = load(Path(__file__).with_name("lexicon.yml"))
    return lexicon
