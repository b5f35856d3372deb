"""The variant of Chinese characters of a text, which Unicode's scripts do not tell: simplified or traditional."""

from __future__ import annotations

from mkdocs_course.model.language import rules

SIMPLIFIED, TRADITIONAL = "Hans", "Hant"
"""The ISO 15924 codes of the two variants, which stand in the tag of a language."""
LEAST, SHARE = 5, 0.1
"""How many characters of the other variant a text has at least, and what share of its characters they are."""


def other(text: str, language: str) -> str:
    """Return the tag of traditional Chinese for a text in it, if its language is in simplified characters; else “”."""
    tag = rules(language).tag
    if SIMPLIFIED not in tag:
        return ""
    characters = [char for char in text if "\u4e00" <= char <= "\u9fff"]
    number = sum(map(_is_traditional, characters))
    return tag.replace(SIMPLIFIED, TRADITIONAL) if number >= max(LEAST, SHARE * len(characters)) else ""


def may_differ(text: str, language: str) -> bool:
    """Return whether a text may have a paragraph in the other variant: it has enough such characters."""
    if SIMPLIFIED not in rules(language).tag:
        return False
    return sum(map(_is_traditional, (char for char in text if "\u4e00" <= char <= "\u9fff"))) >= LEAST


def _is_traditional(char: str) -> bool:
    """Return whether a character is in the standard of traditional Chinese, and not in that of simplified Chinese."""
    return not _has("gb2312", char) and _has("big5", char)


def _has(codec: str, char: str) -> bool:
    try:
        char.encode(codec)
    except UnicodeEncodeError:
        return False
    return True
