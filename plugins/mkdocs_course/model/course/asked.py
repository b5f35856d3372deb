"""A question of a quiz that a page part asks by itself: `ask: first-meeting`, or `ask: first-meeting/handshake`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from mkdocs_course.model.interaction.choice import Choice
from mkdocs_course.model.quiz.question import Question
from mkdocs_course.model.quiz.quiz import Quiz

OPTION = re.compile(r"ask *: *(?P<quiz>[^\s/|]++)(?:/(?P<question>[^\s/|]++))?")


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """The names of a `quiz` and of a `question` in it, “” for the first one that can be answered by one choice."""

    quiz: str
    question: str = ""

    @classmethod
    def read(cls, option: str) -> Self | None:
        """Return what an option of a block asks, None if the option means nothing."""
        match = OPTION.fullmatch(option)
        return cls(quiz=match["quiz"], question=match["question"] or "") if match else None

    def find(self, quiz: Quiz) -> Question | None:
        """Return the question of the quiz, None if there is none that one choice answers."""
        return next((question for question in _choices(quiz) if self.question in ("", question.slug)), None)


def _choices(quiz: Quiz) -> Iterator[Question]:
    for question in quiz.questions:
        interaction = question.interaction()
        if question.marked and isinstance(interaction, Choice) and not interaction.multiple:
            yield question
