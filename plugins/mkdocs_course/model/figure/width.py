"""Estimates the width of a text in a figure, in which nothing measures it: it is drawn before any font is known."""

from __future__ import annotations

import unicodedata

# Shares of the size of the font, a little wider than those of common sans-serif fonts.
NARROW, SLIM, COMMON, CAPITAL, BROAD = 0.3, 0.42, 0.6, 0.72, 0.92
LETTERS = {
    **dict.fromkeys("iljI.,:;!|'’‘ \u00a0", NARROW),
    **dict.fromkeys('ftr()[]/\\-–“”"*°', SLIM),
    **dict.fromkeys("mwMW%—…&@", BROAD),
}
BOLD = 1.07
# Signs that are as wide as a character where the text is Chinese or Japanese.
SHARED = frozenset("“”‘’…—·")


def is_wide(char: str) -> bool:
    """Return whether a character takes a whole square, as Chinese ones do."""
    return unicodedata.east_asian_width(char) in ("W", "F")


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of a text on one line, in the unit of `size`, that of its font."""
    wide = any(map(is_wide, text))
    return size * (BOLD if bold else 1) * sum(_share(char, wide=wide) for char in text)


def _share(char: str, *, wide: bool) -> float:
    if is_wide(char) or (wide and char in SHARED):
        return 1
    if unicodedata.combining(char):
        return 0
    return LETTERS.get(char, CAPITAL if char.isupper() else COMMON)
