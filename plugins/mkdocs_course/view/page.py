"""The HTML that a course adds to a page: in its head, under its title and after its headings."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.course.library import Library
from mkdocs_course.model.course.page_facts import PageFacts
from mkdocs_course.view.compiled import COMPILED
from mkdocs_course.view.editing import Editing
from mkdocs_course.view.entry_point import quiz_entry
from mkdocs_course.view.filters import interpolate
from mkdocs_course.view.outline import Outline
from mkdocs_course.view.page_files import page_files
from mkdocs_course.view.runtime import in_place, runtime
from mkdocs_course.view.sheets import WRITING
from mkdocs_course.view.words import Words

TEMPLATES = Path(__file__).parent / "templates" / "page"
GAP = "\ue000"
"""What stands for the address of a lesson in the head that is drawn for many."""


class PageLink(Protocol):
    """The target of a link to a page; its `url` is relative to the folder of the language."""

    @property
    def title(self) -> str: ...
    @property
    def url(self) -> str: ...


@dataclass(frozen=True, kw_only=True)
class PageAssets:
    """Renders the additions to the pages of one `language`.

    `languages` are the words of all languages of the course, `course` is its id, and `offline` is whether it works
    without a network. `look` is whether it has the look of the package. `editing` is where the files are edited.
    """

    language: str
    languages: tuple[Words, ...]
    course: str = ""
    offline: bool = False
    look: bool = False
    editing: Editing = Editing()

    @property
    def words(self) -> Words:
        """The words of the language."""
        return next(words for words in self.languages if words.code == self.language)

    @property
    def other_languages(self) -> tuple[Words, ...]:
        """The other languages of the course."""
        return tuple(words for words in self.languages if words.code != self.language)

    @property
    def scripts(self) -> list[tuple[str, str]]:
        """(regular expression, BCP 47 tag) for each script that identifies a text of another language."""
        written = [(words.rules.script, words.tag) for words in self.other_languages]
        own = self.words.rules.script
        return [(rf"\p{{sc={script}}}", tag) for script, tag in written if script not in ("", own)]

    @cached_property
    def writing(self) -> list[str]:
        """The scripts of the other languages in which text needs styles that the pages of this language have not."""
        others = {words.rules.script for words in self.other_languages} - {self.words.rules.script}
        return sorted(others.intersection(WRITING))

    @cached_property
    def _environment(self) -> Environment:
        environment = Environment(
            loader=FileSystemLoader([TEMPLATES, TEMPLATES.parent]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            auto_reload=False,
            bytecode_cache=COMPILED[self.language],
        )
        environment.filters["interpolate"] = interpolate
        return environment

    def _render(self, template: str, **values: object) -> Markup:
        return Markup(
            self._environment.get_template(template).render(
                words=self.words, other_languages=self.other_languages, **values
            )
        )

    @cached_property
    def _drawn(self) -> dict[tuple[object, ...], Markup]:
        return {}

    def _once(self, draw: Callable[..., Markup], *values: object) -> Markup:
        """Return what a method draws of values that many pages share. What only one page has is filled in later."""
        key = (draw.__name__, *values)
        if key not in self._drawn:
            self._drawn[key] = draw(*values)
        return self._drawn[key]

    def head(self, facts: PageFacts, base: str, *, lesson: str | None = None, page: bool = True) -> Markup:
        """Return the head elements of a page: the scripts and styles that it needs, and the data that scripts read.

        `facts` are what the page holds. `base` is the page's relative path to the folder of its language. `lesson` is
        the page's address below that folder if it is a lesson. `page` is False for the 404, which has no counterpart in
        other languages.
        """
        shown = self._once(self._head, facts, base, GAP if lesson is not None else None, page)
        return shown.replace(GAP, lesson or "")

    def _head(self, facts: PageFacts, base: str, lesson: str | None, page: bool) -> Markup:
        script, menu = self.words.rules.script, len(self.languages) > 2
        files = page_files(facts, script, self.writing, lesson=lesson is not None, look=self.look, menu=menu)
        return self._render(
            "head.html",
            facts=facts,
            base=base,
            root=f"{base}/{runtime().folder}",
            course=self.course,
            scripts=self.scripts,
            lesson=lesson,
            notes=self.words.notes,
            offline=self.offline,
            look=self.look,
            anchors=page and facts.headings and bool(self.other_languages),
            **files,
        )

    def in_place(self, facts: PageFacts, base: str) -> Markup:
        """Return what a page that holds `facts` needs where the site is no course, before its text; “” for no quiz.

        `base` is the page's relative path to the root of the site.
        """
        if not facts.quizzes:
            return Markup()
        (files, scripts), entry = in_place(), quiz_entry(facts.kinds)
        preloaded = [path for path in scripts.loaded(*entry.scripts) if path != entry.named]
        root = f"{base}/{files.folder}"
        return self._render("in_place.html", entry=entry, unscripted=entry.unscripted, preloaded=preloaded, root=root)

    def heading(self, id: str, base: str, url: str, title: str = "") -> Markup:
        """Return what follows the heading `id`: links to it in the other languages, and the place of a note.

        `url` is the page's address, and `title` the heading's text if the learner can write a note there.
        """
        if not (self.other_languages or title):
            return Markup()
        return self._render("heading.html", id=id, base=base, url=url, title=title)

    def lesson(self, outline: Outline, section: str, *, number: int, count: int, minutes: int) -> Markup:
        """Return what stands above the title of a lesson: its number of `count`, its section and its duration.

        The mark of the section is its place in the `outline` of the course.
        """
        return self._render(
            "lesson.html",
            module=outline.position(section),
            modules=len(outline.modules),
            number=number,
            count=count,
            section=section,
            minutes=minutes,
        )

    def listen(self, base: str, recording: str) -> Markup:
        """Return what a lesson is listened to with: its `recording`, by its path below the folder of the language.

        If that is “”, it is a button.
        """
        address = f"{base}/{recording}" if recording else ""
        return self._render("listen.html", recording=address, listen=self.words.listen)

    def paper(self, facts: PageFacts) -> Markup:
        """Return the choice of what is printed, for the foot of a page that holds `facts`."""
        return self._once(self._paper, facts.quizzes)

    def _paper(self, quizzes: bool) -> Markup:
        return self._render("paper.html", quizzes=quizzes)

    def foot(self, page: Any, lesson: Lesson | None, library: Library) -> Markup:
        """Return links for reporting a mistake and for editing the files of a page; nothing for its own link alone."""
        report, links = self.editing.report(page), tuple(self.editing.links(page, lesson, library))
        return self._render("editing.html", report=report, links=links) if report or links[1:] else Markup()

    def prerequisites(self, pages: Iterable[PageLink], base: str) -> Markup:
        """Return links to the pages that are prerequisites of this one."""
        pages = tuple(pages)
        return self._render("prerequisites.html", pages=pages, base=base) if pages else Markup()
