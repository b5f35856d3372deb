"""Ids that resemble a text."""

from __future__ import annotations

import re
import unicodedata

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""An id: words of the letters a–z and digits, joined by hyphens."""
LONGEST = 40
WORDS = 6
"""The number of words of a text that an id has."""
LATIN = str.maketrans({"ø": "o", "æ": "ae", "ß": "ss"})


def slug(text: str) -> str:
    """Return the first words of a text as an id, “” if most of its letters are not Latin.

    Letters lose their diacritics: “Hur når du målet?” is “hur-nar-du-malet”.
    """
    text = text[:500].casefold()
    letters = sum(char.isalpha() for char in text)
    plain = unicodedata.normalize("NFKD", text.translate(LATIN))
    words = re.findall("[a-z0-9]+", "".join(char for char in plain if not unicodedata.combining(char)))
    if letters and sum(map(len, words)) < letters / 2:
        return ""
    kept = ""
    for word in words[:WORDS]:
        if kept and len(kept) + 1 + len(word) > LONGEST:
            break
        kept = f"{kept}-{word[:LONGEST]}".lstrip("-")
    return kept
