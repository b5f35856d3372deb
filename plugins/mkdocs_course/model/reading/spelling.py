"""Suggests the known name that was probably meant by an unknown one."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable, Sequence
from heapq import nlargest

from mkdocs_course.model.problem import Place, Problem

MAX_NAME = 60
MAX_KNOWN = 1_000
MAX_COMPARED = 40
"""The number of candidates, those that share most letters with the name, that are compared by the slow difflib."""


def closest(name: str, known: Iterable[str]) -> str:
    """Return the known name that is most similar to `name` (as difflib measures it), “” if none is.

    Comparing is slow: the result is “” for a name of more than 60 characters, or among more than 1,000 known names.
    """
    names: Sequence[str] = tuple(known)
    if len(name) > MAX_NAME or len(names) > MAX_KNOWN:
        return ""
    plain = unicodedata.normalize("NFKC", name).strip(" -–—\u3000\u00a0").lower().replace("_", "-")
    if len(names) > MAX_COMPARED:
        letters, size = set(plain), len(plain)
        names = nlargest(
            MAX_COMPARED, names, key=lambda candidate: 2 * len(letters & set(candidate)) - abs(size - len(candidate))
        )
    return next(iter(difflib.get_close_matches(plain, names, n=1)), "")


def unknown(place: Place, code: str, name: str, known: tuple[str, ...]) -> Problem:
    """Return the Problem of a name that is not among the known ones. Its fix names the most similar one, or all."""
    near = closest(name, known)
    hint = "closest" if near else "known"
    return Problem.at(place, code, hint, name=name, closest=near, known=", ".join(known))
