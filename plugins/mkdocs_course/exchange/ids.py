"""Ids of imported questions: readable, and the same each time the same file is imported."""

from __future__ import annotations

import re
from collections.abc import Iterable

from mkdocs_course.exchange.question import Question
from mkdocs_course.model.reading.slug import slug


def assign_ids(questions: Iterable[Question], taken: Iterable[str] = ()) -> tuple[Question, ...]:
    """Return the questions with an id each, none of those `taken`.

    It is made of the name that the source has, else of the first words. Where these are too short to mean anything, are
    a number or have no letters a–z, as in Chinese, the question is numbered.
    """
    used, named = set(taken), list[Question]()
    for number, question in enumerate(questions, 1):
        own = readable(question.interaction.item.id) or readable(question.words)
        # A few letters in a Chinese text say little: “SPIN” is in many.
        base = own if len(own) > 3 and not own.isdigit() else f"question-{number}"
        id = next(name for name in (base, *(f"{base}-{copy}" for copy in range(2, 10_000))) if name not in used)
        used.add(id)
        named.append(question.renamed(id))
    return tuple(named)


def readable(text: str) -> str:
    """Return an id of the first words of a text in Markdown, without its formulas and addresses."""
    return slug(re.sub(r"\$`.*?`\$|\]\([^)]*\)|\\", "", text[:500]))
