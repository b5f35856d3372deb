"""A text of the learner's own, beside an example to compare it with: `model-answer:`."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_course.model.parts.text import Text
from mkdocs_course.model.question import Question


@dataclass(frozen=True, kw_only=True, slots=True)
class Reflection(Question):
    """The learner writes, and sees `model_answer` when the text is saved. `prompts` help to begin."""

    answer_key = "model-answer"
    marked = False
    personal = True
    modes = ("practice",)
    model_answer: Text
    prompts: tuple[Text, ...] = ()

    @property
    def meaning(self) -> str:
        # Whatever changes in the question, a learner's own text stays theirs.
        return self.kind
