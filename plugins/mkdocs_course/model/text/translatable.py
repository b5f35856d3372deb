"""Whether a text needs translation: code, formulas, numbers and addresses are the same in all languages."""

from __future__ import annotations

import re

MAX_LENGTH = 5_000
"""A text of more characters is taken to need translation; searching it for code would take long."""

# A formula is code between dollar signs.
CODE = r"[$]?(?<![`~])(?P<ticks>`++|~~~++)(?!~).*?(?<![`~])(?P=ticks)(?![`~])[$]?"
ADDRESS = r"<?(?:https?://|mailto:|www\.)[^\s<>]++>?|<?(?<![\w.+-])[\w.+-]++@[\w-]++\.[\w.-]++>?"
UNITS = (
    "[mcdkµn]?m|[mhk]?g|t|[mcd]?l|L|m?s|min|h|k?W|k?Wh|[km]?V|m?A|[kMG]?Hz|[kMGT]?B|k?Pa|k?J|k?cal|dB|N|K|°[CFK]?|%|‰"
    "|px|pt|r?em|kr|SEK|NOK|DKK|EUR|USD|GBP|CNY|RMB"
)
NUMBER = rf"(?<!\w)\d[\d.,:/\u00a0\u202f -]*(?:[eE][+-]?\d+)?[ \u00a0]?(?:(?:{UNITS})[²³]?(?:/(?:{UNITS}))?)?(?!\w)"
LANGUAGE_NEUTRAL = re.compile(f"{CODE}|{ADDRESS}|{NUMBER}", re.DOTALL)
# Variables of one or two letters and names of functions, with a sign of relation such as `=`.
FORMULA = re.compile(
    r"(?=.*[=<>≤≥≈≠→])(?:(?:[A-Za-zΑ-Ωα-ω]{1,2}|sin|cos|tan|log|lim|max|min|exp)(?![^\W\d_¹²³₀-₉])|[\W\d_¹²³₀-₉])++",
    re.DOTALL,
)


def in_words(text: str) -> bool:
    """Return whether a text contains words, and so needs translation."""
    if len(text) > MAX_LENGTH:
        return True
    rest = LANGUAGE_NEUTRAL.sub(" ", text)
    return any(char.isalpha() for char in rest) and not FORMULA.fullmatch(rest)
