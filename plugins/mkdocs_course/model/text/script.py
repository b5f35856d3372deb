"""The script of a text, by which a text in the wrong language is noticed without reading it.

A language's name for itself is written in its own script. The names that Unicode gives to letters begin with their
script: “LATIN SMALL LETTER A”, “CJK UNIFIED IDEOGRAPH-4E2D”.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import lru_cache

from mkdocs_course.model.language import Language
from mkdocs_course.model.text.extent import TOKEN
from mkdocs_course.model.text.translatable import LANGUAGE_NEUTRAL, MAX_LENGTH, TARGET

LEAST = 3
"""The number of words from which a text is judged. In a script without spaces a word has about two characters."""
STRAY = 0.05
"""The share of letters in its own script that a text in the wrong language may have: a name, or a quoted word."""
BEGINNING = 8
"""How many characters of a text are looked at, and two for each letter that may stray, before all are counted."""
NAMES = 0.5
"""The share of words in capitals from which a text may be a name, a product or a title, which other languages keep."""


_MET: defaultdict[str, set[str]] = defaultdict(set)
"""By script, the letters that were met so far: whether a text has one of them is asked for every text of a course."""


@lru_cache(maxsize=20_000)
def _of(char: str) -> str:
    """Return the script of a letter as Unicode names it, “” for any other character."""
    script = unicodedata.name(char, "").partition(" ")[0] if char.isalpha() else ""
    if script:
        _MET[script].add(char)
    return script


@lru_cache(maxsize=1_000)
def _written(code: str, name: str) -> str:
    names = {_of(char) for char in name if char.isalpha()} if name != code else set[str]()
    return names.pop() if len(names) == 1 else ""


def script(language: str) -> str:
    """Return the script in which a language writes its own name, as Unicode calls it, such as “LATIN”.

    “” for a plain code, a language without a name, and a name in several scripts.
    """
    return _written(language, language.rules.name) if isinstance(language, Language) else ""


def has_letter(text: str, name: str) -> bool:
    """Return whether a text has a letter in the script with this name."""
    return not _MET[name].isdisjoint(text) or any(_of(char) == name for char in text)


def is_only_in(text: str, name: str) -> bool:
    """Return whether all letters of a text, of which it has some, are in the script with this name."""
    return bool(name) and scripts(text) == {name}


def scripts(text: str) -> set[str]:
    """Return the scripts in which a text has letters."""
    return {name for char in set(text) if (name := _of(char))}


def counted(text: str) -> Counter[str]:
    """Return the number of letters of a text by script."""
    letters = Counter[str]()
    for char, number in Counter(text).items():
        if name := _of(char):
            letters[name] += number
    return letters


def mistaken_for(text: str, language: str, languages: Iterable[str], least: int = LEAST) -> str:
    """Return which of the `languages` a text is written in instead of its own `language`; “” if it cannot be told.

    Code, formulas and addresses do not count. Languages that share a script are not told apart, and texts of fewer
    words than `least` are not judged, nor those that may be names.
    """
    own = script(language)
    if not own or not _lacks(text[:MAX_LENGTH], own):
        return ""
    others = {script(other): str(other) for other in reversed([*languages])}
    plain = TARGET.sub("]", LANGUAGE_NEUTRAL.sub(" ", text[:MAX_LENGTH]))
    if not (letters := counted(plain)) or not _lacks(plain, own):
        return ""
    most = letters.most_common(1)[0][0]
    return others.get(most, "") if most != own and _words(plain, most) >= least else ""


def _lacks(text: str, own: str) -> bool:
    """Return whether a text has hardly any letters in a script. Its beginning tells that of nearly every text."""
    if not (stray := int(STRAY * len(text))):
        return not has_letter(text, own)
    if sum(map(_MET[own].__contains__, text[: 2 * stray + BEGINNING])) > stray:
        return False
    letters = counted(text)
    return letters[own] <= STRAY * letters.total()


def _words(text: str, own: str) -> float:
    """Return the number of words of a text in a script, 0 if they may all be a name."""
    tokens = [token for token in TOKEN.finditer(text) if _of(token[0][0]) == own]
    characters = sum(len(token[0]) for token in tokens if token["unspaced"])
    words = [token[0] for token in tokens if token["word"] and len(token[0]) > 1]
    capitals = sum(word[0].isupper() for word in words)
    return characters / 2 + (len(words) if capitals <= NAMES * len(words) else 0)
