"""Feedback that begins by saying that the answer is right, or wrong, where the answer is not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from mkdocs_course.model.language import rules
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.reading.lexicon import any_of
from mkdocs_course.model.text.text import Text

LONGEST = 40
"""The number of characters within which such a word stands."""
MARKS = r"[*_✓✗ ]*+"
"""Marks before a word, and behind it."""
END = r"[*_]*+(?:[!.:！。：]|$)"
"""The end of a word that is a sentence of its own."""
REGRET = re.compile(rf"{MARKS}({any_of('regret')})[*_]*+(?:[!.:,！。：，]|$)", re.IGNORECASE)
"""How feedback to a wrong answer begins, …"""
PRAISE = re.compile(rf"{MARKS}({any_of('praise')}){END}", re.IGNORECASE)
"""… and to a right one. Alone, neither says which one it is."""


def faults(feedback: Iterable[tuple[Text, bool]], hint: str = "") -> Iterator[Problem]:
    """Yield a warning for each text of feedback that contradicts how its answer is marked: as right, or not.

    Where that to a right answer says that it is wrong, and that to a wrong one that it is right, the two have changed
    places: one warning for both. `hint` is the code of the fix, “” for the usual one.
    """
    texts = sorted(feedback, key=lambda own: own[0].place)
    firm = [(text, right, word) for text, right in texts if (word := _contradicting(text, right=right))]
    told = [*firm]
    if len({right for _, right, _ in firm}) == 1:
        marked = firm[0][1]
        told += [(text, right, word) for text, right in texts if right != marked and (word := _tone(text, right=right))]
    if not hint and len({right for _, right, _ in told}) > 1:
        first, right, word = told[0]
        other, _, others_word = next(it for it in told if it[1] != right)
        values = {"name": word, "other": others_word, "line": str(other.place.line)}
        yield Problem.filled(first.place, "wrong-verdict", "wrong-verdict-swapped", values, warning=True)
        return
    for text, _, word in firm:
        yield Problem.at(text.place, "wrong-verdict", hint, warning=True, name=word)


def _contradicting(text: Text, *, right: bool) -> str:
    """Return the words, in all languages, with which feedback says the opposite of how its answer is marked, else “”.

    `right` is whether the answer is marked as right. The words are data of each language.
    """
    found = list[str]()
    for language, words in text.texts:
        own = rules(language)
        if match := _beginning(own.incorrect if right else own.correct).match(words[:LONGEST]):
            found.append(match[1])
    return " / ".join(dict.fromkeys(found))


def _tone(text: Text, *, right: bool) -> str:
    """Return the words of regret in feedback to a right answer, or those of praise in that to a wrong one, else “”."""
    pattern = REGRET if right else PRAISE
    return " / ".join(dict.fromkeys(match[1] for _, words in text.texts if (match := pattern.match(words[:LONGEST]))))


@cache
def _beginning(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of a text that begins with one of the words, and a sign that ends a sentence behind it.

    A word of regret may stand before it, and then a comma ends it too.
    """
    known = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    regretted = rf"{any_of('regret')}[,，!！.。 ]*+(?:{known})(?=[*_]*+[,，])"
    pattern = rf"{MARKS}({regretted}|(?:{any_of('regret')}[,，!！.。 ]*+)?(?:{known})(?={END}))"
    return re.compile(pattern if known else "(?!)", re.IGNORECASE)
