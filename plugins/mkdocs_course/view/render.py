"""Renders quizzes and the glossary to HTML."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.environment import TemplateModule
from markupsafe import Markup, escape

from mkdocs_course.model.controls.answers import Answers
from mkdocs_course.model.glossary.glossary import Glossary
from mkdocs_course.model.language import rules
from mkdocs_course.model.quiz.block import POSTTEST, Block
from mkdocs_course.model.quiz.kinds import HalfMadeKind
from mkdocs_course.model.quiz.quiz import Quiz
from mkdocs_course.model.text.formula import BadFormula
from mkdocs_course.model.text.number_gap import keep_numbers
from mkdocs_course.model.text.text import Text
from mkdocs_course.view.behaviours import behaviours, script_words
from mkdocs_course.view.compiled import COMPILED
from mkdocs_course.view.entry_point import quiz_entry, sheets_with_script
from mkdocs_course.view.filters import interpolate, key, lines, space_before, text
from mkdocs_course.view.kind import KindView
from mkdocs_course.view.kind_module import kind_module
from mkdocs_course.view.kinds import views
from mkdocs_course.view.page import PageLink
from mkdocs_course.view.stem import asks, last_paragraph, split
from mkdocs_course.view.words import FOLDER, words

VIEW = Path(__file__).parent
NOTHING = Markup()
# A text without any of these needs no Markdown: its HTML is the text, escaped.
MARKUP = re.compile(r"[*_`\[\]<>&\\!~^$|{}\n]|https?:")
PICTURE = re.compile(r'<img [^>]*?alt="([^"]*)"[^>]*>')

Markdown = Callable[[str], str]


class Renderer:
    """Renders in one language.

    `markdown` converts a text to safe HTML, one `<p>` or several blocks; if it raises BadFormula, the text is shown as
    it was written. `folders` are the locale folders. Raises HalfMadeKind if a kind of question is incomplete.
    """

    def __init__(self, language: str, markdown: Markdown, folders: tuple[Path, ...] = (FOLDER,)) -> None:
        self.words, self.markdown, self.folders = words(language, folders), markdown, folders
        self.environment = Environment(
            loader=FileSystemLoader([VIEW / "templates", VIEW]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,  # it would ask the disk for each question whether its template has changed
            bytecode_cache=COMPILED[language],
        )
        self.environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False}
        own = (self.inline, self.stem, self.block, self.plain, self.lang, self.accepted)
        self.environment.filters.update({method.__name__: method for method in own})
        self.environment.filters.update(text=text, interpolate=interpolate, credit="{:g}".format, key=key, rules=rules)
        self.environment.filters.update(space_before=space_before)
        self.views = {kind: view(self) for kind, view in views()}
        for kind, view in self.views.items():
            self._add_filters(kind, view)
        self.environment.globals.update(
            words=self.words, kind_module=self._kind_module, sheets_with_script=sheets_with_script
        )
        self.template = self.environment.get_template("quiz.html")
        self._kinds, self._script_words = dict[str, TemplateModule](), dict[tuple[str, ...], Markup]()

    def _add_filters(self, kind: str, view: KindView) -> None:
        for name in view.filters:
            if name in self.environment.filters:
                raise HalfMadeKind("kind-name-taken", kind=kind, name=name, path=f"view/questions/{kind}/view.py")
            self.environment.filters[name] = getattr(view, name)

    def _kind_module(self, kind: str) -> TemplateModule:
        if kind not in self._kinds:
            self._kinds[kind] = kind_module(self.environment, kind)
        return self._kinds[kind]

    def quiz(self, quiz: Quiz, course: str, occasion: str = "") -> str:
        """Return a quiz as HTML.

        `course` is the id under which the answers are stored. Those of a later `occasion` are stored beside the
        learner's first answers.
        """
        names = behaviours(quiz, bool(occasion))
        if names not in self._script_words:
            self._script_words[names] = script_words(self.words, names)
        return self.template.render(
            quiz=quiz,
            course=course,
            occasion=occasion,
            days=int(occasion.removeprefix(POSTTEST.occasion) or 0),
            behaviours=names,
            script_words=self._script_words[names],
        )

    def show_block(self, block: Block, quiz: Quiz, course: str, page: PageLink | None = None) -> str:
        """Return the HTML of a block that a kind of question defines, “” if `quiz` has no question of that kind.

        `course` is the id under which answers in the block are stored, and `page` the page that places the quiz, None
        if that is not known.
        """
        asked = [question for question in quiz.questions if block in question.blocks]
        shows = [(question, getattr(self.views[question.kind], block.method)) for question in asked]
        if not block.has_form or not shows:
            return "".join(show(question) for question, show in shows)
        link = self.environment.get_template("lesson.html").render(page=page, quiz=quiz).strip()
        forms = [(question, Markup(show(question, Markup(link)))) for question, show in shows]
        return self.environment.get_template("occasion.html").render(block=block, quiz=quiz, course=course, forms=forms)

    def standalone(self, quiz: Quiz, html: str, folder: str) -> str:
        """Return a standalone page with `html`, the rendered quiz.

        The page loads the style sheets that the quiz needs from `folder`.
        """
        needs = quiz_entry(question.kind for question in quiz.questions)
        page = self.environment.get_template("standalone.html")
        return page.render(quiz=quiz, html=Markup(html), sheets=(*needs.sheets, *needs.unscripted), folder=folder)

    def glossary(self, glossary: Glossary, *, late: bool = False) -> str:
        """Return all terms as HTML, in the collation order of the language.

        `late` is whether the search index gets the terms later, as entries of their own.
        """
        return self.environment.get_template("glossary.html").render(
            groups=glossary.groups(self.words.code), beside=glossary.beside, late=late
        )

    def block(self, text: Text) -> Markup:
        """Return a text as block elements."""
        language, written = text.written(self.words.code)
        html = self._html(written) if MARKUP.search(written) else f"<p>{self._plain(written)}</p>"
        return Markup(f"<div{lang}>{html}</div>" if (lang := self._lang(language)) else html)

    def inline(self, text: Text, language: str = "") -> Markup:
        """Return a text as phrasing content, with a line break between paragraphs.

        `language` is a code; by default it is the language of the page.
        """
        language, written = text.written(language or self.words.code)
        return self._in(language, self._lines(written))

    def _lines(self, written: str) -> str:
        if not MARKUP.search(written):
            return str(self._plain(written))
        return self._html(lines(written)).removeprefix("<p>").removesuffix("</p>")

    def stem(self, text: Text) -> tuple[Markup, Markup]:
        """Return the text of a question as its story and the question itself, “” where the text does not tell."""
        language, written = text.written(self.words.code)
        before, last = last_paragraph(written)
        story, question = (last, "") if MARKUP.search(last) else split(last)
        if not question or (before and not asks(question)):
            return self.inline(text), NOTHING
        asked = self._in(language, str(self._plain(question)))
        return self._in(language, self._lines(before + story)) if before + story else NOTHING, asked

    def accepted(self, answers: Answers, separator: str) -> Markup:
        """Return accepted answers as they were written, joined by a separator."""
        language, texts = answers.written(self.words.code)
        return self._in(language, str(escape(separator.join(texts))))

    def _in(self, language: str, html: str) -> Markup:
        lang = self._lang(language)
        return Markup(f"<span{lang}>{html}</span>" if lang else html)

    def _lang(self, language: str) -> Markup:
        return self.attributes(language) if language not in ("", self.words.code) else NOTHING

    def attributes(self, language: str) -> Markup:
        """Return the attribute `lang`, and `dir` if the direction differs from that of the page."""
        own = rules(language)
        direction = Markup(' dir="{}"').format(own.direction) if own.direction != self.words.rules.direction else ""
        return Markup(' lang="{}"{}').format(own.tag, direction)

    def _plain(self, written: str) -> Markup:
        return escape(keep_numbers(written) if self.words.rules.numbers == "kept" else written)

    def _html(self, written: str) -> str:
        try:
            return self.markdown(written)
        except BadFormula:
            return f"<p>{escape(written)}</p>"

    def plain(self, text: Text) -> str:
        """Return a text without markup, for attributes and options; an image is replaced by its alternative text."""
        return Markup(PICTURE.sub(r" \1 ", self.inline(text))).striptags()

    def lang(self, text: Text) -> Markup:
        """Return the language attributes of a text that is a fallback from another language, nothing otherwise."""
        return self._lang(text.written(self.words.code)[0])
