"""A whole page between two fences of code, as assistants give it to be copied."""

from __future__ import annotations

import re

from mkdocs_course.model.problem import Fix, Place, Problem

PAGE = re.compile(
    r"(?P<fence>`{3,}|~{3,})[ ]*(?:markdown|md|yaml)?[ ]*\n---[ ]*\n(?P<page>.*\n)(?P=fence)\s*\Z", re.DOTALL
)
"""Fenced code that begins with front matter, with nothing above it and nothing below."""


def find(path: str, text: str) -> Problem | None:
    """Return the Problem of the file `path` if its `text` is a page as code, None otherwise."""
    if not text.startswith(("```", "~~~")) or not (match := PAGE.match(text)):
        return None
    rows = text[: match.end("page")].split("\n")[1:-1]
    fix = Fix(first=1, last=len(rows) + 2, lines=tuple(rows))
    return Problem.at(Place(path=path), "page-as-code", fix=fix, name=match["fence"])


def without(text: str) -> str:
    """Return the page in such a `text`, whose rows keep their numbers: a comment takes the place of a row."""
    match = PAGE.match(text)
    assert match
    return f"---\n#\n{match['page']}"
