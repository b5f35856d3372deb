"""The lines of a text, and the lettered options on them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from mkdocs_course.model.reading.lexicon import any_of

LETTERS = "ABCDEFGH"
"""The letters of options."""
OPTION = re.compile(r"\s*+([*√✓]?)\s*+[(（]?([A-Ha-hＡ-Ｈ])\s*+[.)）、．:：]\s*+(?=\S)")
NEXT = re.compile(r"(?:(?<=\s)|(?<=[\u3000-\uffef]))([*√✓]?)[(（]?([A-HＡ-Ｈ])\s*[.)）、．]\s*(?=\S)")
MARKED = re.compile(rf"(?<!\s)\s*(?:[*√✓]|[(（]{any_of('marked-right')}[)）])\s*$", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """A line of a text, its number, whether all of it is in bold, and whether it is a paragraph of its own.

    In Markdown, a `heading` begins a question, and `code` is a fence with all that is in it.
    """

    number: int
    text: str
    bold: bool = False
    paragraph: bool = False
    heading: bool = False
    code: bool = False


@dataclass(kw_only=True, slots=True)
class Option:
    """An option: its letter, its text as it was written, and whether a mark or bold type sets it apart."""

    letter: str
    text: str
    right: bool
    bold: bool


def options(line: Line, *, markdown: bool) -> list[Option]:
    """Return the options on a line: one, or several if the letters go on."""
    first = OPTION.match(line.text)
    assert first
    starts = [first]
    for match in NEXT.finditer(line.text, first.end()):
        if letter_of(match[2]) == chr(ord(letter_of(starts[-1][2])) + 1):
            starts.append(match)
    ends = [*(match.start() for match in starts[1:]), len(line.text)]
    listed = []
    for match, end in zip(starts, ends, strict=True):
        text = line.text[match.end() : end].strip()
        marked = MARKED.search(text)
        # A star at the end may be the end of emphasis, or the option itself.
        if marked and marked[0].strip() == "*" and (text.startswith("*") or (markdown and text.count("*") > 1)):
            marked = None
        text = text[: marked.start()] if marked else text
        listed.append(Option(letter=letter_of(match[2]), text=text, right=bool(match[1] or marked), bold=line.bold))
    return listed


def letter_of(letter: str) -> str:
    """Return the letter of an option as A–H."""
    return unicodedata.normalize("NFKC", letter).upper()
