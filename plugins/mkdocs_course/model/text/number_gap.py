"""Keeps a number on the line of what follows it: “20 februari”, “70 %”, “12 000”.

The space between them becomes a no-break space. Typing rules want that of units and of the groups of long numbers
(ISO 80000-1, 7.1.4 and 7.3.1; Svenska skrivregler), and of words so that no line ends in a bare number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

NO_BREAK = "\u00a0"
# Digits with single signs inside, not at the end of a word or of a name such as “B-12”; no part of it is tried twice.
GAP = re.compile(r"(?<!\w)(?<!\w[.,:/–-])\d(?:[.,:/–-]?\d)*+(?P<gap>[ \n])(?=[^\W_]|[%‰°€$£¥])")


def gaps(text: str) -> Iterator[int]:
    """Yield the place of each space or line break between a number and the word, unit or digits after it."""
    return (match.start("gap") for match in GAP.finditer(text))


def keep_numbers(text: str) -> str:
    """Return the text with no-break spaces after numbers."""
    return GAP.sub(lambda match: match[0][:-1] + NO_BREAK, text)
