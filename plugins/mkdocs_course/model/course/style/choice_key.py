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
    """Return, by language, the keys of the questions with options that are written in it."""
    keys: dict[str, list[ChoiceKey]] = {language: [] for language in languages}
    for quiz, question, choice in asked:
        if question.marked and not choice.statement:
            places = {option.id: option.place for option in options(question)}
            for language, own in keys.items():
                own += _keys(quiz, question.place, choice, places, language)
    return {language: tuple(own[:: 1 + len(own) // MOST]) for language, own in keys.items()}


def _keys(quiz: Quiz, start: Place, choice: Choice, places: dict[str, Place], language: str) -> Iterator[ChoiceKey]:
    """Yield the key of a question in a language, nothing if a text is missing or every option is right."""
    best = max(option.fraction or 0.0 for option in choice.options)
    candidates = tuple(
        Candidate(text=text, right=(option.fraction or 0.0) == best, place=places.get(option.id, start))
        for option in choice.options
        if (text := written(option.text, language))
    )
    right = sum(candidate.right for candidate in candidates)
    if len(candidates) == len(choice.options) and right < len(candidates):
        yield ChoiceKey(quiz=quiz, candidates=candidates, right=right, multiple=choice.multiple, place=start)


def written(wording: Wording, language: str) -> str:
    """Return a text in a language, or in all languages; “” if it is in others only."""
    return next((text.text for text in wording if text.language in ("", language)), "")
