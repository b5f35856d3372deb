"""Marks at an end of an option that say whether it is right: `*`, ticks and crosses, words in brackets, bold."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_course.model.reading.lexicon import any_of

RIGHT = re.compile(rf" *(?:[*✅✓✔√☑]\ufe0f?|[(（\[](?:x|{any_of('marked-right')})[)）\]]) *", re.IGNORECASE)
WRONG = re.compile(rf" *(?:[❌✗✘×☐]\ufe0f?|[(（\[](?: |{any_of('marked-wrong')})[)）\]]) *", re.IGNORECASE)
BOLD = re.compile(r"\*\*([^*]+)\*\*")
"""An option that is all bold, as no other one is."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Marked:
    """The wordings of an option without their marks. `right` is None if these say that it is wrong.

    A wrong option is as one without marks: that another one is right is said elsewhere.
    """

    texts: list[str]
    right: bool | None


def read(texts: Sequence[str]) -> Marked | None:
    """Return what the marks of an option say, None if not all its wordings have the same one."""
    bold = [match[1] for text in texts if (match := BOLD.fullmatch(text))]
    if texts and len(bold) == len(texts):
        return Marked(texts=bold, right=True)
    for sign, right in ((RIGHT, True), (WRONG, None)):
        bare = [sign.sub("", text) if _at_an_end(sign, text) else text for text in texts]
        if texts and all(own and own != text for own, text in zip(bare, texts, strict=True)):
            return Marked(texts=bare, right=right)
    return None


def _at_an_end(sign: re.Pattern[str], text: str) -> bool:
    """Return whether a text has one such sign, and that at its beginning or its end."""
    found = [*sign.finditer(text)]
    return len(found) == 1 and (found[0].start() == 0 or found[0].end() == len(text))
