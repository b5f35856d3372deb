"""The options of a question in one language: what a guesser sees of it, and which of them are right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mkdocs_course.model.course.course import Course
from mkdocs_course.model.course.style.contents import options
from mkdocs_course.model.interaction.choice import Choice
from mkdocs_course.model.interaction.item import Wording
from mkdocs_course.model.problem import Place
from mkdocs_course.model.quiz.question import Question
from mkdocs_course.model.quiz.quiz import Quiz

MOST = 500
"""The number of questions up to which all are read. Of more, every second or third is enough to measure a course."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Candidate:
    """An option in one language. The best option of several graded ones is right, and all others are wrong."""

    text: str
    right: bool
    place: Place


@dataclass(frozen=True, kw_only=True, slots=True)
class ChoiceKey:
    """The options of a question in the order shown, of which `right` are right, and the others wrong."""

    quiz: Quiz
    candidates: tuple[Candidate, ...]
    right: int
    multiple: bool
    place: Place

    @property
    def chance(self) -> float:
        """The share of right options: the chance that one taken blindly is right."""
        return self.right / len(self.candidates)


def choices(course: Course) -> Iterator[tuple[Quiz, Question, Choice]]:
    """Yield each question with options, and these as a neutral record, which takes some time to make."""
    for quiz in course.library.quizzes:
        for question in quiz.questions:
            if isinstance(choice := question.interaction(), Choice):
                yield quiz, question, choice


def choice_keys(
    asked: Iterable[tuple[Quiz, Question, Choice]], languages: tuple[str, ...]
) -> dict[str, tuple[ChoiceKey, ...]]:
    """Return, by language, the keys of the questions with options that are written in it.

    A question has none where a text is missing, or where every option is right.
    """
    judged = [it for it in asked if it[1].marked and not it[2].statement and _has_wrong(it[2])]
    keys = {}
    for language in languages:
        own = [it for it in judged if all(written(option.text, language) for option in it[2].options)]
        keys[language] = tuple(_key(*it, language) for it in own[:: 1 + len(own) // MOST])
    return keys


def _has_wrong(choice: Choice) -> bool:
    best = _best(choice)
    return any((option.fraction or 0.0) != best for option in choice.options)


def _best(choice: Choice) -> float:
    return max(option.fraction or 0.0 for option in choice.options)


def _key(quiz: Quiz, question: Question, choice: Choice, language: str) -> ChoiceKey:
    """Return the key of a question in a language in which all its options are written."""
    best, places = _best(choice), {option.id: option.place for option in options(question)}
    candidates = tuple(
        Candidate(
            text=written(option.text, language),
            right=(option.fraction or 0.0) == best,
            place=places.get(option.id, question.place),
        )
        for option in choice.options
    )
    right = sum(candidate.right for candidate in candidates)
    return ChoiceKey(quiz=quiz, candidates=candidates, right=right, multiple=choice.multiple, place=question.place)


def written(wording: Wording, language: str) -> str:
    """Return a text in a language, or in all languages; “” if it is in others only."""
    for text in wording:
        if text.language in ("", language):
            return text.text
    return ""
