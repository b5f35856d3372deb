"""Texts that come close, each with what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_course.model.parts.answers import Answers
from mkdocs_course.model.parts.text import Text
from mkdocs_course.model.problem import Place


@dataclass(frozen=True, kw_only=True, slots=True)
class NearText:
    """A text that is often written and is not right."""

    accept: Answers
    why: Text
    place: Place
