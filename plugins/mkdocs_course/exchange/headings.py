"""The words of a table of questions: its headings, kinds, and what means true or right, in several languages."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import Any

from mkdocs_course.model.reading.data import load
from mkdocs_course.model.reading.lexicon import any_of

_WORDS: dict[str, Any] = load(Path(__file__).with_name("words.yml"))

FILL: dict[str, str] = _WORDS["fill"]
"""Language → the prompt of a text with gaps that has none."""
INDEX = re.compile(r"(.*?)(?<![\s_-])[\s_-]*+(?:([a-h])|([1-9]))")
LED = re.compile(r"(?:([a-h])|([1-9]))[\s_.、-]*(\D+)")
"""A heading with its letter or number before or behind its word: “A选项” and “选项A”."""
AND = re.compile(any_of("and", whole=True))
NAMED = re.compile(r"(?:[a-h]|(?<!\d)[1-8](?!\d)|[\s,;/&+、.])+")


def plain(written: str) -> str:
    """Return a heading or a word as it is compared: in lower case, without what stands after a bracket or a dash."""
    text = unicodedata.normalize("NFKC", written[:200]).casefold().replace("_", " ").strip(" \n*:#.")
    return re.split(r"\s*[(\[]|\s+[-–—]\s|\n", text)[0].strip(" *:?")


def letters(answer: str) -> list[str]:
    """Return the letters a–h of the options that an answer names, as in “A, C” or “1 och 3”; none if it says more.

    It may name one option as the heading of its column does: “Option 1”.
    """
    name, letter = column(answer)
    if name == "option" and letter:
        return [letter]
    text = AND.sub(" ", unicodedata.normalize("NFKC", answer[:200]).casefold())
    if not NAMED.fullmatch(text):
        return []
    signs = re.findall(r"[a-h]|[1-8]", text)
    return [chr(ord("a") + int(sign) - 1) if sign.isdigit() else sign for sign in signs]


def _by_word(names: dict[str, list[str]]) -> dict[str, str]:
    return {plain(word): name for name, words in names.items() for word in words}


TRUTH = {plain(word): name == "true" for name, words in _WORDS["truth"].items() for word in map(str, words)}
"""Word → whether it means true."""
KINDS = _by_word(_WORDS["kinds"])
"""Word → the sort of question that it means."""
HEADINGS = _by_word(_WORDS["headings"])
"""Word → the name of a column."""
NUMBERED = _by_word(_WORDS["numbered"])
"""Word → the name of columns of which there is one for each option."""


def column(heading: str) -> tuple[str, str]:
    """Return the name of a column and the letter of the option that it belongs to, “” for what is no heading."""
    word = plain(heading)
    if word in HEADINGS:
        return HEADINGS[word], ""
    if (match := INDEX.fullmatch(word)) and match[1] in NUMBERED:
        return NUMBERED[match[1]], _letter(match[2], match[3])
    if (match := LED.fullmatch(word)) and match[3] in NUMBERED:
        return NUMBERED[match[3]], _letter(match[1], match[2])
    return "", ""


def _letter(letter: str | None, digit: str | None) -> str:
    return letter or chr(ord("a") + int(digit or "1") - 1)
