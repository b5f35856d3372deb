"""Where in the text of a question the question itself begins, after the story that it is about."""

from __future__ import annotations

import re

# The sign at the end of a sentence, and what closes a quotation.
END = re.compile(r"[.!?…。！？][”’»\"」』]*\s*")

BLANK = re.compile(r"\n[ \t]*+\n")


def split(text: str) -> tuple[str, str]:
    """Return the story and the question of a text without markup; the question is “” if the text does not tell.

    A single sentence is a question, and so is a last one with a question mark. A sentence begins with a capital letter,
    or with a letter that has no case. So “t.ex.” ends none.
    """
    ends = [match.end() for match in END.finditer(text) if _begins(text, match.group(), match.end())]
    if not ends:
        return "", text
    return (text[: ends[-1]], text[ends[-1] :]) if asks(text) else (text, "")


def asks(text: str) -> bool:
    """Return whether a text ends with a question mark."""
    return text.rstrip().endswith(("?", "？"))


def last_paragraph(text: str) -> tuple[str, str]:
    """Return what stands before the last paragraph of a text, with the blank line, and that paragraph."""
    start = max((match.end() for match in BLANK.finditer(text.strip())), default=0)
    return text.strip()[:start], text.strip()[start:]


def _begins(text: str, sign: str, at: int) -> bool:
    letter = text[at : at + 1]
    return letter.isalpha() and not letter.islower() and (sign[-1].isspace() or letter.lower() == letter)
