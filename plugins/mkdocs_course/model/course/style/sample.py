"""What the rules read of a course: everything that several of them need is read once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from mkdocs_course.model.course.course import Course
from mkdocs_course.model.course.style.choice_key import Candidate, ChoiceKey, choice_keys, choices, written
from mkdocs_course.model.interaction.choice import Choice
from mkdocs_course.model.interaction.item import wording
from mkdocs_course.model.quiz.question import Question


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
        asked = tuple(choices(course))
        stated = [(question, choice) for _, question, choice in asked if choice.statement]
        statements = {language: tuple(_statements(stated, language)) for language in course.languages}
        return cls(course=course, keys=choice_keys(asked, course.languages), statements=statements)


def _statements(stated: Iterable[tuple[Question, Choice]], language: str) -> Iterator[Candidate]:
    for question, choice in stated:
        if text := written(wording(question.ask), language):
            yield Candidate(text=text, right=choice.fraction("true") == 1, place=question.place)
