"""The rule `clause-tells`: right and wrong options are built alike.

A reason that is hung on (“…, so that …”) makes an option sound defended, and shows without a word being read. What can
be seen is punctuation: the signs inside an option, and the one that ends it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from mkdocs_course.model.course.style.choice_key import ChoiceKey
from mkdocs_course.model.course.style.sample import Sample
from mkdocs_course.model.course.style.sides import warning
from mkdocs_course.model.course.style.tally import Tally, of_options
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.text.extent import TOKEN

LONGEST = 400
"""The number of characters of an option that are read."""
NONE = "*\"'&@#%/\\"
"""Punctuation that divides no sentence."""
# A hyphen, a decimal sign or an apostrophe inside a word or a number is part of it.
INSIDE_WORD = re.compile(r"(?<=\w)[^\w\s，、；：。？！](?=\w)")


def shapes(text: str) -> frozenset[str]:
    """Return the punctuation of a text: “… , …” for a comma, “… , so …” with the word after it, “… .” at the end.

    A fullwidth sign counts as its plain one. Emphasis and quotation marks are no shape.
    """
    plain = unicodedata.normalize("NFKC", INSIDE_WORD.sub("", text[:LONGEST].strip().strip("*_`\"'“”‘’„«»「」")))
    signs = [(at, char) for at, char in enumerate(plain) if unicodedata.category(char) in ("Po", "Pd", "Ps")]
    return frozenset(shape for at, char in signs if char not in NONE for shape in _shapes(plain, at, char))


def _shapes(text: str, at: int, char: str) -> Iterator[str]:
    """Yield the shapes of the punctuation mark `char` at the index `at`: alone, and with the word that follows it."""
    if at == len(text) - 1:
        yield f"… {char}"
        return
    yield f"… {char} …"
    if following := TOKEN.match(text, at + 1 + (text[at + 1] == " ")):
        yield f"… {char} {following['word'] or following[0][0]} …".casefold()


def clauses(keys: Sequence[ChoiceKey]) -> tuple[Tally, ...]:
    """Return the shapes of options, those that tell most first."""
    return of_options(keys, shapes)


def clause_tells(sample: Sample) -> Iterator[Problem]:
    """Yield a warning for each shape that gives answers away, at the first option in which it does."""
    for language in sample.languages:
        for tally in clauses(sample.keys[language]):
            if tally.tells:
                yield warning("clause-tells", tally, language)
