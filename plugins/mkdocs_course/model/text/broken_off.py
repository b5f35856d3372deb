"""Finds texts of quizzes and of the glossary that end in the middle of a sentence: with a word that joins it to more.

Other ends say nothing: an option is no sentence, and a title has no full stop.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from mkdocs_course.model.problem import Problem, excerpt
from mkdocs_course.model.text.texts import texts

JOINING = re.compile(
    r"\w\s+\w.*\s(?:och|eller|att|samt|eftersom|därför att|även om|så att"
    r"|and|or|because|the|of the|although|whether)$"
    r"|.{3}(?:，|、|因为|但是|而且|如果|或者|以及|并且|虽然)$"
)
"""Texts of three words and more that end with such a word."""
ENDS = frozenset("，、hrtmde为是且果者及然")
"""The letters and signs with which they end: a text with another one need not be searched."""
LONGEST = 500
"""A text with more characters is searched from so many before its end."""
SHOWN = 40


def faults(records: Iterable[object]) -> Iterator[Problem]:
    """Yield a warning for each text that breaks off."""
    for record in records:
        for text in texts(record):
            if said := next((said for _, said in text.texts if _breaks_off(said)), ""):
                name = excerpt(said[-SHOWN:], SHOWN)
                yield Problem.at(text.place, "cut-off", "cut-off-sentence", warning=True, name=f"… {name}")


def _breaks_off(text: str) -> bool:
    return text[-1:] in ENDS and bool(JOINING.search(text[-LONGEST:].replace("\n", " ")))
