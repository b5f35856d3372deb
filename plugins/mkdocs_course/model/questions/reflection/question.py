"""A free text, to compare with a model answer: `model-answer:`."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_course.model.interaction.item import wording
from mkdocs_course.model.interaction.open import Open
from mkdocs_course.model.questions.reflection import drafted
from mkdocs_course.model.quiz.block import Block
from mkdocs_course.model.quiz.draft.draft import Draft, Meant
from mkdocs_course.model.quiz.question import Question
from mkdocs_course.model.text.text import Text

OPENING = Block(name="opening", unfit="no-reflection", optional=True)
"""Asks before a lesson. The lesson is done without an answer."""
OWN_WORDS = Block(name="own-words", unfit="no-reflection", shows=True, unplaced="own-words-not-placed")
"""Shows at the end of a lesson what the learner has written, beside the model answer."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Reflection(Question):
    """The learner writes a text, and sees `model_answer` once it is saved. `prompts` help to begin."""

    answer_key = "model-answer"
    marked = False
    personal = True
    modes = ("practice",)
    blocks = (OPENING, OWN_WORDS)
    model_answer: Text
    prompts: tuple[Text, ...] = ()

    @classmethod
    def drafted(cls, draft: Draft) -> Meant | None:
        return drafted.meant(draft, cls.answer_key)

    @property
    def meaning(self) -> str:
        # Whatever changes in the question, a learner's own text stays theirs.
        return self.kind

    def interaction(self) -> Open:
        prompts = tuple(map(wording, self.prompts))
        return Open(item=self.item, purpose="text", prompts=prompts, example=wording(self.model_answer))
