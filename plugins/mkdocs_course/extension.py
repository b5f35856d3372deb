"""The Markdown door: `/// quiz | name` in a lesson becomes the quiz.

It works wherever Python-Markdown does: under MkDocs and ProperDocs, where the plugin sets it up, and under Zensical
or plain Markdown, where it reads the quizzes itself.
"""

from __future__ import annotations

import logging
import re
import xml.etree.ElementTree as etree
from html import escape, unescape
from pathlib import Path
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block
from pymdownx.slugs import slugify

from mkdocs_course.model import library, wording
from mkdocs_course.view.render import Renderer

log = logging.getLogger("mkdocs.plugins.course")
heading_slug = slugify(case="lower")
LATE = re.compile(r'<course-quiz data-late="([^"]*)"( data-again)?></course-quiz>')
RELATIVE = re.compile(r"(?!//)[^:]*(?:[/?#]|$)")
SAFE = re.compile(rf"(?:https?|mailto):|{RELATIVE.pattern}", re.IGNORECASE)


class QuizBlock(Block):
    """The block itself. It has no content of its own."""

    NAME = "quiz"
    ARGUMENT = True
    AGAIN = False

    def on_create(self, parent: etree.Element) -> etree.Element:
        return etree.SubElement(parent, "div")

    def on_markdown(self) -> str:
        return "raw"

    def on_end(self, block: etree.Element) -> None:
        name = self.argument.strip()
        extension: QuizExtension = self.config["extension"]
        if extension.getConfig("late"):
            again = " data-again" if self.AGAIN else ""
            block.text = self.md.htmlStash.store(f'<course-quiz data-late="{escape(name)}"{again}></course-quiz>')
        elif html := extension.render(name, again=self.AGAIN):
            block.text = self.md.htmlStash.store(html)
        else:
            # The course's check tells the file and line; this is for whoever builds without it.
            log.warning("There is no usable quiz “%s”.", name)


class AgainBlock(QuizBlock):
    """A quiz that comes back: `/// again | name`."""

    NAME = "again"
    AGAIN = True


class QuizExtension(BlocksExtension):
    """Options: `quizzes` (folder), `language` (of the page), `languages` (that texts must have), `course` (its id)."""

    def __init__(self, **options: Any) -> None:
        self.config = {
            "quizzes": ["quizzes", "folder of the quiz files"],
            "language": ["en", "language of the page"],
            "languages": [[], "languages that every text must have; the page's own by default"],
            "course": ["course", "id of the course, to which stored answers belong"],
            "library": ["", "quizzes already read"],
            "late": [False, "leave a mark in the page, which `fill` replaces"],
        }
        super().__init__(**options)
        self.renderer: Renderer | None = None

    def extendMarkdownBlocks(self, md: Markdown, block_manager: Any) -> None:
        for block in (QuizBlock, AgainBlock):
            block_manager.register(block, {"extension": self})

    def render(self, name: str, *, again: bool = False) -> str:
        """Return the quiz as HTML, an empty text where there is no usable one."""
        if self.renderer is None:
            self.renderer = Renderer(self.getConfig("language"), safe_markdown())
            if not self.getConfig("library"):
                self.setConfig("library", self._load())
        quiz = self.getConfig("library").get(name)
        return self.renderer.quiz(quiz, self.getConfig("course"), again=again) if quiz else ""

    def fill(self, page: str) -> str:
        """Return a page with its quizzes where the marks are. So the search index never has to read them."""
        return LATE.sub(lambda mark: self.render(unescape(mark[1]), again=bool(mark[2])), page)

    def _load(self) -> library.Library:
        languages = tuple(self.getConfig("languages") or [self.getConfig("language")])
        found = library.load(Path(self.getConfig("quizzes")), Path.cwd(), languages)
        for problem in found.problems:
            log.log(logging.WARNING if problem.warning else logging.ERROR, wording.describe(problem, wording.choose()))
        return found


def safe_markdown() -> Any:
    """Return a function from a quiz's text to HTML: no raw HTML, no dangerous links, one line never a list.

    One Markdown instance for each form serves all texts: making one costs more than using it.
    """
    many = Markdown(extensions=[_Safe(), "sane_lists"], output_format="html")
    one = Markdown(extensions=[_Safe(), _OneParagraph()], output_format="html")

    def convert(text: str) -> str:
        return (many if "\n\n" in text else one).reset().convert(text)

    return convert


class _Safe(Extension):
    def extendMarkdown(self, md: Markdown) -> None:
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.treeprocessors.register(_Links(md), "safe-links", 0)


class _OneParagraph(Extension):
    """In one line “1990. ” begins no list and “#” no heading."""

    def extendMarkdown(self, md: Markdown) -> None:
        for name in ("code", "hashheader", "setextheader", "hr", "olist", "ulist", "quote", "reference", "indent"):
            md.parser.blockprocessors.deregister(name)


class _Links(Treeprocessor):
    """Leaves links to http(s), mailto and relative addresses, and images of the course's own."""

    def run(self, root: etree.Element) -> None:
        for element in root.iter():
            address = unescape(element.get("href") or element.get("src") or "")
            address = "".join(char for char in address if char > " ")
            if element.tag == "img" and not RELATIVE.match(address):
                element.tag, element.text = "span", element.get("alt")
                element.attrib.clear()
            elif element.tag == "a" and not SAFE.match(address):
                element.attrib.clear()


def makeExtension(**options: Any) -> QuizExtension:
    return QuizExtension(**options)
