"""Marks in a page: placeholders that are replaced after the search plugin has read the page.

A mark is an empty element with one attribute, so that it survives plugins that parse and serialize the HTML.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import unescape

from mkdocs_course.markdown.visible import elements
from mkdocs_course.model.quiz.block import POSTTEST

QUIZ, PART, HEADING, BLOCK = "course-quiz", "course-part", "course-heading", "course-block"
TAGS = (QUIZ, PART, HEADING, BLOCK)
LATE = "late"
OCCASION = rf"{POSTTEST.occasion}\d*"
MARK = re.compile(
    rf"""<(?P<tag>{"|".join(TAGS)}) data-(?P<when>{LATE}|{OCCASION})=["']?(?P<name>[^"'>]*)["']?>\s*</(?P=tag)>"""
)
WHEN = re.compile(rf"data-(?:{LATE}|({OCCASION}))")
CHANGED = re.compile(rf"<(?:{QUIZ}|{PART}|{BLOCK}) data-(?:{LATE}|{OCCASION})")


@dataclass(frozen=True, kw_only=True, slots=True)
class Mark:
    """The placeholder of a quiz, a page part, the links after a heading, or a kind's block, depending on its `tag`.

    `name` is that of the quiz or the part, the id of the heading, or the names of a block and its quiz, with a space
    between them. `occasion` is that of a posttest, “” for a quiz on its first occasion.
    """

    tag: str
    name: str
    occasion: str = ""

    def append_to(self, parent: etree.Element) -> None:
        """Append the mark to an element."""
        parent.append(self.element())

    def element(self) -> etree.Element:
        """Return the mark as an element of a page."""
        return etree.Element(self.tag, {f"data-{self.occasion or LATE}": self.name})


def visible(html: str) -> Iterator[Mark]:
    """Yield the marks of quizzes in a page, without those in comments and hidden elements."""
    for attributes in elements(html, QUIZ):
        for attribute, name in attributes.items():
            if match := WHEN.fullmatch(attribute):
                yield Mark(tag=QUIZ, name=name, occasion=match[1] or "")


def fill(html: str, text: Callable[[Mark], str]) -> str:
    """Return a page with each mark replaced by the HTML that `text` returns for it."""
    return MARK.sub(
        lambda it: text(
            Mark(tag=it["tag"], name=unescape(it["name"]), occasion=it["when"] if it["when"] != LATE else "")
        ),
        html,
    )


def clear(page: str) -> str:
    """Return a finished page without its remaining marks, which are in excerpts of other pages, as in a blog.

    Raises ValueError if a plugin changed a mark so that it could not be replaced.
    """
    cleared = fill(page, lambda _mark: "")
    if CHANGED.search(cleared):
        raise ValueError("the mark of a quiz was changed")
    return cleared
