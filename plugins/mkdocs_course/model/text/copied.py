"""A text that was copied from elsewhere and not changed yet, such as the definition of another term."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from mkdocs_course.model.problem import Place, Problem, excerpt
from mkdocs_course.model.text.text import Text

SHOWN = 40
LEAST = 12
"""The number of bytes, more than that of letters in Chinese, from which texts are hardly the same by chance."""


def problem(place: Place, name: str, first: Place) -> Problem:
    """Return the warning that the text `name` at a place is that of another place, which is `first`."""
    there = f"{first.path}:{first.line}"
    return Problem.at(place, "copied-text", warning=True, name=excerpt(name, SHOWN), there=there)


def faults(pairs: Iterable[tuple[object, Text]]) -> Iterator[Problem]:
    """Yield a warning for each text that is word for word, in one language, an earlier one of which more is different.

    Each text has something beside it, such as whether its option is right: two are only compared if that differs.
    """
    seen: dict[tuple[str, str], tuple[object, Place]] = {}
    for beside, text in sorted(pairs, key=lambda pair: pair[1].place):
        for language, words in text.texts:
            key = language, unicodedata.normalize("NFKC", words).strip().casefold()
            if len(words.strip().encode()) < LEAST:
                continue
            other, first = seen.setdefault(key, (beside, text.place))
            if other != beside and first != text.place:
                yield problem(text.place, words, first)
                break
