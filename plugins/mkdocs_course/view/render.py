"""Quizzes and the site's own few pages, rendered to HTML."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from mkdocs_course.model.glossary import Glossary
from mkdocs_course.model.parts.answers import Answers
from mkdocs_course.model.parts.fill import Fill, replaced
from mkdocs_course.model.parts.scene import Ending
from mkdocs_course.model.parts.text import Text
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.quiz import Quiz
from mkdocs_course.view.behaviours import behaviours
from mkdocs_course.view.map import draw
from mkdocs_course.view.runtime import parts, styles
from mkdocs_course.view.traditional import variants
from mkdocs_course.view.words import words

TEMPLATES = Path(__file__).parent / "templates"
# A text without any of these is the same in Markdown and in HTML, once escaped.
MARKUP = re.compile(r"[*_`\[\]<>&\\!~^$|{}\n]|https?:")
# Between paragraphs, but not inside fenced code.
BREAK = re.compile(r"^(`{3,}|~{3,}).*?^\1|\n\s*\n", re.DOTALL | re.MULTILINE)
# What no one types, so that Markdown leaves it alone: a gap's name between two of these.
GAP = re.compile("\ue000([a-z0-9-]+)\ue001")
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
        self.environment.filters.update(inline=self.inline, block=self.block, plain=self.plain, lang=self.lang, put=put)
        self.environment.filters.update(accepted=self.accepted, pieces=self.pieces, variants=variants)
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

    def map(self, quiz: Quiz) -> str:
        """Return the talks of a quiz as maps, an empty text where it has none."""
        endings = [self.words.kinds["dialogue"][name] for name in Ending.known]
        maps = [draw(talk, endings) for talk in quiz.talks]
        return self.environment.get_template("map.html").render(maps=maps) if maps else ""

    def alone(self, quiz: Quiz, html: str, folder: str) -> str:
        """Return a page with the `html` of the quiz and nothing else, and what it needs of the style sheets in `folder`."""
        sheets = styles("quiz", sorted({f"questions/{question.kind}" for question in quiz.questions}))
        alone = self.environment.get_template("alone.html")
        return alone.render(quiz=quiz, html=Markup(html), sheets=sheets, folder=folder)

    def glossary(self, glossary: Glossary) -> str:
        """Return all terms as HTML, in the order of the language."""
        return self.environment.get_template("glossary.html").render(groups=glossary.groups(self.words.code))

    def part(self, name: str) -> str:
        """Return the place of a part that a script makes of what the learner has done, “” where there is none."""
        if name not in parts():
            return ""
        told = self.words.parts["common"] | self.words.parts[name]
        return self.environment.get_template("part.html").render(name=name, told=told)

    def block(self, text: Text) -> Markup:
        """Return a text as one or more blocks."""
        _, written = text.written(self.words.code)
        html = self._html(text, written) if MARKUP.search(written) else f"<p>{escape(written)}</p>"
        lang = self.lang(text)
        return Markup(f"<div{lang}>{html}</div>" if lang else html)

    def inline(self, text: Text, language: str = "") -> Markup:
        """Return a text, in the page's language or this one, as phrasing content. Paragraphs become lines."""
        language, written = text.written(language or self.words.code)
        html = str(escape(written))
        if MARKUP.search(written):
            lines = BREAK.sub(lambda match: match[0] if match[1] else "  \n", written)
            html = self._html(text, lines).removeprefix("<p>").removesuffix("</p>")
        return self._in(language, html)

    def accepted(self, answers: Answers, between: str) -> Markup:
        """Return the answers as they were typed, with this between them."""
        language, texts = answers.written(self.words.code)
        return self._in(language, str(escape(between.join(texts))))

    def pieces(self, fill: Fill) -> list[tuple[Markup, str]]:
        """Return a text with gaps as pieces of HTML, each with the name of the gap after it, “” at the end."""
        language, written = fill.text.written(self.words.code)
        marked = replaced(re.sub("[\ue000\ue001]", "", written), "\ue000{}\ue001".format)
        parts = [*GAP.split(self.block(Text(texts=((language, marked),), place=fill.place))), ""]
        return list(zip(map(Markup, parts[::2]), parts[1::2], strict=True))

    def _in(self, language: str, html: str) -> Markup:
        lang = self._lang(language)
        return Markup(f"<span{lang}>{html}</span>" if lang else html)

    def _lang(self, language: str) -> Markup:
        other = language not in ("", self.words.code)
        return Markup(f' lang="{escape(words(language).tag)}"' if other else "")

    def _html(self, text: Text, written: str) -> str:
        try:
            return self.markdown(written)
        except self.broken as error:
            self.problems.append(Problem.at(text.place, "bad-formula", formula=error))
            return f"<p>{escape(written)}</p>"

    def plain(self, text: Text) -> str:
        """Return a text without markup, for where HTML has no room for any: of a picture its words are left."""
        return Markup(PICTURE.sub(r" \1 ", self.inline(text))).striptags()

    def lang(self, text: Text) -> Markup:
        """Return the attribute of a text that stands in for a missing one, nothing for all others."""
        return self._lang(text.written(self.words.code)[0])


def put(text: str, **values: object) -> Markup:
    """Return a text of the interface with values, which may be HTML, put into it."""
    return escape(text).format(**values)
