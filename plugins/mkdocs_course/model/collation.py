"""The order of words in a language, and the letter under which each stands, without the machine's locales."""

from __future__ import annotations

import unicodedata

TONES = {"\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0300": 4}
SWEDISH = {"å": "{1", "ä": "{2", "ö": "{3"}
"""Letters of their own, after z: the sign “{” follows it."""

Key = tuple[str, tuple[object, ...]]


def key(text: str, language: str, pinyin: str = "") -> Key:
    """Return the letter a text of a language stands under, and what it is sorted by.

    Chinese goes by its pinyin: first by the letters, then by the tones, at last by the characters.
    """
    if language == "zh" and pinyin:
        letters, tones = _read(pinyin)
        return letters[:1].upper(), (letters, tones, text)
    if language == "sv":
        return _swedish(text)
    folded = text.casefold()
    return _bare(folded[:1]).upper(), (_bare(folded), folded, text)


def _swedish(text: str) -> Key:
    """å, ä and ö are letters of their own at the end; é is an e, and w is a w."""
    folded = unicodedata.normalize("NFC", text.casefold())
    order = "".join(SWEDISH.get(char) or _bare(char) for char in folded)
    first = folded[:1] if folded[:1] in SWEDISH else _bare(folded[:1])
    return first.upper(), (order, folded, text)


def _bare(text: str) -> str:
    """Return the text without marks on its letters."""
    return "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))


def _read(pinyin: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return the letters of a pinyin, and for each whether it is ü and its tone; no tone comes after the fourth."""
    letters, tones = "", []
    for char in unicodedata.normalize("NFD", pinyin.casefold()):
        if char.isalpha():
            letters += char
            tones.append((0, 5))
        elif tones and char == "\u0308":
            tones[-1] = 1, tones[-1][1]
        elif tones and char in TONES:
            tones[-1] = tones[-1][0], TONES[char]
    return letters, tuple(tones)
