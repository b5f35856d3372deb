"""Ids of imported questions: readable, and the same each time the same file is imported."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from mkdocs_course.exchange.question import Question

LONGEST = 40
WORDS = 6
"""The number of words of a question that its id has."""


def with_ids(questions: Iterable[Question], taken: Iterable[str] = ()) -> tuple[Question, ...]:
    """Return the questions with an id each, none of those `taken`.

    It is the name that the source has, else made of the first words. Questions whose words have no letters a–z, such
    as Chinese ones, are numbered.
    """
    used, named = set(taken), list[Question]()
    for number, question in enumerate(questions, 1):
        own = slug(question.interaction.item.id) or slug(question.words)
        # A few letters in a Chinese text say little: “SPIN” is in many.
        base = own if len(own) > 3 and not own.isdigit() else f"question-{number}"
        id = next(name for name in (base, *(f"{base}-{again}" for again in range(2, 10_000))) if name not in used)
        used.add(id)
        named.append(question.renamed(id))
    return tuple(named)


def slug(text: str) -> str:
    """Return the first words of a text with the letters a–z, digits and hyphens, “” if most of its letters are others.

    Letters lose their diacritics: “Hur når du målet?” is “hur-nar-du-malet”.
    """
    text = re.sub(r"\$`.*?`\$|\]\([^)]*\)|\\", "", text[:500])
    letters = sum(char.isalpha() for char in text)
    ascii_ = unicodedata.normalize("NFKD", text.casefold().replace("ø", "o").replace("æ", "ae"))
    words = re.findall("[a-z0-9]+", "".join(char for char in ascii_ if not unicodedata.combining(char)))
    if letters and sum(map(len, words)) < letters / 2:
        return ""
    kept = ""
    for word in words[:WORDS]:
        if kept and len(kept) + 1 + len(word) > LONGEST:
            break
        kept = f"{kept}-{word[:LONGEST]}".lstrip("-")
    return kept
