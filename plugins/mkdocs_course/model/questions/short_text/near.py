"""Near misses of a typed answer, each with feedback."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_course.model.controls.answers import Answers
from mkdocs_course.model.problem import Place
from mkdocs_course.model.text.text import Text


@dataclass(frozen=True, kw_only=True, slots=True)
class NearText:
    """A frequent wrong text: `accept` are its wordings, and `why` is the feedback."""

    accept: Answers
    why: Text
    place: Place
