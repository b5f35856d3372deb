"""Keeps numbers on the line of what follows them, in lessons and in quiz texts, but not in code and formulas."""

from __future__ import annotations

import xml.etree.ElementTree as etree

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from mkdocs_course.markdown.wrapping import Piece, runs
from mkdocs_course.model.language import rules
from mkdocs_course.model.text.number_gap import NO_BREAK, gaps

NO_TEXT = "\x03"
"""Stands for each character of code or a formula, so that no number in it meets a word outside."""


def register(md: Markdown, language: str) -> None:
    """Make a Markdown instance keep numbers where the `language` wants it, after it has joined the lines."""
    if rules(language).numbers == "kept":
        md.treeprocessors.register(_Numbers(md), "course-numbers", -2)


class _Numbers(Treeprocessor):
    def run(self, root: etree.Element) -> None:
        for run in runs(root):
            text = "".join(piece if element is not None else NO_TEXT * len(piece) for element, _, piece in run)
            if places := list(gaps(text)):
                _replace(run, places)


def _replace(run: list[Piece], places: list[int]) -> None:
    """Put a no-break space at the places of a run of inline text."""
    start = 0
    for element, name, text in run:
        own = [place - start for place in places if start <= place < start + len(text)]
        if element is not None and own:
            chars = list(text)
            for place in own:
                chars[place] = NO_BREAK
            setattr(element, name, "".join(chars))
        start += len(text)
