"""Names of fields that end with a letter or a number, as `option_a` and `wrong1`."""

from __future__ import annotations

import re
from functools import lru_cache

from mkdocs_course.model.quiz.draft.draft import means

NUMBERED = re.compile(r"(?P<stem>.*?)[-_ ]?(?P<mark>[A-Ha-h]|(?<!\d)\d{1,2})")


@lru_cache(maxsize=2_000)
def mark_of(name: str) -> str:
    """Return the letter or the number of an option by which a field is called, “” if it is none of these."""
    match = NUMBERED.fullmatch(name)
    own = match and (means(match["stem"], ("option",)) if match["stem"] else match["mark"].isalpha())
    return match["mark"].upper() if match and own else ""


def stem_of(name: str) -> str:
    """Return a name without the letter or the number at its end, “” if it has none."""
    match = NUMBERED.fullmatch(name)
    return match["stem"] if match else ""


@lru_cache(maxsize=2_000)
def side_of(name: str) -> bool | None:
    """Return whether a name, which may have a number, is that of right options or of wrong ones; None of any other."""
    for each in (name, stem_of(name)):
        if each and not means(each, ("options",)):
            if means(each, ("wrong",)):
                return False
            if means(each, ("right", "all-right")):
                return True
    return None
