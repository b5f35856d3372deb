"""What stands in the place of a text in one language until somebody translates it."""

from __future__ import annotations

import re

from mkdocs_course.model.reading.lexicon import any_of

UNTRANSLATED = re.compile(
    rf"[（(\[【<]?\s*+(?:{any_of('untranslated')}|lorem ipsum[^\n]*|x{{3}}|[?？]{{1,3}}|…|\.{{3}})\s*+"
    r"[)）\]】>]?[.!。]?",
    re.IGNORECASE,
)


def untranslated(texts: list[tuple[str, str]]) -> list[str]:
    """Return the languages whose text only says so, of pairs of language and text; none where each of them does."""
    languages = [language for language, text in texts if UNTRANSLATED.fullmatch(text.strip())]
    return languages if len(languages) < len(texts) else []
