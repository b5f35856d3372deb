"""A statement to judge as true or false: `is-true:`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_course.model.interaction.choice import Choice
from mkdocs_course.model.interaction.item import Option, wording
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.quiz.draft import statement
from mkdocs_course.model.quiz.draft.draft import Draft, Meant
from mkdocs_course.model.quiz.question import Question
from mkdocs_course.model.text import verdict
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

    def faults(self) -> Iterator[Problem]:
        """Yield a Problem where feedback says the opposite of the verdict above it."""
        shown = [(self.why_true, self.is_true)]
        # To those who are right that it is false, “wrong” may be what they said.
        if self.is_true:
            shown.append((self.why_false, False))
        yield from verdict.faults(((why, right) for why, right in shown if why), "wrong-verdict-statement")

    def interaction(self) -> Choice:
        right, wrong = float(self.is_true), float(not self.is_true)
        true = Option(id="true", text=(), feedback=wording(self.why_true), fraction=right)
        false = Option(id="false", text=(), feedback=wording(self.why_false), fraction=wrong)
        return Choice(item=self.item, options=(true, false), statement=True)
