"""Typed answers that nobody types: patterns of other tools, explanations, and words that say that all answers count."""

from __future__ import annotations

import re

from mkdocs_course.model.reading.lexicon import any_of

WILDCARD = re.compile(r"[^\W\d_]{2,}\.?\*|\*[^\W\d_]{2,}\*?")
"""An answer with a star that stands for any letters, as other tools have it."""
PATTERN = re.compile(
    r"/[^/\n]{2,200}/[gimsu]{0,3}"
    r"|\^?[^\n]{0,100}(?:\(\?:|\.\*|\\[bdsw]|\)[?*+]|\[[^\]\n]{1,40}\][?*+])[^\n]{0,100}\$?"
)
"""A regular expression."""
ANY = re.compile(rf"{any_of('any-answer')}(?:\W.{{0,40}})?", re.IGNORECASE)
"""What stands in the key of a question whose answers are not compared."""
EXPLAINED = re.compile(r"(?P<answer>\S[^–—\n]{0,60}?)(?: [–—-] |——)(?P<more>\S+(?: \S+){2,}|[\u3400-\u9fff]{4,}.*)")
"""An answer and an explanation of it, of three words or more."""


def hint(text: str) -> tuple[str, str]:
    """Return the code of the hint for an answer that nobody types, and the answer that is meant, if it is known."""
    if WILDCARD.fullmatch(text) or PATTERN.fullmatch(text):
        return "no-wildcard", ""
    if ANY.fullmatch(text.strip("()（） .。")):
        return "any-answer", ""
    explained = EXPLAINED.fullmatch(text)
    return ("answer-explained", explained["answer"]) if explained else ("", "")
