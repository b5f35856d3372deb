"""The number that is meant by a text that is none: a fraction, numerals of Chinese, a range of which one end counts."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from mkdocs_course.model.reading.lexicon import any_of

FRACTION = re.compile(r"(?P<sign>-?)(?P<part>\d{1,4}) ?[/⁄] ?(?P<whole>[1-9]\d{0,3})")
VULGAR = re.compile(r"(?P<integer>\d{0,6}) ?(?P<fraction>[¼-¾⅐-⅞])")
RANGE = re.compile(r"(?P<low>\d{1,6}(?:[.,]\d+)?) ?[-–—−~～] ?(?P<high>\d{1,6}(?:[.,]\d+)?)")
UNIT = re.compile(r" ?[^\W\d_]{1,12}\.?$")
LETTERS = re.compile("[\u3007\u3400-\u9fff]{1,12}")
MYRIAD = 10_000
UNLIMITED = re.compile(rf"∞|{any_of('unlimited')}", re.IGNORECASE)
"""What people write for no limit."""


def meant(text: str) -> str:
    """Return the number that a text means, in digits, “” if it is not certain."""
    if match := FRACTION.fullmatch(text):
        return _shown(Decimal(f"{match['sign']}{match['part']}") / Decimal(match["whole"]))
    if match := VULGAR.fullmatch(text):
        return _shown(Decimal(match["integer"] or 0) + Decimal(str(unicodedata.numeric(match["fraction"]))))
    return _in_numerals(text) if LETTERS.fullmatch(text) else ""


def _shown(value: Decimal) -> str:
    """Return a number in its shortest form, “” if that has more than four decimals."""
    number = f"{value.normalize():f}"
    return number if len(number.partition(".")[2]) <= 4 else ""


def _in_numerals(text: str) -> str:
    """Return a number written in numerals of Chinese, “” where a character is none."""
    total, section, digit = 0, 0, -1
    for char in text:
        value = int(unicodedata.numeric(char, -1))
        if value < 0:
            return ""
        if value < 10:
            digit = value if digit <= 0 else digit * 10 + value
        elif value < MYRIAD:
            section, digit = section + (1 if digit < 0 else digit) * value, -1
        else:
            total, section, digit = total + (section + max(digit, 0)) * value, 0, -1
    return str(total + section + max(digit, 0))
