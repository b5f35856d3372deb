"""Figures about the texts of a course: its questions, what gives answers away, and how long lessons take."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_course.model.course.course import Course
from mkdocs_course.model.course.style import Measures, measures
from mkdocs_course.model.course.style.choice_key import ChoiceKey, choice_keys, choices
from mkdocs_course.model.course.style.contents import options, questions
from mkdocs_course.model.course.style.minutes import lesson_minutes

WORDS = 10
"""The number of words that are listed, of those that tell most."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Lengths:
    """The mean number of characters of `right` and `wrong` options.

    `longest` is in how many `questions` a right option is the longest one, and `chance` how many these would be if
    lengths told nothing.
    """

    right: float
    wrong: float
    questions: int
    longest: int
    chance: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Sign:
    """A word, or an ending of words, with the numbers of right and wrong options that have it.

    `tells` is whether it gives answers away: chance would hardly divide them so.
    """

    sign: str
    right: int
    wrong: int
    tells: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Guessing:
    """How many of the `questions` are answered by words alone: `right`, and `chance` by blind guesses."""

    questions: int
    right: float
    chance: float


@dataclass(frozen=True, kw_only=True, slots=True)
class LessonTime:
    """The written `minutes` of a lesson, and the `estimate` from its `words` or `characters` and its quizzes."""

    path: str
    minutes: int
    estimate: float
    words: int
    characters: int


@dataclass(frozen=True, kw_only=True, slots=True)
class LanguageStatistics:
    """The figures of a course in one language."""

    code: str
    lengths: Lengths
    guessing: Guessing
    words: tuple[Sign, ...]
    lessons: tuple[LessonTime, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Whys:
    """How many wrong options there are, and how many of these say why; the same for questions that are marked."""

    options: int
    options_with: int
    questions: int
    questions_with: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Places:
    """How often the right one of so many `options` stands in each place, from the first to the last."""

    options: int
    right: tuple[int, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Statistics:
    """The figures of a course. `kinds` are numbers of questions by the field that carries the answer."""

    quizzes: int
    questions: int
    kinds: dict[str, int]
    whys: Whys
    places: tuple[Places, ...]
    statements: int
    true_statements: int
    languages: tuple[LanguageStatistics, ...]


def statistics(course: Course) -> Statistics:
    """Return the figures of a course, without the quizzes that are invalid."""
    asked = tuple(questions(course))
    keys, measured = choice_keys(choices(course), course.languages), measures(course)
    kinds = Counter(question.answer_key for question in asked)
    first = measured[0]
    return Statistics(
        quizzes=len(course.library.quizzes),
        questions=len(asked),
        kinds=dict(kinds.most_common()),
        whys=_whys(course),
        places=tuple(Places(options=tally.options, right=tally.right) for tally in first.places),
        statements=first.statements.number,
        true_statements=first.statements.true,
        languages=tuple(_language(course, own, keys[own.language]) for own in measured),
    )


def _whys(course: Course) -> Whys:
    wrong = [option for question in questions(course) for option in options(question) if option.group != "right"]
    marked = [question for question in questions(course) if question.marked]
    return Whys(
        options=len(wrong),
        options_with=sum(option.why is not None for option in wrong),
        questions=len(marked),
        questions_with=sum(question.why is not None for question in marked),
    )


def _language(course: Course, measured: Measures, keys: Sequence[ChoiceKey]) -> LanguageStatistics:
    guesses = measured.guesses
    return LanguageStatistics(
        code=measured.language,
        lengths=_lengths(keys),
        guessing=Guessing(
            questions=guesses.questions,
            right=round(guesses.right, 1),
            chance=round(guesses.chance * guesses.questions, 1),
        ),
        words=tuple(
            Sign(sign=word.sign, right=word.right, wrong=word.wrong, tells=word.tells)
            for word in measured.words[:WORDS]
        ),
        lessons=tuple(_lessons(course, measured.language)),
    )


def _lengths(keys: Sequence[ChoiceKey]) -> Lengths:
    sides: dict[bool, list[int]] = {True: [], False: []}
    longest, chance = 0, 0.0
    for key in keys:
        for candidate in key.candidates:
            sides[candidate.right].append(len(candidate.text))
        most = max(key.candidates, key=lambda candidate: len(candidate.text))
        longest += most.right
        chance += key.chance
    right, wrong = (round(sum(own) / len(own), 1) if own else 0.0 for own in (sides[True], sides[False]))
    return Lengths(right=right, wrong=wrong, questions=len(keys), longest=longest, chance=round(chance, 1))


def _lessons(course: Course, language: str) -> Iterator[LessonTime]:
    for lesson in course.lessons:
        if lesson.language == language and lesson.minutes:
            yield LessonTime(
                path=lesson.place.path,
                minutes=lesson.minutes,
                estimate=round(lesson_minutes(lesson, course), 1),
                words=lesson.extent.words,
                characters=lesson.extent.characters,
            )
