"""Suggests the known name that was probably meant by an unknown one."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Container, Iterable, Sequence
from functools import cache, lru_cache
from heapq import nlargest
from math import ceil
from pathlib import Path

from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.reading.data import load

SYNONYMS = Path(__file__).parent / "synonyms.yml"
UNNEEDED = "unneeded"
MAX_NAME = 60
HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
"""Where the next word of a name such as `correctAnswer` begins."""
SENTENCE = re.compile(r"\S \S+ \S|[\u3400-\u9fff]{6}")
"""Words that hardly are the name of a field."""
MAX_KNOWN = 1_000
MAX_COMPARED = 40
"""The number of candidates, those that share most letters with the name, that are compared by the slow difflib."""


def closest(name: str, known: Iterable[str]) -> str:
    """Return the known name that is most similar to `name` (as difflib measures it), “” if none is.

    Names that share single letters only are not similar, as `first-lesson` and `session`. Comparing is slow: the result
    is “” for a name of more than 60 characters, or among more than 1,000 known names.
    """
    names = tuple(known)
    return "" if len(name) > MAX_NAME or len(names) > MAX_KNOWN else _closest(name, names)


@lru_cache(maxsize=1_000)
def _closest(name: str, names: Sequence[str]) -> str:
    # The repairs of a file that are tried have the same unknown names.
    plain = _plain(name)
    if plain in names:
        return plain
    if len(names) > MAX_COMPARED:
        letters, size = set(plain), len(plain)
        names = nlargest(
            MAX_COMPARED, names, key=lambda candidate: 2 * len(letters & set(candidate)) - abs(size - len(candidate))
        )
    return next((near for near in difflib.get_close_matches(plain, names) if _is_near(plain, near.lower())), "")


def _is_near(name: str, other: str) -> bool:
    """Return whether one name is a part of the other, or a third of its letters at most was typed wrongly."""
    return name in other or other in name or distance(name, other) <= max(2, ceil(max(len(name), len(other)) / 3))


def distance(name: str, other: str) -> int:
    """Return how many letters were typed wrongly: added, left out, replaced, or swapped with the next one."""
    before: list[int] = []
    above: list[int] = list(range(len(other) + 1))
    for row, letter in enumerate(name, 1):
        line = [row]
        for column, wanted in enumerate(other, 1):
            least = min(above[column] + 1, line[-1] + 1, above[column - 1] + (letter != wanted))
            if before and column > 1 and name[row - 2] == wanted and other[column - 2] == letter:
                least = min(least, before[column - 2] + 1)
            line.append(least)
        before, above = above, line
    return above[-1]


def synonym(name: str, known: Container[str]) -> str:
    """Return the known name of a field that is called `name` in another language or tool, “” if there is none.

    A name that differs in case or diacritics only, or in characters that cannot be seen, is the known one.
    """
    return next(iter(synonyms(name, known)), "")


def synonyms(name: str, known: Container[str]) -> tuple[str, ...]:
    """Return all known names that `synonym` may mean by a name, the likeliest first."""
    if (plain := _plain(name)) in known:
        return (plain,)
    if (folded := _folded(name)) in known:
        return (folded,)
    return tuple(meant for meant in _synonyms().get(folded, ()) if meant in known)


def intended(name: str, known: Sequence[str]) -> str:
    """Return the known name of a field that was probably meant: its synonym, else the most similar one, else “”."""
    return synonym(name, known) or closest(name, known)


def is_word(name: str) -> bool:
    """Return whether a name has a meaning, here or in another place, so that it was hardly typed wrongly."""
    return _folded(name) in _words()


def is_unneeded(name: str) -> bool:
    """Return whether a field is one that other programs have, and a course has not."""
    return UNNEEDED in _synonyms().get(_folded(name), ())


@lru_cache(maxsize=10_000)
def _plain(name: str) -> str:
    """Return a name in lower case, without signs around it and characters that cannot be seen."""
    typed = "".join(char for char in name[: MAX_NAME + 1] if unicodedata.category(char) != "Cf")
    return unicodedata.normalize("NFKC", typed).strip(" -–—\u3000\u00a0").lower().replace("_", "-")


@lru_cache(maxsize=10_000)
def _folded(name: str) -> str:
    """Return a plain name without diacritics, and with hyphens between its words: `Rätt svar` and `rattSvar`."""
    letters = unicodedata.normalize("NFKD", _plain(HUMP.sub("-", name[: MAX_NAME + 1])))
    return "-".join("".join(char for char in letters if not unicodedata.combining(char)).split())


@cache
def _synonyms() -> dict[str, tuple[str, ...]]:
    """Return the names that each synonym may mean, the likeliest first."""
    meant: dict[str, tuple[str, ...]] = {}
    for name, words in load(SYNONYMS).items():
        for word in words:
            meant[_folded(word)] = (*meant.get(_folded(word), ()), name)
    return meant


@cache
def _words() -> frozenset[str]:
    """Return all synonyms, and the names that they mean."""
    return frozenset((*_synonyms(), *(name for names in _synonyms().values() for name in names)))


def unknown(place: Place, code: str, name: str, known: tuple[str, ...], outer: Container[str] = ()) -> Problem:
    """Return the Problem of a name that is not among the known ones. Its fix names the one that was meant, or all.

    A name that is among the `outer` ones was meant for the whole file.
    """
    if name in outer and not synonym(name, known):
        return Problem.at(place, code, "of-the-quiz", name=name, closest="")
    near = intended(name, known)
    hidden = invisible(name) if near else ""
    hint = "invisible" if hidden else "closest" if near else "sentence" if SENTENCE.search(name) else ""
    hint = hint or ("known-field" if code == "unknown-field" else "known")
    char = f"U+{ord(hidden):04X}" if hidden else ""
    return Problem.at(place, code, hint, name=name, closest=near, known=", ".join(known), char=char)


def invisible(name: str) -> str:
    """Return the first character of a name that cannot be seen, such as a soft hyphen, “” if there is none."""
    return next((char for char in name if unicodedata.category(char) == "Cf"), "")
