"""Finds texts of quizzes and of the glossary that end in the middle of a sentence.

They end with a word that joins it to more, or within a bracket.

Other ends say nothing: an option is no sentence, and a title has no full stop.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from mkdocs_course.model.language import rules
from mkdocs_course.model.problem import Problem, excerpt
from mkdocs_course.model.text.texts import texts

UNSPACED = "\u2e80"
"""The first letter of the scripts of East Asia, which have no spaces between words."""
LEAST = 3
"""How many words a text has at least, or signs before such a word where no spaces are written."""
LONGEST = 500
"""Of a text with more characters only so many before its end are read."""
SHOWN = 40
OPENED = re.compile(r"(?<![:;=\]\\-])(?P<sign>[(（])(?=[^\W_])[^()（）]*[^\W\d_]\Z")
"""A bracket that is not closed, up to the end of the text."""


def faults(records: Iterable[object], languages: tuple[str, ...]) -> Iterator[Problem]:
    """Yield a warning for each text that breaks off; one for all languages is in the first of the `languages`."""
    joining = {language: rules(language).joining for language in languages}
    joining[""] = joining[languages[0]]
    for record in records:
        for text in texts(record):
            broken = (words for language, words in text.texts if _breaks_off(words, joining.get(language, ())))
            bracketed = (words for _, words in text.texts if ("(" in words or "（" in words) and "`" not in words)
            if opened := next(filter(None, map(OPENED.search, bracketed)), None):
                sign = {"(": ")", "（": "）"}[opened["sign"]]
                name = excerpt(opened[0], SHOWN)
                yield Problem.at(text.place, "cut-off", warning=True, name=name, sign=sign)
            elif words := next(broken, ""):
                name = excerpt(words[-SHOWN:], SHOWN)
                yield Problem.at(text.place, "cut-off", "cut-off-sentence", warning=True, name=f"… {name}")


def _breaks_off(text: str, joining: tuple[str, ...]) -> bool:
    if not text.endswith(joining):
        return False
    end = text[-LONGEST:]
    for word in joining:
        before = end.removesuffix(word)
        if before == end:
            continue
        if word >= UNSPACED:
            return len(before) >= LEAST
        return before[-1:].isspace() and len(before.split()) >= LEAST - 1
    return False
