"""The base class for the view of a kind of question: its template filters and its blocks."""

from __future__ import annotations

from typing import ClassVar, Protocol

from jinja2 import Environment
from markupsafe import Markup

from mkdocs_course.model.text.text import Text
from mkdocs_course.view.words import Words


class KindRenderer(Protocol):
    """The part of `Renderer` that a kind may use: the words, the templates and the rendering of texts."""

    words: Words
    environment: Environment

    def block(self, text: Text) -> Markup: ...

    def inline(self, text: Text, language: str = "") -> Markup: ...


class KindView:
    """Filters and blocks of one kind of question, in one language.

    A kind with filters or blocks is a folder whose `view.py` defines one subclass. `filters` lists the methods that
    its templates use as filters; a filter's name is unique among all kinds. Each block that the kind's class in the
    model declares is implemented by the method of its name: `/// map | <quiz>` shows the HTML that `map(question)`
    returns for each question of this kind in that quiz. The method of a block with a form, such as
    `/// follow-up | <quiz>`, returns what stands within it, and gets a link to the page with the quiz as well:
    `follow_up(question, lesson)`. The script of that form is `runtime/questions/<kind>/<method>.js`.
    """

    filters: ClassVar[tuple[str, ...]] = ()

    def __init__(self, renderer: KindRenderer) -> None:
        self.renderer = renderer
