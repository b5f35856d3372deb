"""A page, a title or a paragraph in the script of another language: one that was copied, or two that were swapped."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from mkdocs_course.model.course.blocks import outside_fences
from mkdocs_course.model.course.front_matter import FrontMatter
from mkdocs_course.model.course.prose import prose
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.text import variant
from mkdocs_course.model.text.extent import Extent
from mkdocs_course.model.text.script import counted, has_letter, mistaken_for, script, scripts

TITLE, PARAGRAPH, PAGE = 2, 8, 20
"""The number of words from which a title is judged, a paragraph, and a page."""
LETTERS = 16
"""A page with fewer letters in another script has no such paragraph: eight words of Chinese have as many."""
# Quotations, notes and rows with a link or a year are sources, which name what they name in its own language.
# A paragraph may also say which language it is in.
OTHERWISE = re.compile(r"\blang\b|^[ \t]*(?:[-*+] |\d+[.)] )?[“”«„「『\"].*[“”»「」『』\"]\W*$")
ITEM = re.compile(r"[ \t]*(?:[-*+] |\d{1,9}[.)] |#{1,6} |!!!|///|:::)")
QUOTED = re.compile(r"^[ \t]*(?:>|\[\^|\*\[|\| )|\]\(|://|www\.|[(（]\d{4}\w?[)）]|, \d{4}[.,)]")


def faults(
    path: str, front: FrontMatter, body: str, text: str, language: str, languages: tuple[str, ...]
) -> Iterator[Problem]:
    """Yield a warning if a page is in the wrong language, else if its title is, or a paragraph.

    Args:
        path: the path of the file.
        front: its front matter.
        body: the Markdown below.
        text: what a reader reads of that.
        language: the language of the page.
        languages: those of the course.
    """
    if variant.foreign(text, language) >= variant.LEAST:
        yield from _in_other_characters(path, body, language)
    own = script(language)
    foreign = {*map(script, languages)} - {own}
    if not foreign:
        return
    # Most pages have not one letter of another language, and those need not be counted.
    letters = Counter() if foreign.isdisjoint(scripts(text)) else counted(text)
    titled = mistaken_for(front.title or "", language, languages, TITLE)
    mostly = letters and 2 * letters[own] <= letters.total()
    if mostly and (other := _page(body, language, languages) or (titled and _short_page(body, language, languages))):
        place = Place(path=path)
        yield Problem.at(place, "wrong-language", "wrong-language-page", warning=True, language=language, other=other)
        return
    if titled:
        place, hint = front.at("title") or Place(path=path), "wrong-language-title"
        yield Problem.at(place, "wrong-language", hint, warning=True, language=language, other=titled)
    if any(letters[name] >= LETTERS for name in foreign):
        yield from _paragraphs(path, body, language, languages)


def _paragraphs(path: str, body: str, language: str, languages: tuple[str, ...]) -> Iterator[Problem]:
    """Yield a warning for the first of each run of paragraphs in another language."""
    before = ""
    for number, rows in _divided(body):
        if any(QUOTED.search(row) or OTHERWISE.search(row) for row in rows):
            continue
        text = prose("\n".join(rows))
        other = mistaken_for(text, language, languages, PARAGRAPH)
        if other and not before:
            place, hint = Place(path=path, line=number), "wrong-language-paragraph"
            yield Problem.at(place, "wrong-language", hint, warning=True, language=language, other=other)
        # A short heading between two paragraphs says nothing by itself.
        before = other or (before if not has_letter(text, script(language)) else "")


def _in_other_characters(path: str, body: str, language: str) -> Iterator[Problem]:
    """Yield a warning for the first of each run of paragraphs in the characters of a language akin to the page's."""
    before = ""
    for number, rows in _divided(body):
        if any(QUOTED.search(row) or OTHERWISE.search(row) for row in rows):
            continue
        other = variant.other(prose("\n".join(rows)), language)
        if other and not before:
            place, hint = Place(path=path, line=number), "wrong-variant"
            yield Problem.at(place, "wrong-language", hint, warning=True, language=language, other=other)
        before = other


def _divided(body: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the paragraphs and items of a page, each with the number of its first row."""
    first, rows, last = 0, list[str](), 0
    for number, row in outside_fences(body):
        ended = not row.strip() or number != last + 1 or ITEM.match(row)
        if rows and (ended or rows[0].startswith("#")):
            yield first, rows
            rows = []
        if row.strip():
            first = first if rows else number
            rows.append(row)
        last = number
    if rows:
        yield first, rows


def _short_page(body: str, language: str, languages: tuple[str, ...]) -> str:
    """Return the other language that the few words of a page are in, “” if they are in that of its folder."""
    rows = (row for _, row in outside_fences(body) if not QUOTED.search(row))
    return mistaken_for(prose("\n".join(rows)), language, languages, PARAGRAPH)


def _page(body: str, language: str, languages: tuple[str, ...]) -> str:
    """Return the language of more than half of a page, if it is not that of its folder."""
    words = dict.fromkeys(("", *languages), 0.0)
    for _, row in outside_fences(body):
        if not QUOTED.search(row):
            plain = prose(row)
            extent = Extent.of(plain)
            words[mistaken_for(plain, language, languages)] += extent.words + extent.characters / 2
    most = max(words, key=lambda code: words[code])
    return most if most and words[most] >= PAGE and 2 * words[most] > sum(words.values()) else ""
