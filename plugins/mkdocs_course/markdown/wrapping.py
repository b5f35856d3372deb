"""Removes line breaks between Chinese characters, in the paragraphs of lessons and of quiz texts.

Python-Markdown keeps a line break, and a browser shows it as a space: right between words, wrong between Chinese
characters. Code, formulas, hard breaks and raw HTML are not changed.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE

from mkdocs_course.model.reading.linebreak import join_lines, removable_breaks, remove_spans

WIDE = re.compile("[\u2e80-\uffef\U00020000-\U0003ffff]")
INLINE = re.compile("a|abbr|b|bdi|cite|code|del|dfn|em|i|ins|kbd|mark|q|rp|rt|ruby|s|small|span|strong|sub|sup|u|var")
KEPT = frozenset(("code", "kbd", "math", "pre", "samp", "script", "style", "svg", "textarea"))
TAG = re.compile(rf"</?(?:{INLINE.pattern})\b[^<>]*>")

Piece = tuple[etree.Element | None, str, str]
"""(element, “text” or “tail”, the text); the element is None if the text must not be changed."""


def register(md: Markdown) -> None:
    """Make a Markdown instance join the lines of Chinese paragraphs, after all other tree processors."""
    md.treeprocessors.register(_Lines(md), "course-lines", -1)


class _Lines(Treeprocessor):
    def run(self, root: etree.Element) -> None:
        for image in root.iter("img"):
            for name in image.attrib.keys() & {"alt", "title"}:
                image.set(name, join_lines(image.attrib[name]))
        if WIDE.search("".join(root.itertext())):
            for run in runs(root):
                self._join(run)

    def _join(self, run: list[Piece]) -> None:
        """Join the lines of a run of inline text without hard breaks."""
        spans, start = removable_breaks("".join(self._rendered(text) for *_, text in run)), 0
        ends = [end for _, end in spans]
        for element, name, text in run:
            end = start + len(text)
            own = []
            for low, high in islice(spans, bisect_right(ends, start), None):
                if low >= end:
                    break
                own.append((max(low - start, 0), min(high, end) - start))
            if element is not None and own:
                setattr(element, name, remove_spans(text, own))
            start = end

    def _rendered(self, text: str) -> str:
        """Return a text of the same length with the placeholders of raw HTML replaced.

        Those of inline tags become word joiners, which are ignored, others a control character, which is not text.
        """

        def sign(match: re.Match[str]) -> str:
            blocks = self.md.htmlStash.rawHtmlBlocks
            stored = blocks[int(match[1])] if int(match[1]) < len(blocks) else ""
            return ("\u2060" if isinstance(stored, str) and TAG.fullmatch(stored) else "\x03") * len(match[0])

        return HTML_PLACEHOLDER_RE.sub(sign, text)


def runs(root: etree.Element) -> Iterator[list[Piece]]:
    """Yield the runs of inline text."""
    run: list[Piece] = []
    for piece in _pieces(root):
        if piece is not None:
            run.append(piece)
        elif run:
            yield run
            run = []


def _pieces(element: etree.Element) -> Iterator[Piece | None]:
    """Yield the texts in document order, and None where a run ends."""
    if not isinstance(element.tag, str):  # a comment
        return
    inline = INLINE.fullmatch(element.tag)
    if element.tag == "img" or (element.tag in KEPT and element.tag != "pre"):
        yield None, "", "".join(element.itertext()) or "\x03"
        return
    if not inline:
        yield None
    if element.tag != "pre":
        if element.text:
            yield element, "text", element.text
        for child in element:
            yield from _pieces(child)
            if child.tail:
                yield child, "tail", child.tail
    if not inline:
        yield None
