"""A statement that holds or does not: `is-true:`."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_course.model.parts.text import Text
from mkdocs_course.model.question import Question


@dataclass(frozen=True, kw_only=True, slots=True)
class TrueFalse(Question):
    """The learner says whether `ask` is true. `why_true` is shown to whoever chose “true”, `why_false` likewise."""

    answer_key = "is-true"
    is_true: bool
    why_true: Text | None = None
    why_false: Text | None = None

    @property
    def meaning(self) -> str:
        return f"{self.kind} {self.is_true}"
