"""Renders page parts, which scripts fill with what the learner has done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from mkdocs_course.model.course.asked import Asked
from mkdocs_course.model.course.library import Library
from mkdocs_course.model.course.opening import divide
from mkdocs_course.model.quiz.block import PAGE_PART
from mkdocs_course.view.outline import Outline
from mkdocs_course.view.page import PageLink
from mkdocs_course.view.render import Renderer
from mkdocs_course.view.runtime import parts
from mkdocs_course.view.words import Words

FOLDER = Path(__file__).parent / "templates" / "part"
STATIC = frozenset(file.stem for file in FOLDER.glob("*.html"))
"""The parts that have a content before a script fills them."""


class PartContext(Protocol):
    """What a page part gets to know of the course: the page that places a quiz, and what the course consists of."""

    @property
    def page_of(self) -> Callable[[str], PageLink | None]: ...
    @property
    def outline(self) -> Outline: ...


def render_part(renderer: Renderer, library: Library, argument: str, page: PartContext) -> str:
    """Return the element that a script fills with a page part, “” if there is no such part.

    `argument` is that of its block: its name, and what it asks of the `library`. `page` is the page that shows it.
    """
    name, option = divide(PAGE_PART, argument)
    if name not in parts():
        return ""
    words = renderer.words
    template = renderer.environment.get_template(f"part/{name}.html" if name in STATIC else "part.html")
    asked = Asked.read(option)
    quiz = library.get(asked.quiz) if asked else None
    question = asked.find(quiz) if asked and quiz else None
    return template.render(
        name=name,
        script_words=words.files | words.parts["common"] | _shared(words, name) | words.parts[name],
        question=question,
        choice=question.interaction() if question else None,
        page=page.page_of(quiz.id) if quiz else None,
        outline=page.outline,
    )


def _shared(words: Words, name: str) -> dict[str, str]:
    """Return the words of other parts that a part uses: both of these offer to put the course on the home screen."""
    backup = words.parts["backup"]
    return {key: backup[key] for key in backup if key.startswith("install")} if name == "progress" else {}
