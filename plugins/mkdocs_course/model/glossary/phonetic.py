"""The pronunciation of a term that stands in the term itself, in brackets, and not in its own field."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from mkdocs_course.model.glossary.collation import TONES
from mkdocs_course.model.glossary.pinyin import SEVERAL, SYLLABIC, syllable
from mkdocs_course.model.problem import Place, Problem

CHARACTERS = re.compile("[\u3400-\u9fff]")
VOWELS = re.compile("[aeiouv]+")
IN_TERM = re.compile(r".*?(?<![ ])[ ]*+[(（\[【/](?P<said>[^()（）\[\]【】/]+)[)）\]】/]")


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


def syllables(said: str) -> tuple[int, int]:
    """Return how many syllables a pronunciation has: by its groups of vowels, and by its marks of tones."""
    letters = unicodedata.normalize("NFD", said.casefold())
    plain = "".join(char for char in letters if not unicodedata.combining(char))
    return len(VOWELS.findall(plain)), sum(char in TONES for char in letters)


def fits(said: str, term: str) -> bool:
    """Return whether a pronunciation has a syllable for each character of a term; True where that cannot be told."""
    if any(char.isalnum() and not CHARACTERS.match(char) for char in term):
        return True
    number = len(CHARACTERS.findall(term))
    least = number - term.count(SYLLABIC)
    return not number or any(least <= own <= number for own in syllables(said))


def is_of_another(said: str, term: str) -> bool:
    """Return whether a pronunciation is that of another term: none of its letters begins a character of this one.

    It is False where that cannot be told, as for a single character and for rare ones.
    """
    known = {char: initial for char in CHARACTERS.findall(term) if (initial := _initial(char))}
    plain = {char for char in unicodedata.normalize("NFD", said.casefold()) if char.isascii() and char.isalpha()}
    return len(known) > 1 and bool(plain) and plain.isdisjoint(known.values())


def _initial(char: str) -> str:
    """Return the letter with which the pronunciation of a character begins, “” if it is not known or has several."""
    return "" if char in SEVERAL else syllable(char)[:1]
