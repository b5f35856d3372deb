"""The Markdown extension: replaces `/// quiz | name` in a lesson by the quiz, and the other blocks by their content.

It works wherever Python-Markdown does: under MkDocs and ProperDocs, where the plugin configures it, and under Zensical
or plain Markdown, where it reads the quizzes itself.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from markdown import Markdown
from pymdownx.blocks import BlocksExtension

from mkdocs_course import project
from mkdocs_course.markdown import conventions, marks
from mkdocs_course.markdown.blocks import PlacedBlock, block_types
from mkdocs_course.markdown.context import PageContext
from mkdocs_course.markdown.facts import Recorder
from mkdocs_course.markdown.headings import Headings
from mkdocs_course.markdown.marks import Mark
from mkdocs_course.markdown.markup import resolve_links, safe_markdown
from mkdocs_course.markdown.options import defaults
from mkdocs_course.markdown.pictures import Pictures
from mkdocs_course.markdown.terms import Terms
from mkdocs_course.model.course import library
from mkdocs_course.model.course.opening import divide, occasion, table
from mkdocs_course.model.course.page_facts import PageFacts
from mkdocs_course.model.quiz.block import FIGURE, GLOSSARY, PAGE_PART, POSTTEST, QUIZ, Block
from mkdocs_course.model.quiz.quiz import Quiz
from mkdocs_course.model.text.text import Text
from mkdocs_course.report import log as report
from mkdocs_course.view.figure.render import render_figure
from mkdocs_course.view.page import PageLink
from mkdocs_course.view.part import render_part
from mkdocs_course.view.render import Renderer
from mkdocs_course.view.words import language, sources


class QuizExtension(BlocksExtension):
    """The blocks of a course in Python-Markdown.

    Options: `quizzes` and `locales` (folders), `glossary` (file), `language` (code of the page's language), `languages`
    (codes that every text must have), `course` (its id).
    """

    def __init__(self, **options: Any) -> None:
        self.config = defaults()
        super().__init__(**options)
        self.renderer: Renderer | None = None
        self.rendered, self.facts = dict[tuple[str, str], str](), PageFacts()  # the facts are of the last page
        own = "" if self.getConfig("in_place") else self.getConfig("language")
        self.pictures = Pictures(Path(self.getConfig("glossary")).absolute().parent, own)

    def extendMarkdownBlocks(self, md: Markdown, block_manager: Any) -> None:
        recorder = Recorder(md, partial(setattr, self, "facts"))
        for block in block_types(PlacedBlock):
            block_manager.register(block, {"extension": self, "recorder": recorder})
        md.postprocessors.register(recorder, "course-facts", -100)
        if self.getConfig("in_place"):
            return
        # After Markdown has created the links, before MkDocs rewrites their targets.
        md.treeprocessors.register(Terms(md, self.definition, recorder), "course-terms", 4)
        if self.getConfig("late"):
            md.treeprocessors.register(Headings(md, recorder), "course-headings", 3)
        conventions.register(md, language(self.getConfig("language"), self._sources()), self.pictures)

    def place(self, block: Block, argument: str, recorder: Recorder) -> Mark | str:
        """Return the HTML of a block, or a mark that `fill` replaces; “” if there is nothing to show.

        `argument` is the text after the bar. The facts of the page are added to `recorder`.
        """
        (quizzes, _), late = self._ready(), self.getConfig("late")
        if block in (FIGURE, GLOSSARY, PAGE_PART) and self.getConfig("in_place"):
            return ""  # only a course has them
        if block == GLOSSARY:
            if html := self.glossary():  # not filled in late, because other plugins may read the terms
                recorder.record_glossary()
            return html
        if block == FIGURE:
            return self.figure(argument, recorder)
        name, option = divide(block, argument)
        if block == PAGE_PART:
            if html := self.part(argument):
                recorder.record_part(name)
            return Mark(tag=marks.PART, name=argument) if html and late else resolve_links(html, ".")
        when, quiz = occasion(block, option), quizzes.get(name)
        if when is None:
            return ""
        if block not in (QUIZ, POSTTEST):
            if not quiz or not block.has_form or not quiz.fits(block.name):
                return self.kind_block(block.name, name)
            recorder.record_block(block, quiz)
            return Mark(tag=marks.BLOCK, name=f"{block.name} {name}") if late else self.kind_block(block.name, name)
        if quiz:
            recorder.record_quiz(quiz)
        if late:
            return Mark(tag=marks.QUIZ, name=name, occasion=when)
        return resolve_links(self.render(name, when), ".")

    def render(self, name: str, occasion: str = "") -> str:
        """Return the quiz of a name as HTML, on a later `occasion` as a posttest; “” if there is no valid quiz."""
        read, renderer = self._ready()
        if (name, occasion) not in self.rendered:
            quiz = read.get(name)
            self.rendered[name, occasion] = renderer.quiz(quiz, self.getConfig("course"), occasion) if quiz else ""
        return self.rendered[name, occasion]

    def kind_block(self, block: str, name: str, page: PageLink | None = None) -> str:
        """Return the HTML of a `block` that a kind of question defines, for the quiz `name`; “” if it shows nothing.

        `page` is the page that places the quiz, None if that is not known.
        """
        read, renderer = self._ready()
        quiz = read.get(name)
        return renderer.show_block(table()[block], quiz, self.getConfig("course"), page) if quiz else ""

    def standalone(self, quiz: Quiz, folder: str) -> str:
        """Return a quiz as a standalone page, for scripts; `folder` is the address of the style sheets' folder."""
        return self._ready()[1].standalone(quiz, self.render(quiz.id), folder)

    def glossary(self) -> str:
        """Return all terms as HTML, “” if there is no valid glossary."""
        (read, renderer), late = self._ready(), self.getConfig("late")
        html = renderer.glossary(read.glossary, late=late) if read.glossary else ""
        return html if late else resolve_links(html, ".")

    def figure(self, name: str, recorder: Recorder) -> str:
        """Return the figure with this name as HTML, “” if there is no valid one."""
        read, renderer = self._ready()
        figure = read.figures.get(name)
        html = render_figure(renderer, figure, recorder.figure(name)) if figure else ""
        return resolve_links(html, ".")

    def terms(self) -> tuple[str, ...]:
        """Return the ids of all terms of the glossary."""
        glossary = self._ready()[0].glossary
        return tuple(term.id for term in glossary.terms) if glossary else ()

    def part(self, argument: str, page: PageContext | None = None) -> str:
        """Return the element of a page part, which its `argument` names; “” if there is no such part."""
        read, renderer = self._ready()
        return render_part(renderer, read, argument, page or PageContext(base="."))

    def plain(self, text: Text) -> str:
        """Return a text in the language of the page, without markup."""
        return self._ready()[1].plain(text)

    def definition(self, id: str) -> str:
        """Return the definition of the term `id`, without markup; “” if there is no such term."""
        read, renderer = self._ready()
        term = read.glossary and read.glossary.get(id)
        return renderer.plain(term.definition) if term else ""

    def shown_quizzes(self, page: str) -> list[tuple[str, str]]:
        """Return (name, occasion) for each quiz that `fill` inserts into a page."""
        return [(mark.name, mark.occasion) for mark in marks.visible(page) if self.render(mark.name, mark.occasion)]

    def fill(self, html: str, page: PageContext) -> str:
        """Return the HTML of a page's text with its marks replaced by quizzes, blocks, page parts and heading links."""

        def text(mark: Mark) -> str:
            if mark.tag == marks.HEADING:
                return page.heading(mark.name)
            if mark.tag == marks.PART:
                return self.part(mark.name, page)
            if mark.tag == marks.BLOCK:
                block, _, quiz = mark.name.partition(" ")
                return self.kind_block(block, quiz, page.page_of(quiz))
            return self.render(mark.name, mark.occasion)

        return resolve_links(marks.fill(html, text), page.base, folders=page.folders)

    def _ready(self) -> tuple[library.Library, Renderer]:
        if self.renderer is None:
            own = language(self.getConfig("language"), self._sources())
            self.renderer = Renderer(own, safe_markdown(own, self.pictures), self._sources())
            if not self.getConfig("library"):
                self.setConfig("library", self._load())
        return self.getConfig("library"), self.renderer

    def _load(self) -> library.Library:
        codes = self.getConfig("languages") or [self.getConfig("language")]
        languages = tuple(language(code, self._sources()) for code in codes)
        quizzes, glossary, figures = (Path(self.getConfig(name)) for name in ("quizzes", "glossary", "figures"))
        loaded = project.library(quizzes, glossary, languages, Path.cwd(), figures)
        report.show(loaded.problems, self.getConfig("messages"), Path.cwd())
        return loaded

    def _sources(self) -> tuple[Path, ...]:
        return sources(Path(self.getConfig("locales")))


def makeExtension(**options: Any) -> QuizExtension:
    """Return the extension with its options; Python-Markdown calls this function by its name."""
    return QuizExtension(**options)
