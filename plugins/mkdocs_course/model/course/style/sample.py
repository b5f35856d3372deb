"""What the rules read of a course: everything that several of them need is read once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from mkdocs_course.model.course.course import Course
from mkdocs_course.model.course.style.choice_key import Candidate, ChoiceKey, choice_keys, written
from mkdocs_course.model.interaction.choice import Choice
from mkdocs_course.model.interaction.item import wording


@dataclass(frozen=True, kw_only=True, slots=True)
class Sample:
    """A course, and by language the `keys` of its questions with options, and its `statements` to be judged."""

    course: Course
    keys: dict[str, tuple[ChoiceKey, ...]] = field(default_factory=dict)
    statements: dict[str, tuple[Candidate, ...]] = field(default_factory=dict)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the course."""
        return self.course.languages

    @classmethod
    def of(cls, course: Course) -> Sample:
        """Return the sample of a course."""
        statements = {language: tuple(_statements(course, language)) for language in course.languages}
        return cls(course=course, keys=choice_keys(course), statements=statements)


def _statements(course: Course, language: str) -> Iterator[Candidate]:
    for quiz in course.library.quizzes:
        for question in quiz.questions:
            choice = question.interaction()
            text = written(wording(question.ask), language)
            if text and isinstance(choice, Choice) and choice.statement:
                yield Candidate(text=text, right=choice.fraction("true") == 1, place=question.place)
