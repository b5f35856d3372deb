"""The pronunciation of common Chinese characters, without tones, by their order in a character set."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from mkdocs_course.model.reading.data import load

_DATA: dict[str, str] = load(Path(__file__).with_name("pinyin.yml"))
SYLLABIC = _DATA["syllabic"]
"""A character that may be only a letter of the syllable before it."""
SEVERAL = frozenset(_DATA["several"])
"""Characters with several pronunciations that begin with other letters, or that stand out of order."""
SYLLABLES = _DATA["syllables"]
"""The syllables, each with the number of the common characters that have it, in the order of these."""
CHARSET = "gb2312"
COMMON = range(0xB0A1, 0xD7FA)
ROW = range(0xA1, 0xFF)
"""The codes of the common characters, and the second bytes of a code."""


def syllable(char: str) -> str:
    """Return the usual pronunciation of a character, with v for ü; “” if it is not among the common ones."""
    return _by_character().get(char, "")


@cache
def _by_character() -> dict[str, str]:
    codes = (code for code in COMMON if code & 0xFF in ROW)
    said = (name for name, number in re.findall(r"([a-z]+)(\d+)", SYLLABLES) for _ in range(int(number)))
    return {code.to_bytes(2).decode(CHARSET): name for code, name in zip(codes, said, strict=True)}
