"""Finds texts of quizzes and of the glossary that end in the middle of a sentence: with a word that joins it to more.

Other ends say nothing: an option is no sentence, and a title has no full stop.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from mkdocs_course.model.problem import Problem, excerpt
from mkdocs_course.model.text.texts import texts

JOINING = {
    "sv": re.compile(r"\w\s+\w.*\s(?:och|eller|att|samt|eftersom|därför att|även om|så att)$"),
    "en": re.compile(r"\w\s+\w.*\s(?:and|or|because|the|of the|although|whether)$"),
    "zh": re.compile(r".{3}(?:，|、|因为|但是|而且|如果|或者|以及|并且|虽然)$"),
}
"""By language, texts of three words and more that end with such a word."""
ENDS = frozenset("，、hrtmde为是且果者及然")
"""The letters and signs with which they end: a text with another one need not be searched."""
LONGEST = 500
"""A text with more characters is searched from so many before its end."""
SHOWN = 40


def faults(records: Iterable[object], languages: tuple[str, ...]) -> Iterator[Problem]:
    """Yield a warning for each text that breaks off; one for all languages is in the first of the `languages`."""
    for record in records:
        for text in texts(record):
            if said := next((said for language, said in text.texts if _breaks_off(said, language or languages[0])), ""):
                name = excerpt(said[-SHOWN:], SHOWN)
                yield Problem.at(text.place, "cut-off", "cut-off-sentence", warning=True, name=f"… {name}")


def _breaks_off(text: str, language: str) -> bool:
    pattern = JOINING.get(language) if text[-1:] in ENDS else None
    return pattern is not None and bool(pattern.search(text[-LONGEST:].replace("\n", " ")))
