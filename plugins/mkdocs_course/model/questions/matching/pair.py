"""A pair of a matching question."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_course.model.problem import Place
from mkdocs_course.model.text.text import Text


@dataclass(frozen=True, kw_only=True, slots=True)
class Pair:
    """A pair: `left` is the row, `right` its right choice, and `why` the feedback on it."""

    left: Text
    right: Text
    id: str = ""
    why: Text | None = None
    place: Place
