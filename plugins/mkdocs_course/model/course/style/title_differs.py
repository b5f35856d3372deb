"""The rule `title-differs`: a page is called in the menu what its heading calls it.

Someone who chooses a title in the menu or the search and finds another heading may be on the wrong page.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from mkdocs_course.model.course.headings import Heading
from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.course.style.sample import Sample
from mkdocs_course.model.problem import Place, Problem

MARKUP = re.compile(r"^#+[ \t]*|(?<![ \t])[ \t]++#*+[ \t]*+$|\{[^{}]*\}|\]\([^()]*\)|<[^<>]*>|[*_`\[]")
HOME = "index.md"
"""The first page, which is called “Start” in the menu, whatever its heading."""


def title_differs(sample: Sample) -> Iterator[Problem]:
    """Yield a warning for each page whose title says something else than its only heading of the first level."""
    for lesson in sample.course.lessons:
        heading = _only(lesson)
        if lesson.page == HOME or not lesson.front.title or not heading:
            continue
        text = " ".join(MARKUP.sub("", heading.row).split())
        if text and not _is_same_or_shorter(lesson.front.title, text):
            place = lesson.front.at("title") or Place(path=heading.place.path)
            yield Problem.at(place, "title-differs", warning=True, name=lesson.front.title, other=text)


def _only(lesson: Lesson) -> Heading | None:
    first = [heading for heading in lesson.headings if heading.level == 1]
    return first[0] if len(first) == 1 else None


def _is_same_or_shorter(one: str, other: str) -> bool:
    """Return whether one text is the other, or a shorter form of it, apart from punctuation."""
    short, long = sorted((_words(one), _words(other)), key=lambda words: sum(map(len, words)))
    return (
        _within("".join(short), iter("".join(long)))
        if _unspaced(short)
        else all(_resembles_any(word, long) for word in short)
    )


def _words(text: str) -> list[str]:
    letters = unicodedata.normalize("NFKC", text).casefold()
    return "".join(char if char.isalnum() else " " for char in letters).split()


def _unspaced(words: list[str]) -> bool:
    """Return whether words are written without spaces between them, as in Chinese."""
    return any(unicodedata.east_asian_width(char) == "W" for word in words for char in word)


def _resembles_any(word: str, words: list[str]) -> bool:
    """Return whether a word contains one of `words`, is part of one, or begins with the same four letters as one."""
    return any(word in other or (len(other) > 3 and other in word) or word[:4] == other[:4] for other in words)


def _within(short: str, letters: Iterator[str]) -> bool:
    """Return whether the letters of a text stand among others in the same order."""
    return all(letter in letters for letter in short)
