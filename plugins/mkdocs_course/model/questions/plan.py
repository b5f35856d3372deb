"""If-then plans with a date, to take along: `plan:`."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_course.model.parts.suggestion import Rows, Suggestions
from mkdocs_course.model.question import Question


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan(Question):
    """The learner writes up to `rows` plans; `plan` has suggestions."""

    answer_key = "plan"
    marked = False
    personal = True
    modes = ("practice",)
    plan: Suggestions
    rows: Rows = Rows(3)

    @property
    def meaning(self) -> str:
        # Whatever changes in the question, a learner's own plans stay theirs.
        return self.kind
