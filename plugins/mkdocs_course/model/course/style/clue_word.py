"""The rule `clue-word`: no word stands mostly in right options, or mostly in wrong ones.

Haladyna, Downing and Rodriguez (2002), guideline 28: no specific determiners and no clang associations.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mkdocs_course.model.course.style.choice_key import ChoiceKey
from mkdocs_course.model.course.style.sample import Sample
from mkdocs_course.model.course.style.sides import warning
from mkdocs_course.model.course.style.tally import Tally, distinct, of_options
from mkdocs_course.model.course.style.tokens import endings, tokens
from mkdocs_course.model.problem import Problem

MOST = 10
"""The number of words that are reported at once in a language: when these are gone, the others count anew."""


def clues(keys: Sequence[ChoiceKey]) -> tuple[Tally, ...]:
    """Return words, pairs of words and endings of words, those that tell most first."""
    return of_options(keys, lambda text: tokens(text) | endings(text))


def clue_word(sample: Sample) -> Iterator[Problem]:
    """Yield a warning for each word that gives answers away, at the first option in which it does."""
    for language in sample.languages:
        telling = (tally for tally in clues(sample.keys[language]) if tally.tells)
        for tally in distinct(telling, MOST):
            yield warning("clue-word", tally, language)
