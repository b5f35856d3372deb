"""What a language still has in the words of another one: pages, words of the interface, and names of languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from mkdocs_course.authoring.language_file import untranslated
from mkdocs_course.model import tree
from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.course.prose import prose
from mkdocs_course.model.glossary.glossary import Glossary
from mkdocs_course.model.reading import source
from mkdocs_course.model.text.extent import Extent
from mkdocs_course.project import Project
from mkdocs_course.view.coverage import missing_words
from mkdocs_course.view.locale_tree import FALLBACK
from mkdocs_course.view.words import complete, words

TITLE = "# "


@dataclass(frozen=True, kw_only=True, slots=True)
class Copy:
    """A page, by its path, that has the same text as in the `language` that stands before its own."""

    path: str
    language: str


def copies(root: Path, written: Mapping[str, Lesson], codes: tuple[str, ...]) -> Iterator[tuple[str, Copy]]:
    """Yield (language, copy) for each language in which a page has the text of another one.

    Titles may differ, because a page that is copied gets its title first. Pages without words of their own are no
    copies: they only place what the course shows there.
    """
    first: dict[str, str] = {}
    for code in codes:
        lesson = written.get(code)
        if lesson and (text := _body(root, lesson)):
            if text in first:
                yield code, Copy(path=lesson.place.path, language=first[text])
            first.setdefault(text, code)


def english_words(project: Project, code: str) -> dict[str, str]:
    """Return the words of the interface, by name, that are English in a language, in its file or for lack of any."""
    if code == FALLBACK:
        return {}
    english, own = complete(FALLBACK, project.locales), complete(code, project.locales)
    return dict(missing_words(english, own)) | untranslated(code, project.locales)


def nameless(project: Project, glossary: Glossary | None, code: str) -> tuple[str, ...]:
    """Return the languages beside the terms of the glossary that have no name on pages in a language."""
    terms = glossary.terms if glossary else ()
    shown = {other for term in terms for other in glossary.beside.shown(term.term, code)} if glossary else set[str]()
    return tuple(sorted(shown - words(code, project.locales).languages.keys()))


def _body(root: Path, lesson: Lesson) -> str:
    """Return the text of a page without its front matter and title, “” if it has no words of its own."""
    data, _ = tree.read(root / lesson.place.path, root)
    text, _ = source.read(lesson.place.path, data) if data else (None, ())
    rows = text.split("\n")[lesson.body_line :] if text else []
    body = "\n".join(row.rstrip() for row in rows if not row.startswith(TITLE)).strip()
    return body if Extent.of(prose(body)) != Extent() else ""
