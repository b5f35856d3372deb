"""Quizzes and the site's own few pages, rendered to HTML."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from mkdocs_course.model.problem import Problem
from mkdocs_course.model.quiz import Quiz
from mkdocs_course.model.text import Text
from mkdocs_course.view.behaviours import behaviours
from mkdocs_course.view.words import words

TEMPLATES = Path(__file__).parent / "templates"
# A text without any of these is the same in Markdown and in HTML, once escaped.
MARKUP = re.compile(r"[*_`\[\]<>&\\!~^$|{}\n]|https?:")
# Between paragraphs, but not inside fenced code.
BREAK = re.compile(r"^(`{3,}|~{3,}).*?^\1|\n\s*\n", re.DOTALL | re.MULTILINE)
PICTURE = re.compile(r'<img [^>]*?alt="([^"]*)"[^>]*>')

Markdown = Callable[[str], str]


class Renderer:
    """Renders in one language. `markdown` turns a text into safe HTML: one `<p>`, or several blocks.

    It raises `broken` with what it cannot read; that is shown as it was typed, and noted in `problems`.
    """

    def __init__(self, language: str, markdown: Markdown, broken: type[ValueError] = ValueError) -> None:
        self.words, self.markdown, self.broken = words(language), markdown, broken
        self.problems: list[Problem] = []
        loader = FileSystemLoader(TEMPLATES)
        self.environment = Environment(
            loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
        )
        self.environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False}
        self.environment.filters.update(inline=self.inline, block=self.block, plain=self.plain, put=put)
        self.environment.globals["words"] = self.words
        self.template = self.environment.get_template("quiz.html")

    def quiz(self, quiz: Quiz, course: str, *, again: bool = False) -> str:
        """Return the quiz as HTML; `course` is the id that its stored answers belong to.

        A quiz that comes back, after the lesson say, is asked `again`: its answers are kept beside the first ones.
        """
        named, told = behaviours(quiz, again), dict(self.words.runtime)
        for name in named:
            told |= self.words.behaviours.get(name, {})
        return self.template.render(quiz=quiz, course=course, again=again, behaviours=named, told=told)

    def block(self, text: Text) -> Markup:
        """Return a text as one or more blocks."""
        language, written = text.written(self.words.code)
        lang = f' lang="{escape(words(language).tag)}"' if language not in ("", self.words.code) else ""
        html = self._html(text, written) if MARKUP.search(written) else f"<p>{escape(written)}</p>"
        return Markup(f"<div{lang}>{html}</div>" if lang else html)

    def inline(self, text: Text) -> Markup:
        """Return a text as phrasing content. Paragraphs become lines."""
        language, written = text.written(self.words.code)
        html = str(escape(written))
        if MARKUP.search(written):
            lines = BREAK.sub(lambda match: match[0] if match[1] else "  \n", written)
            html = self._html(text, lines).removeprefix("<p>").removesuffix("</p>")
        if language in ("", self.words.code):
            return Markup(html)
        return Markup(f'<span lang="{escape(words(language).tag)}">{html}</span>')

    def _html(self, text: Text, written: str) -> str:
        try:
            return self.markdown(written)
        except self.broken as error:
            self.problems.append(Problem.at(text.place, "bad-formula", formula=error))
            return f"<p>{escape(written)}</p>"

    def plain(self, text: Text) -> str:
        """Return a text without markup, for where HTML has no room for any: of a picture its words are left."""
        return Markup(PICTURE.sub(r" \1 ", self.inline(text))).striptags()


def put(text: str, **values: object) -> Markup:
    """Return a text of the interface with values, which may be HTML, put into it."""
    return escape(text).format(**values)
