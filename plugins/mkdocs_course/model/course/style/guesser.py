"""Guesses right options by their words alone, as a learner does who has an ear for the tone of right answers.

Naive Bayes with add-one smoothing (Manning, Raghavan and Schütze 2008, “Introduction to Information Retrieval”,
chapter 13): an option is as likely right as its words have been in other quizzes. A quiz is guessed from all others,
since its own words would give it away. Options that several situations share are each right once, so they teach
nothing. The guesser learns from all options, and guesses where one is to be chosen.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log

from mkdocs_course.model.course.style.choice_key import ChoiceKey
from mkdocs_course.model.course.style.tokens import tokens

ALIKE = 1e-9
"""Log-odds that differ by less are equal: sums of the same numbers in another order."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Hits:
    """How often the right option of a `quiz` was guessed, of how many questions, and how often by chance.

    A guess among several options that are equally likely counts in part.
    """

    quiz: str
    path: str
    right: float
    questions: int
    chance: float


class Counts:
    """How many right and wrong options of some keys have each word."""

    def __init__(self, keys: Iterable[ChoiceKey]) -> None:
        self.words = {True: Counter[str](), False: Counter[str]()}
        for key in keys:
            for candidate in key.candidates:
                self.words[candidate.right].update(tokens(candidate.text))
        self.total = {right: sum(words.values()) for right, words in self.words.items()}

    def odds(self, words: Iterable[str], without: Counts, size: int) -> float:
        """Return the log-odds that an option with these words is right, by the counts `without` those of a quiz.

        `size` is the number of different words. A word that no other quiz has says nothing.
        """
        right, wrong = (
            {word: self.words[side][word] - without.words[side][word] for word in words} for side in (True, False)
        )
        totals = {side: self.total[side] - without.total[side] + size for side in (True, False)}
        return sum(
            log((right[word] + 1) / totals[True]) - log((wrong[word] + 1) / totals[False])
            for word in words
            if right[word] or wrong[word]
        )


def guess(keys: Sequence[ChoiceKey]) -> tuple[Hits, ...]:
    """Return how often the single right option is guessed in each quiz, from the words of all other quizzes."""
    counts = Counts(keys)
    size = len(counts.words[True].keys() | counts.words[False].keys())
    quizzes: dict[str, list[ChoiceKey]] = defaultdict(list)
    for key in keys:
        quizzes[key.quiz.id].append(key)
    return tuple(_hits_in_quiz(own, counts, size) for own in quizzes.values() if not all(key.multiple for key in own))


def _hits_in_quiz(keys: list[ChoiceKey], counts: Counts, size: int) -> Hits:
    """Return how many questions of a quiz with one right option can be guessed from the words of all other quizzes.

    Args:
        keys: the options of each question of the quiz.
        counts: the words of all quizzes, this one included.
        size: the number of different words in `counts`.
    """
    without, quiz = Counts(keys), keys[0].quiz
    right, single = 0.0, [key for key in keys if not key.multiple]
    for key in single:
        odds = [counts.odds(tokens(candidate.text), without, size) for candidate in key.candidates]
        likely = [
            candidate.right for candidate, own in zip(key.candidates, odds, strict=True) if own > max(odds) - ALIKE
        ]
        right += sum(likely) / len(likely)
    chance = sum(key.chance for key in single)
    return Hits(quiz=quiz.id, path=quiz.place.path, right=right, questions=len(single), chance=chance)
