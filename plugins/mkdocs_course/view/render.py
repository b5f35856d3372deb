"""Quizzes and the site's own few pages, rendered to HTML."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from mkdocs_course.model.quiz import Quiz
from mkdocs_course.model.text import Text
from mkdocs_course.view.behaviours import behaviours
from mkdocs_course.view.words import words

TEMPLATES = Path(__file__).parent / "templates"
# A text without any of these is the same in Markdown and in HTML, once escaped.
MARKUP = re.compile(r"[*_`\[\]<>&\\!~^$|{}\n]|https?:")

Markdown = Callable[[str], str]


class Renderer:
    """Renders in one language. `markdown` turns a text into safe HTML: one `<p>`, or several blocks."""

    def __init__(self, language: str, markdown: Markdown) -> None:
        self.words, self.markdown = words(language), markdown
        loader = FileSystemLoader(TEMPLATES)
        self.environment = Environment(
            loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
        )
        self.environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False}
        self.environment.filters.update(inline=self.inline, block=self.block, put=put)
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
        html = self.markdown(written) if MARKUP.search(written) else f"<p>{escape(written)}</p>"
        return Markup(f"<div{lang}>{html}</div>" if lang else html)

    def inline(self, text: Text) -> Markup:
        """Return a text as phrasing content. Paragraphs become lines."""
        language, written = text.written(self.words.code)
        html = str(escape(written))
        if MARKUP.search(written):
            html = self.markdown(re.sub(r"\n\s*\n", "  \n", written))
            html = html.removeprefix("<p>").removesuffix("</p>")
        if language in ("", self.words.code):
            return Markup(html)
        return Markup(f'<span lang="{escape(words(language).tag)}">{html}</span>')


def put(text: str, **values: object) -> Markup:
    """Return a text of the interface with values, which may be HTML, put into it."""
    return escape(text).format(**values)
