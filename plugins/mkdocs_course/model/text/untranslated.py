"""What stands in the place of a text in one language until somebody translates it."""

from __future__ import annotations

import re

UNTRANSLATED = re.compile(
    r"[（(\[【<]?\s*+(?:待翻译|待译|未翻译|需要?翻译|同上|(?:TODO:? *|ska )?översätt(?:s|as|ning)?(?: saknas| kommer)?"
    r"|samma som ovan|(?:TODO:? *|to be )?translated?|translation (?:missing|needed|pending)|missing translation"
    r"|same as above|lorem ipsum[^\n]*|todo|tbd|x{3}|[?？]{1,3}|…|\.{3})\s*+[)）\]】>]?[.!。]?",
    re.IGNORECASE,
)


def untranslated(texts: list[tuple[str, str]]) -> list[str]:
    """Return the languages whose text only says so, of pairs of language and text; none where each of them does."""
    languages = [language for language, text in texts if UNTRANSLATED.fullmatch(text.strip())]
    return languages if len(languages) < len(texts) else []
