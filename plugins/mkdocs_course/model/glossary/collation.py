"""Collation: the order of words in a language, and the index letter of each, independent of the machine's locales.

The principle is that of the Unicode Collation Algorithm (UTS #10): base letters first, then diacritics. The alphabets
are data of the language.
"""

from __future__ import annotations

import unicodedata

from mkdocs_course.model.language import Rules

TONES = {"\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0300": 4}

Key = tuple[str, tuple[object, ...]]


def key(text: str, rules: Rules, pinyin: str = "") -> Key:
    """Return the index letter of a text, and its sort key.

    A text with `pinyin` is sorted by it: by letters, then by tones, then by characters. Any other is sorted by the
    alphabet in the `rules` of its language, then by diacritics: é sorts as e unless the alphabet has an é.
    """
    if pinyin:
        letters, tones = _read_pinyin(pinyin)
        return letters[:1].upper(), (letters, tones, text)
    folded = unicodedata.normalize("NFC", text.casefold())
    order = {letter: place for place, letter in enumerate(rules.alphabet)}
    letters = "".join(char if char in order else _without_diacritics(char) for char in folded)
    first = "".join(rules.alphabet[:1])

    def place(char: str) -> tuple[int, int, str]:
        """Return the sort key of a character: before the alphabet, in it, or after it."""
        return (1, order[char], "") if char in order else (0 if char < first else 2, 0, char)

    return letters[:1].upper(), (tuple(map(place, letters)), folded, text)


def spellings(pinyin: str) -> tuple[str, ...]:
    """Return a pinyin as it may be typed: as written, and as one word without tones, where ü is u or v."""
    letters, tones = _read_pinyin(pinyin)
    typed = "".join("v" if is_umlaut else letter for letter, (is_umlaut, _) in zip(letters, tones, strict=True))
    return tuple(filter(None, dict.fromkeys((pinyin, letters, typed))))


def _without_diacritics(text: str) -> str:
    """Return the text without diacritics."""
    return "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))


def _read_pinyin(pinyin: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return the letters of a pinyin and, for each, whether it is ü and its tone, 5 for the neutral tone."""
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
