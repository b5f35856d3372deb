"""The rule `words-tell`: nobody finds the right options by their words alone.

Where such a guesser is right, so are learners who know nothing and have an ear for the tone of right answers. Test
makers call this cueing; the remedy is one list of options for several situations (Case and Swanson 2002, “Constructing
Written Test Questions for the Basic and Clinical Sciences”, on extended matching).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_course.model.course.style.chance import at_least
from mkdocs_course.model.course.style.choice_key import ChoiceKey
from mkdocs_course.model.course.style.guesser import Hits, guess
from mkdocs_course.model.course.style.sample import Sample
from mkdocs_course.model.course.style.tally import Tally, distinct, of_options
from mkdocs_course.model.course.style.tokens import tokens
from mkdocs_course.model.problem import Place, Problem

LEAST = 30
"""The least number of questions to judge: in fewer, a guess among four is right in 40 % by luck one time in thirty."""
MOST = 0.40
"""The highest share of right guesses. Blind guesses among four options find 25 %, and some words are always odd."""
ABOVE = 0.15
"""How far right guesses may exceed blind ones where these find more, as with two options to a question."""
LUCK = 0.05
"""The probability from which right guesses may be luck."""
SHOWN = 5
"""The number of words that a message names."""
FILES = 3
"""The number of quizzes that a message names."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Guesses:
    """How often a guesser of a course finds the right option by its words, and the `words` that tell it most."""

    questions: int
    right: float
    chance: float
    words: tuple[Tally, ...]
    quizzes: tuple[Hits, ...]

    @property
    def percent(self) -> int:
        """The percentage of right guesses."""
        return round(100 * self.right / self.questions) if self.questions else 0

    @property
    def tell(self) -> bool:
        """Whether the words give answers away."""
        if self.questions < LEAST:
            return False
        limit = max(MOST, self.chance + ABOVE)
        return self.right > limit * self.questions and at_least(int(self.right), self.questions, self.chance) < LUCK


def guesses(keys: Sequence[ChoiceKey]) -> Guesses:
    """Return what a guesser finds, with the quizzes in which it finds most beyond chance first."""
    hits = sorted(guess(keys), key=lambda own: (own.chance - own.right, own.quiz))
    number = sum(own.questions for own in hits)
    return Guesses(
        questions=number,
        right=sum(own.right for own in hits),
        chance=sum(own.chance for own in hits) / number if number else 0.0,
        words=distinct(of_options(keys, tokens), SHOWN),
        quizzes=tuple(hits),
    )


def words_tell(sample: Sample) -> Iterator[Problem]:
    """Yield a warning for each language in which words give answers away, at the quiz in which they do so most."""
    for language in sample.languages:
        guessed = guesses(sample.keys[language])
        if guessed.tell:
            yield Problem.at(
                Place(path=guessed.quizzes[0].path),
                "words-tell",
                warning=True,
                language=language,
                percent=guessed.percent,
                chance=round(100 * guessed.chance),
                questions=guessed.questions,
                words=", ".join(f"{word.sign} {word.right}:{word.wrong}" for word in guessed.words),
                quizzes=", ".join(f"{own.quiz} {own.right:.0f}/{own.questions}" for own in guessed.quizzes[:FILES]),
            )
