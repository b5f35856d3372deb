"""Whether a text needs translation: code, formulas, numbers and addresses are the same in all languages."""

from __future__ import annotations

import re

from mkdocs_course.model.text.extent import TOKEN

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


NAME_LENGTH = 3
"""A name in a script without spaces rarely has more characters."""
TARGET = re.compile(r"\]\([^()\s]{1,500}\)")
"""Where a link in Markdown leads."""
SENTENCE = re.compile("[，。？！、：；]")
END = re.compile(r"[.?!…。？！]\W*$")
SHORT = 2
"""A term or a heading rarely has more words. In a script without spaces a word has about two characters."""


def has_phrase(text: str) -> bool:
    """Return whether a text surely needs translation: it has several words that are not all names.

    A name in capital letters, a single word and what `in_words` leaves out may be the same in all languages.
    """
    if not in_words(text):
        return False
    tokens = [*TOKEN.finditer(TARGET.sub("]", LANGUAGE_NEUTRAL.sub(" ", text[:MAX_LENGTH])))]
    characters = sum(len(token[0]) for token in tokens if token["unspaced"])
    words = [token[0] for token in tokens if token["word"] and len(token[0]) > 1 and not token[0].isdigit()]
    unspaced = characters > NAME_LENGTH or (characters > 0 and bool(SENTENCE.search(text)))
    return unspaced or (len(words) > 1 and any(word[0].islower() for word in words))


def may_be_shared(text: str) -> bool:
    """Return whether languages that are akin may have a text in common: it has a word or two, and is no sentence."""
    tokens = [*TOKEN.finditer(text[:MAX_LENGTH])]
    words = sum(len(token[0]) / 2 if token["unspaced"] else 1 for token in tokens)
    return words <= (1 if END.search(text[-MAX_LENGTH:]) else SHORT)
