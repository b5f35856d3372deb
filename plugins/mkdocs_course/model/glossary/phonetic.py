"""The pronunciation of a term that stands in the term itself, in brackets, and not in its own field."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from mkdocs_course.model.glossary.collation import TONES
from mkdocs_course.model.problem import Place, Problem

IN_TERM = re.compile(r".*?[ ]*[(（\[【/](?P<said>[^()（）\[\]【】/]+)[)）\]】/]")


def missing(place: Place, name: str, texts: Iterable[tuple[str, str]]) -> Problem:
    """Return the Problem of a term without the field `name`; it says what to write where the term has that in it."""
    for _, text in texts:
        match = IN_TERM.fullmatch(text.strip())
        parts = re.split(r"[,，;；][ ]*", match["said"]) if match else []
        for part in parts:
            marks = {char for char in unicodedata.normalize("NFD", part) if char in TONES}
            letters = [char for char in unicodedata.normalize("NFD", part) if char.isalpha()]
            if marks and all(map(str.isascii, letters)):
                return Problem.at(place, "missing-field", "in-the-term", name=name, line=f"{name}: {part.strip()}")
    return Problem.at(place, "missing-field", name=name)
