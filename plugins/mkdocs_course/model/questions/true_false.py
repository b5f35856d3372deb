"""A statement to judge as true or false: `is-true:`."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_course.model.interaction.choice import Choice
from mkdocs_course.model.interaction.item import Option, wording
from mkdocs_course.model.quiz.draft import statement
from mkdocs_course.model.quiz.draft.draft import Draft, Meant
from mkdocs_course.model.quiz.question import Question
from mkdocs_course.model.text.text import Text


@dataclass(frozen=True, kw_only=True, slots=True)
class TrueFalse(Question):
    """The learner judges whether `ask` is true. `why_true` is shown to those who chose “true”, `why_false` likewise."""

    answer_key = "is-true"
    is_true: bool
    why_true: Text | None = None
    why_false: Text | None = None

    @classmethod
    def drafted(cls, draft: Draft) -> Meant | None:
        return statement.meant(draft, cls.answer_key)

    @property
    def meaning(self) -> str:
        return f"{self.kind} {self.is_true}"

    def interaction(self) -> Choice:
        right, wrong = float(self.is_true), float(not self.is_true)
        true = Option(id="true", text=(), feedback=wording(self.why_true), fraction=right)
        false = Option(id="false", text=(), feedback=wording(self.why_false), fraction=wrong)
        return Choice(item=self.item, options=(true, false), statement=True)
