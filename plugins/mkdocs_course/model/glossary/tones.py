"""Tone marks for pinyin that is typed with numbers: `bao3mi4` is `bǎomì`."""

from __future__ import annotations

import re
import unicodedata

MARKS = {"1": "\u0304", "2": "\u0301", "3": "\u030c", "4": "\u0300", "5": ""}
SYLLABLE = re.compile(r"([a-zü]{1,6})([1-5])")


def with_marks(text: str) -> str:
    """Return numbered pinyin with tone marks, “” if a syllable has no number or no vowel."""
    plain = text.casefold().replace("u:", "ü").replace("v", "ü")
    if not re.fullmatch(rf"(?:{SYLLABLE.pattern}[ ’'-]*)+", plain):
        return ""
    marked = SYLLABLE.sub(lambda match: _marked(match[1], match[2]), plain)
    return "" if re.search(r"\d", marked) else unicodedata.normalize("NFC", marked).strip()


def _marked(syllable: str, tone: str) -> str:
    """Return a syllable with the mark of its tone on `a` or `e`, the `o` of `ou`, or else its last vowel."""
    bearer = re.search("[ae]", syllable) or re.search("o(?=u)", syllable) or re.search("[iouü](?=[^iouü]*$)", syllable)
    if not bearer:
        return f"{syllable}{tone}"
    return f"{syllable[: bearer.end()]}{MARKS[tone]}{syllable[bearer.end() :]}"
