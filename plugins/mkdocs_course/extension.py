"""The Markdown door: `/// quiz | name` in a lesson becomes the quiz, and the other blocks what they name.

It works wherever Python-Markdown does: under MkDocs and ProperDocs, where the plugin sets it up, and under Zensical
or plain Markdown, where it reads the quizzes itself.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable
from html import unescape
from pathlib import Path
from typing import Any

from markdown import Markdown
from pymdownx.blocks import BlocksExtension
from pymdownx.slugs import slugify

from mkdocs_course.blocks import BLOCKS, Terms
from mkdocs_course.markup import BadFormula, lead, safe_markdown
from mkdocs_course.model import library, wording
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.quiz import Quiz
from mkdocs_course.view.render import Renderer

log = logging.getLogger("mkdocs.plugins.course")
heading_slug = slugify(case="lower")
LATE = re.compile(r'<course-quiz data-late="([^"]*)"( data-again)?></course-quiz>')


class QuizExtension(BlocksExtension):
    """Options: `quizzes` (folder), `glossary` (file), `language` (of the page), `languages` (that texts must have), `course` (its id)."""

    def __init__(self, **options: Any) -> None:
        self.config = {
            "quizzes": ["quizzes", "folder of the quiz files"],
            "glossary": ["content/glossary.yml", "file of the terms"],
            "language": ["en", "language of the page"],
            "languages": [[], "languages that every text must have; the page's own by default"],
            "course": ["course", "id of the course, to which stored answers belong"],
            "library": ["", "quizzes already read"],
            "messages": ["", "language of messages to trainers; the machine's own by default"],
            "late": [False, "leave a mark in the page, which `fill` replaces"],
        }
        super().__init__(**options)
        self.renderer: Renderer | None = None
        self.rendered: dict[tuple[str, bool], str] = {}

    def extendMarkdownBlocks(self, md: Markdown, block_manager: Any) -> None:
        for block in BLOCKS:
            block_manager.register(block, {"extension": self})
        # After Markdown has made the links, before MkDocs changes where they lead to.
        md.treeprocessors.register(Terms(md, self), "course-terms", 4)

    def render(self, name: str, *, again: bool = False) -> str:
        """Return the quiz as HTML, an empty text where there is no usable one."""
        read, renderer = self._ready()
        if (name, again) not in self.rendered:
            quiz = read.get(name)
            self.rendered[name, again] = renderer.quiz(quiz, self.getConfig("course"), again=again) if quiz else ""
            self._tell(renderer)
        return self.rendered[name, again]

    def map(self, name: str) -> str:
        """Return the talks of a quiz as maps, an empty text where there is none."""
        read, renderer = self._ready()
        quiz = read.get(name)
        return renderer.map(quiz) if quiz else ""

    def alone(self, quiz: Quiz, folder: str) -> str:
        """Return a quiz as a page by itself, for scripts; `folder` is where the style sheets are."""
        return self._ready()[1].alone(quiz, self.render(quiz.id), folder)

    def glossary(self) -> str:
        """Return all terms as HTML, an empty text where there is no usable glossary."""
        read, renderer = self._ready()
        html = renderer.glossary(read.glossary) if read.glossary else ""
        self._tell(renderer)
        return html if self.getConfig("late") else lead(html, ".")

    def part(self, name: str) -> str:
        """Return the place where a script shows what the learner has done, an empty text where there is no such part."""
        return self._ready()[1].part(name)

    def definition(self, id: str) -> str:
        """Return what a term means, without markup; an empty text where there is no such term."""
        read, renderer = self._ready()
        term = read.glossary and read.glossary.get(id)
        return renderer.plain(term.definition) if term else ""

    def fill(self, page: str, base: str, *, folders: bool = True) -> str:
        """Return a page with its quizzes where the marks are. So the search index never has to read them.

        `base` leads from the page to the folder of its language, and `folders` says whether a page has its own.
        """
        filled = LATE.sub(lambda mark: self.render(unescape(mark[1]), again=bool(mark[2])), page)
        return lead(filled, base, folders=folders)

    def _ready(self) -> tuple[library.Library, Renderer]:
        if self.renderer is None:
            self.renderer = Renderer(self.getConfig("language"), safe_markdown(), broken=BadFormula)
            if not self.getConfig("library"):
                self.setConfig("library", self._load())
        return self.getConfig("library"), self.renderer

    def _load(self) -> library.Library:
        languages = tuple(self.getConfig("languages") or [self.getConfig("language")])
        glossary = Path(self.getConfig("glossary"))
        found = library.load(Path(self.getConfig("quizzes")), Path.cwd(), languages, glossary)
        self._log(found.problems)
        return found

    def _tell(self, renderer: Renderer) -> None:
        self._log(renderer.problems)
        renderer.problems.clear()

    def _log(self, problems: Iterable[Problem]) -> None:
        language = wording.choose(self.getConfig("messages") or None)
        for problem in problems:
            log.log(logging.WARNING if problem.warning else logging.ERROR, wording.describe(problem, language))


def makeExtension(**options: Any) -> QuizExtension:
    return QuizExtension(**options)
