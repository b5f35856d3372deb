"""A page or a title in the script of another language: one that was copied, or two that were swapped."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_course.model.course.blocks import outside_fences
from mkdocs_course.model.course.front_matter import FrontMatter
from mkdocs_course.model.course.prose import prose
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.text.extent import Extent
from mkdocs_course.model.text.script import counted, mistaken_for, script

TITLE, PAGE = 2, 20
"""The number of words from which a title is judged, and from which a page is."""
# Quotations, notes and rows with a link or a year are sources, which name what they name in its own language.
QUOTED = re.compile(r"^[ \t]*(?:>|\[\^|\*\[|\| )|\]\(|://|www\.|\(\d{4}\w?\)|, \d{4}[.,)]")


def faults(
    path: str, front: FrontMatter, body: str, text: str, language: str, languages: tuple[str, ...]
) -> Iterator[Problem]:
    """Yield a warning if a page is in the wrong language, else if its title is.

    Args:
        path: the path of the file.
        front: its front matter.
        body: the Markdown below.
        text: what a reader reads of that.
        language: the language of the page.
        languages: those of the course.
    """
    if len({*map(script, languages)}) < 2:
        return
    if other := _page(body, text, language, languages):
        place = Place(path=path)
        yield Problem.at(place, "wrong-language", "wrong-language-page", warning=True, language=language, other=other)
    elif other := mistaken_for(front.title or "", language, languages, TITLE):
        place = front.at("title") or Place(path=path)
        yield Problem.at(place, "wrong-language", "wrong-language-title", warning=True, language=language, other=other)


def _page(body: str, text: str, language: str, languages: tuple[str, ...]) -> str:
    """Return the language of more than half of a page, if it is another one."""
    letters = counted(text)
    if 2 * letters[script(language)] > letters.total():
        return ""
    words = dict.fromkeys(("", *languages), 0.0)
    for _, row in outside_fences(body):
        if not QUOTED.search(row):
            plain = prose(row)
            extent = Extent.of(plain)
            words[mistaken_for(plain, language, languages)] += extent.words + extent.characters / 2
    most = max(words, key=lambda found: words[found])
    return most if most and words[most] >= PAGE and 2 * words[most] > sum(words.values()) else ""
