"""The Markdown door: `/// quiz | name` in a lesson becomes the quiz.

It works wherever Python-Markdown does: under MkDocs and ProperDocs, where the plugin sets it up, and under Zensical
or plain Markdown, where it reads the quizzes itself.
"""

from __future__ import annotations

import logging
import re
import xml.etree.ElementTree as etree
from collections.abc import Iterable
from html import escape, unescape
from pathlib import Path
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block
from pymdownx.slugs import slugify

from mkdocs_course.markup import BadFormula, lead, safe_markdown
from mkdocs_course.model import library, wording
from mkdocs_course.model.problem import Problem
from mkdocs_course.view.render import Renderer

log = logging.getLogger("mkdocs.plugins.course")
heading_slug = slugify(case="lower")
LATE = re.compile(r'<course-quiz data-late="([^"]*)"( data-again)?></course-quiz>')


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
            block.text = self.md.htmlStash.store(lead(html, "."))
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
            "messages": ["", "language of messages to trainers; the machine's own by default"],
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
            self.renderer = Renderer(self.getConfig("language"), safe_markdown(), broken=BadFormula)
            if not self.getConfig("library"):
                self.setConfig("library", self._load())
        quiz = self.getConfig("library").get(name)
        html = self.renderer.quiz(quiz, self.getConfig("course"), again=again) if quiz else ""
        self._log(self.renderer.problems)
        self.renderer.problems.clear()
        return html

    def fill(self, page: str, base: str, *, folders: bool = True) -> str:
        """Return a page with its quizzes where the marks are. So the search index never has to read them.

        `base` leads from the page to the folder of its language, and `folders` says whether a page has its own.
        """
        filled = LATE.sub(lambda mark: self.render(unescape(mark[1]), again=bool(mark[2])), page)
        return lead(filled, base, folders=folders)

    def _load(self) -> library.Library:
        languages = tuple(self.getConfig("languages") or [self.getConfig("language")])
        found = library.load(Path(self.getConfig("quizzes")), Path.cwd(), languages)
        self._log(found.problems)
        return found

    def _log(self, problems: Iterable[Problem]) -> None:
        language = wording.choose(self.getConfig("messages") or None)
        for problem in problems:
            log.log(logging.WARNING if problem.warning else logging.ERROR, wording.describe(problem, language))


def makeExtension(**options: Any) -> QuizExtension:
    return QuizExtension(**options)
