"""Feedback that begins by saying that the answer is right, or wrong, where the answer is not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from mkdocs_course.model.language import rules
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.text.text import Text

LONGEST = 40
"""The number of characters within which such a word stands."""


def faults(feedback: Iterable[tuple[Text, bool]], hint: str = "") -> Iterator[Problem]:
    """Yield a warning for each text of feedback that contradicts how its answer is marked: as right, or not.

    `hint` is the code of the fix, “” for the usual one.
    """
    for text, right in feedback:
        if word := _contradicting(text, right=right):
            yield Problem.at(text.place, "wrong-verdict", hint, warning=True, name=word)


def _contradicting(text: Text, *, right: bool) -> str:
    """Return the word with which feedback says the opposite of how its answer is marked, “” if there is none.

    `right` is whether the answer is marked as right. The words are data of each language.
    """
    for language, words in text.texts:
        own = rules(language)
        if match := _beginning(own.incorrect if right else own.correct).match(words[:LONGEST]):
            return match[1]
    return ""


@cache
def _beginning(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of a text that begins with one of the words, and a sign that ends a sentence behind it."""
    known = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    return re.compile(rf"[*_✓✗ ]*+({known})[*_]*+(?:[!.:！。：]|$)" if known else "(?!)", re.IGNORECASE)
