"""If-then plans (implementation intentions) with a date, to take along and to come back to: `plan:`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_course.model.interaction.item import wording
from mkdocs_course.model.interaction.open import Open
from mkdocs_course.model.questions.plan.suggestion import Rows, Suggestions
from mkdocs_course.model.quiz.block import Block
from mkdocs_course.model.quiz.question import Question
from mkdocs_course.model.text.text import Text

FOLLOW_UP = Block(
    name="follow-up", unfit="no-plan", occasion="follow", unplaced="plan-not-placed", early="follow-up-early"
)
"""Shows what the learner has planned, and asks how it went."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan(Question):
    """The learner writes up to `rows` plans; `plan` are suggestions for them. `person` asks whom each is about."""

    answer_key = "plan"
    marked = False
    personal = True
    modes = ("practice",)
    blocks = (FOLLOW_UP,)
    plan: Suggestions
    rows: Rows = Rows(3)
    person: bool = False

    @property
    def meaning(self) -> str:
        # Whatever changes in the question, a learner's own plans stay theirs.
        return self.kind

    def framed(self) -> Iterator[tuple[str, Text]]:
        yield from (("if", text) for text in self.plan.if_)
        yield from (("then", text) for text in self.plan.then)

    def interaction(self) -> Open:
        """Return an open record, which cannot express the form: its four fields, their suggestions, and the rows."""
        prompts = tuple(wording(suggestion) for suggestion in (*self.plan.if_, *self.plan.then))
        return Open(item=self.item, purpose="plan", prompts=prompts)
