"""Finds the lines of a page that Markdown converts to blocks: none in comments, code or raw HTML.

This depends on Markdown and the extensions of the course. So the page is converted with a mark in each line that may
open a block, and the marks in the output are collected.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from markdown import Markdown
from pymdownx.blocks import BlocksExtension

from mkdocs_course.markdown import commonmark
from mkdocs_course.markdown.blocks import RawBlock, block_types
from mkdocs_course.markdown.extension_options import loadable
from mkdocs_course.markdown.failing import failure
from mkdocs_course.markdown.pictures import register_included
from mkdocs_course.markdown.reused import is_known
from mkdocs_course.markdown.visible import HIDING, elements, prose
from mkdocs_course.model.course.extensions import SNIPPETS
from mkdocs_course.model.course.opening import opening, openings
from mkdocs_course.model.course.shown import Failure, Shown
from mkdocs_course.model.quiz.block import POSTTEST, QUIZ
from mkdocs_course.model.text.sign import has

OURS = "mkdocs_course"
TAG, SIGN = "course-mark", ":"
# The simplest form of fenced code, which all extensions agree upon; a line that includes a file.
FENCE, INCLUDE = re.compile(r"(`{3,}|~{3,})[\w-]*"), re.compile(r"-{2,}8<-{2,}")
FIGURE = re.compile(r"^[ >]*-{2,}8<-{2,} +\"[^\"]+\.(?:svg|ya?ml)\" *$")
# In a page without any of this, in which every block is unindented and separate, all blocks are shown.
DOUBTFUL = re.compile(r"^[\s>*+-]{0,40}<|`{3}|~{3}", re.MULTILINE)
SIMPLE = re.compile(r"///(?:(?<=\A///)|(?<=\n\n///)) *[\w-]+ *(?:\| *\S+ *)?\n/{3} *(?=\n\n|\n?\Z)")


class Placer:
    """Converts pages with the Markdown extensions of a course, to learn what they show. Called, it is a `Placing`."""

    def __init__(self, extensions: list[Any], configs: Mapping[str, Any], content: Path | None = None) -> None:
        self.extensions = [name for name in extensions if name != OURS]
        self.configs, self.content = configs, content
        # Extensions by others may fail at any page, and keep what `reset` does not know of.
        self.known = all(map(is_known, self.extensions))

    def __call__(self, text: str) -> Shown | Failure | None:
        """Return what the Markdown of a page shows, None if an extension cannot be loaded."""
        if self.known and (simple := _simple(text)):
            return simple
        marked = "\n".join(_marked(row, number) for number, row in _numbered(text))
        if (instance := self._instance) is None:
            return None
        try:
            html = instance.convert(marked)
        except Exception as error:  # noqa: BLE001 – an extension may raise anything
            return failure(marked, error, lambda rows: self._convert(rows) is None, self.extensions)
        quizzes = (QUIZ.name, POSTTEST.name)
        marks = [(mark["data-block"], mark["data-name"]) for mark in elements(html, TAG)]
        return Shown(
            lines=frozenset(int(name[1:]) for _, name in marks if name[:1] == SIGN and name[1:].isdecimal()),
            names=tuple(name for block, name in marks if block in quizzes and not name.startswith(SIGN)),
        )

    def visible(self, text: str) -> str | None:
        """Return the text of a page that a reader sees, without code; None if an extension fails."""
        html = self._convert(text)
        return None if html is None else prose(html)

    @property
    def _instance(self) -> Markdown | None:
        """What converts a page, None if an extension cannot be loaded; that is reported at `mkdocs.yml`."""
        converter = self._reused if self.known else self._made()
        return converter and converter.reset()

    @cached_property
    def _reused(self) -> Markdown | None:
        return self._made()

    def _made(self) -> Markdown | None:
        try:
            md = Markdown(
                extensions=[*self.extensions, _Marks()], extension_configs=loadable({SNIPPETS: {}, **self.configs})
            )
        except Exception:  # noqa: BLE001 – an extension may raise anything
            return None
        if self.content:
            register_included(md, self.content)
        return md

    def _convert(self, text: str) -> str | None:
        try:
            return instance.convert(text) if (instance := self._instance) else None
        except Exception:  # noqa: BLE001 – it is reported where the page is placed
            return None


def placer(extensions: list[Any], configs: Mapping[str, Any], content: Path | None = None) -> Placer:
    """Return what converts the pages of a course.

    `extensions` and `configs` are the `extensions` and `extension_configs` of `markdown.Markdown`, `content` is the
    folder of the pages.
    """
    return Placer(extensions, configs, content)


def _simple(text: str) -> Shown | None:
    """Return what a page shows in which that can be seen without converting it, None for another one."""
    rows = text.split("\n")
    has_includes = has(text, "8<") and any(INCLUDE.search(row) and not FIGURE.search(row) for row in rows)
    if not has_includes and not any(openings(text)):
        return Shown()
    bare = "\n".join(_bare(rows))
    if not has_includes and not _is_doubtful(bare):
        opened = frozenset(number for number, _ in openings(bare))
        if len(opened) == len(SIMPLE.findall(bare)) == bare.count("///") / 2:
            return Shown(lines=opened)
    return None


def _is_doubtful(bare: str) -> bool:
    """Return whether something in a page without its code may hide a block."""
    tags = "<" in bare
    if (tags or "```" in bare or "~~~" in bare) and DOUBTFUL.search(bare):
        return True
    return (tags or "hidden" in bare.lower()) and HIDING.search(bare) is not None


def _bare(rows: list[str]) -> list[str]:
    """Return the rows with simple fenced code and includes replaced by blank rows."""
    bare = ["" if INCLUDE.match(row) else row for row in rows]
    fence, opened = "", 0
    for index, row in enumerate(rows):
        if fence and row == fence:
            bare[opened : index + 1] = [""] * (index + 1 - opened)
            fence = ""
        elif not fence and (match := FENCE.fullmatch(row)):
            fence, opened = match[1], index
    return bare


def _numbered(text: str) -> Iterator[tuple[int, str]]:
    return enumerate(text.split("\n"), 1)


def _marked(row: str, number: int) -> str:
    """Return the row with its line number instead of its argument, if it may open a block."""
    if opened := opening(row):
        return f"{row[: opened.argument_at]}{SIGN}{number}" if opened.argument else f"{row} | {SIGN}{number}"
    return row


class _Mark(RawBlock):
    """A block that leaves a mark with its argument: the sign and number of a line, or a name in an included file."""

    def on_end(self, block: etree.Element) -> None:
        etree.SubElement(block, TAG, {"data-block": self.BLOCK.name, "data-name": self.argument or ""})


class _Marks(BlocksExtension):
    def extendMarkdownBlocks(self, md: Markdown, block_mgr: Any) -> None:
        # Blocks without an argument get one here: their line number.
        for block in block_types(_Mark, ARGUMENT=None):
            block_mgr.register(block, {})
        commonmark.register(md)
