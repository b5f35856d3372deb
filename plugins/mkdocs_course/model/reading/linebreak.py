"""Whether a line break in a text stands for a space.

It does between Swedish or English words, and not between Chinese or Japanese characters. The rules are those of CSS
Text 4, “Segment Break Transformation Rules”, applied by character and not by language, since texts are mixed:
https://drafts.csswg.org/css-text-4/#line-break-transform. Between Chinese and a Latin word or a digit the space stays:
there, W3C's “Requirements for Chinese Text Layout” (3.2.4) wants a gap of up to a quarter of a character.
"""

from __future__ import annotations

import re
import unicodedata

BREAK = re.compile(r"\n[ \t]*")
# Full-width punctuation has white space of its own, beside a Latin word as well.
FULL = frozenset("，。、；：！？（）")
# Characters that are invisible and separate nothing.
INVISIBLE = str.maketrans("", "", "\u2060\ufeff")
HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff\uffa0-\uffdc]")
WINDOW = 80


def join_lines(text: str) -> str:
    """Return the text without the line breaks that stand for no space; the others stay."""
    return remove_spans(text, removable_breaks(text))


def removable_breaks(text: str) -> list[tuple[int, int]]:
    """Return the spans (start, end) of the line breaks that stand for no space, with the white space around them."""
    spans = []
    for match in BREAK.finditer(text):
        start, end = match.span()
        while start and text[start - 1] in " \t":
            start -= 1
        if joins_without_space(text[max(0, start - WINDOW) : start], text[end : end + WINDOW]):
            spans.append((start, end))
    return spans


def remove_spans(text: str, spans: list[tuple[int, int]]) -> str:
    """Return the text without the given spans, each a (start, end), in ascending order."""
    ends = zip([0, *(end for _, end in spans)], [*(start for start, _ in spans), len(text)], strict=True)
    return "".join(text[start:end] for start, end in ends)


def joins_without_space(before: str, after: str) -> bool:
    """Return whether a line that ends with `before` continues in one that begins with `after` without a space."""
    left, right = before.translate(INVISIBLE).rstrip(" \t"), after.translate(INVISIBLE).lstrip(" \t")
    if not left or not right or "\n" in (left[-1], right[0]):
        return False
    if "\u200b" in (left[-1], right[0]) or left[-1] in FULL or right[0] in FULL:
        return True
    nearest = (next((char for char in line if not _is_ambiguous(char)), " ") for line in (reversed(left), right))
    return all(map(_is_wide, nearest))


def _is_wide(char: str) -> bool:
    """Return whether a character is East Asian wide, as UAX #11 defines it, and of a script without word spaces.

    Korean separates its words by spaces, and an emoji belongs to no script.
    """
    if unicodedata.category(char) == "So" or HANGUL.match(char):
        return False
    return unicodedata.east_asian_width(char) in "FWH"


def _is_ambiguous(char: str) -> bool:
    """Return whether a sign is used with both kinds of script, as “ ” … — are: the character beyond it decides."""
    return unicodedata.east_asian_width(char) == "A" and unicodedata.category(char)[0] in "PS"
