"""Looks for fixed signs in a text, most of which are in none."""

from __future__ import annotations


def has(text: str, sign: str) -> bool:
    """Return whether a text has a sign, as `sign in text` does.

    Python finds single characters twenty times as fast as strings of several. So a sign is looked for only where its
    first and its last character are.
    """
    return sign[0] in text and sign[-1] in text and sign in text
