"""A typed word or two, compared with the accepted answers: `accept:`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_course.model.controls.answers import Answers, faults
from mkdocs_course.model.interaction.item import wording
from mkdocs_course.model.interaction.text_entry import Entry, TextEntry
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.questions.short_text import drafted
from mkdocs_course.model.questions.short_text.near import NearText
from mkdocs_course.model.questions.short_text.traditional import variants
from mkdocs_course.model.quiz.draft.draft import Draft, Meant
from mkdocs_course.model.quiz.question import Question


@dataclass(frozen=True, kw_only=True, slots=True)
class ShortText(Question):
    """The learner types a word or two. If `traditional`, they may use traditional Chinese characters as well."""

    answer_key = "accept"
    accept: Answers
    near: tuple[NearText, ...] = ()
    traditional: bool = False

    @classmethod
    def drafted(cls, draft: Draft) -> Meant | None:
        return drafted.meant(draft, cls.answer_key)

    @property
    def texts(self) -> tuple[str, ...]:
        """All texts with which the learner's is compared."""
        return tuple(text for answers in (self.accept, *(near.accept for near in self.near)) for text in answers.all)

    @property
    def meaning(self) -> str:
        # Stored texts are compared again, so synonyms of the answer may be added and removed.
        return f"{self.kind} {self.accept.main}"

    def interaction(self) -> TextEntry:
        near = (miss.accept.neutral(0.0, wording(miss.why)) for miss in self.near)
        characters = variants(self.texts) if self.traditional else ()
        entry = Entry(answers=(self.accept.neutral(1.0), *near), variants=characters)
        return TextEntry(item=self.item, entries=(entry,), self_assessed=True)

    def faults(self) -> Iterator[Problem]:
        yield from faults(self.accept, (near.accept for near in self.near))
