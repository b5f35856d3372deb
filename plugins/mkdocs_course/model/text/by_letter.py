"""Explanations that call an option by a letter, which no option has on a page: “The right answer is B”."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from mkdocs_course.model.problem import Problem
from mkdocs_course.model.reading.lexicon import any_of
from mkdocs_course.model.text.text import Text

LETTER = re.compile(rf"(?i:{any_of('says-letter')})[ ]?(?P<letter>[A-H])(?![A-Za-zÀ-ÿ\d'’-])")
WORD = re.compile(r"(?<![A-Za-z])[A-H](?![a-z])")


def faults(whys: Iterable[Text], others: Iterable[Text]) -> Iterator[Problem]:
    """Yield a warning for each explanation with such a letter, unless one of the `others` has it as a word.

    `others` are the texts of the question and of its options.
    """
    texts = (words for text in others for _, words in text.texts)
    known = {letter for words in texts for letter in WORD.findall(words)}
    for why in whys:
        for _, words in why.texts:
            match = LETTER.search(words)
            if match and match["letter"] not in known:
                yield Problem.at(why.place, "left-over", "option-letter", warning=True, name=match[0])
                break
