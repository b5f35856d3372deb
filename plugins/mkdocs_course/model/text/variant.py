"""Texts in the characters of a language akin to their own, which Unicode's scripts do not tell apart."""

from __future__ import annotations

from mkdocs_course.model.language import rules

LEAST, SHARE = 5, 0.1
"""How many characters of the other language a text has at least, and what share of its characters they are."""


def other(text: str, language: str) -> str:
    """Return the language akin to that of a text in whose characters it is, “” if it is in those of its own."""
    number = foreign(text, language)
    return rules(language).akin[0] if number >= max(LEAST, SHARE * sum(map(str.isalpha, text))) else ""


def foreign(text: str, language: str) -> int:
    """Return how many characters of a text belong to the language akin to its own, and not to this one."""
    own = rules(language)
    if not own.charset or not own.akin:
        return 0
    odd = {char for char in {*text} if not char.isascii() and not _has(own.charset, char)}
    theirs = {char for char in odd if _has(own.akin[-1], char)}
    return sum(map(theirs.__contains__, text))


def _has(charset: str, char: str) -> bool:
    try:
        char.encode(charset)
    except (UnicodeEncodeError, LookupError):
        return False
    return True
