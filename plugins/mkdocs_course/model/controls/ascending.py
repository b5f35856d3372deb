"""Options that differ in a number alone, such as “Row 3” or “20 %”: they stand in the order of their numbers.

Whoever looks for one of them knows where it is. That is a common guideline for choices (T. M. Haladyna, S. M. Downing
and M. C. Rodriguez, “A Review of Multiple-Choice Item-Writing Guidelines for Classroom Assessment”, 2002).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mkdocs_course.model.text.text import Text

NUMBER = re.compile(r"\d++(?:[.,]\d++)?")
FEWEST = 3
"""The number of options from which on their order matters."""


def order(texts: Sequence[Text]) -> list[int]:
    """Return the indices of texts in the order of their numbers, [] if they do not differ in one number alone."""
    wordings = [[(language, NUMBER.sub("#", words)) for language, words in text.texts] for text in texts]
    numbers = [[NUMBER.findall(words) for _, words in text.texts] for text in texts]
    if len(texts) < FEWEST or any(own != wordings[0] for own in wordings):
        return []
    if any(len(in_text) != 1 for own in numbers for in_text in own):
        return []
    values = [float(own[0][0].replace(",", ".")) for own in numbers]
    return sorted(range(len(values)), key=values.__getitem__)
