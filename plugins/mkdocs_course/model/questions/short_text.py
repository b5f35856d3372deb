"""A few words of the learner's own, compared with those that count: `accept:`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_course.model.parts.answers import Answers, faults
from mkdocs_course.model.parts.near import NearText
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.question import Question


@dataclass(frozen=True, kw_only=True, slots=True)
class ShortText(Question):
    """The learner writes a word or two. With `traditional` they may be written in traditional characters, too."""

    answer_key = "accept"
    accept: Answers
    near: tuple[NearText, ...] = ()
    traditional: bool = False

    @property
    def texts(self) -> tuple[str, ...]:
        """All that is compared with what the learner writes."""
        return tuple(text for answers in (self.accept, *(near.accept for near in self.near)) for text in answers.all)

    @property
    def meaning(self) -> str:
        # What was written is compared anew, so other words for the same answer may come and go.
        return f"{self.kind} {self.accept.main}"

    def faults(self) -> Iterator[Problem]:
        yield from faults(self.accept, (near.accept for near in self.near))
