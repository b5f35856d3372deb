"""Writes the files beside the pages: the index of each language, standalone quizzes, and the files for offline use.

Scripts fetch standalone quizzes to repeat single questions on other pages. The addresses in such a quiz begin with
`course-root:/`, which stands for the folder of the language.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs_course.extension import QuizExtension
from mkdocs_course.markdown.markup import resolve_links
from mkdocs_course.markdown.safe import ROOT
from mkdocs_course.model.course.certificate import completed
from mkdocs_course.model.course.course import Course
from mkdocs_course.model.course.settings import Settings
from mkdocs_course.model.language import rules
from mkdocs_course.model.quiz.json_schema import quiz_schema
from mkdocs_course.model.quiz.question import kind_blocks
from mkdocs_course.site import offline, search
from mkdocs_course.site.index import Entry, course_json
from mkdocs_course.site.menu import Menu
from mkdocs_course.site.numbering import numbers
from mkdocs_course.site.offline import QUIZZES
from mkdocs_course.site.policy.site import SitePolicy
from mkdocs_course.site.texts import FILE, texts
from mkdocs_course.view.root import RootPages
from mkdocs_course.view.runtime import own_files, runtime
from mkdocs_course.view.words import Words

SCHEMA = "quiz.schema.json"
"""The file of the JSON Schema of quiz files, which editors load: at the root of the site."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PublishOptions:
    """The settings of a publication.

    `words` are those of the published languages, and `folders` is whether each page has a folder of its own. `extra` is
    that of MkDocs: its `card` is the picture that other sites show of a page, by its path in the site of a language.
    """

    settings: Settings
    words: tuple[Words, ...]
    folders: bool
    policy: SitePolicy
    extra: Mapping[str, Any]


def write_language(
    folder: Path,
    course: Course,
    extension: QuizExtension,
    menu: Menu,
    options: PublishOptions,
) -> None:
    """Write the files of one language, that of `extension`, into its `folder`."""
    code, id = extension.getConfig("language"), extension.getConfig("course")
    (own,), title = [words for words in options.words if words.code == code], options.settings.title(code)
    lessons = {lesson.page: lesson for lesson in course.lessons if lesson.language == code}
    numbered = numbers(menu, lessons, course.library)
    entries = tuple(
        Entry(
            lesson=lessons[page.page],
            title=page.title,
            url=page.url,
            section=page.section,
            number=numbered.get(page.page, 0),
        )
        for page in menu.pages
        if page.page in lessons
    )
    placed = (course.library.get(use.name) for entry in entries for use in entry.lesson.quizzes)
    exams = (quiz for quiz in placed if quiz and quiz.mode == "exam")
    certificate = completed(options.settings.certificate, exams)
    text = course_json(own, id, title, entries, course.library.quizzes, certificate)
    _write(folder / "course.json", text)
    if any(use.name == "class" for lesson in lessons.values() for use in lesson.parts):
        _write(folder / FILE, texts(course.library.quizzes, own, extension.plain))
    _write(folder / "manifest.webmanifest", offline.manifest(own, title))
    glossary = course.library.glossary
    shown = next((entry.url for entry in entries if entry.lesson.glossaries), None)
    terms = glossary.terms if glossary and shown is not None else ()
    search.complete(
        folder,
        [search.term_entry(term, shown or "", code, extension.plain) for term in terms],
        {entry.url: search.other_words(entry.lesson) for entry in entries},
        rules(own.code),
    )
    for quiz in course.library.quizzes:
        html = extension.standalone(quiz, f"{ROOT}{runtime().folder}")
        html = options.policy.insert(resolve_links(html, ROOT, folders=options.folders), ".")
        _write(folder / QUIZZES / f"{quiz.id}.html", html)


def write_site(
    folder: Path,
    course: Course,
    options: PublishOptions,
    address: str,
    left_out: Callable[[str], bool] | None,
) -> None:
    """Write the files that all languages share, when every language is built: root pages and the service worker.

    `folder` is that of the site, `address` its URL. `left_out` returns whether a file, by its path below the folder of
    a language, is not stored for offline use; None if nothing is. What only such pages place is not stored either:
    quizzes, and the scripts and styles of page parts.
    """
    id, titles = options.settings.id, {title.code: title.text for title in options.settings.languages}
    words, policy = options.words, options.policy.tags
    pages = RootPages(course=id, titles=titles, languages=words, address=address, policy=policy)
    pages.write(folder)
    schema = quiz_schema([own.code for own in words], address and f"{address.rstrip('/')}/{SCHEMA}")
    _write(folder / SCHEMA, json.dumps(schema, ensure_ascii=False, separators=(",", ":")))
    if left_out is None:
        offline.remove(folder, id)
        return
    pages.write_offline(folder)
    learners = [lesson for lesson in course.lessons if not left_out(lesson.page)]
    placed = {
        use.name
        for lesson in learners
        for use in (*lesson.quizzes, *(it for it in lesson.kind_blocks if kind_blocks()[it.block].optional))
    }
    kept = {f"{QUIZZES}/{name}.html" for name in placed}
    parts, learners_parts = ({use.name for it in lessons for use in it.parts} for lessons in (course.lessons, learners))
    unread = {f"{runtime().folder}/{file}" for part in parts - learners_parts for file in own_files(part)}
    # Only other sites show the picture of a page that is shared.
    unread.add(str(options.extra.get("card")))

    def is_left_out(path: str) -> bool:
        unplaced = path.startswith(f"{QUIZZES}/") and path not in kept
        return unplaced or path in unread or any(map(left_out, _sources(path)))

    offline.write(folder, id, options.words, offline.Selection(left_out=is_left_out, folders=options.folders))


def _sources(path: str) -> tuple[str, ...]:
    """Return a built path, and the source paths that a page at this path may have."""
    if not path.endswith(".html"):
        return (path,)
    stem = path.removesuffix(".html")
    folder = stem.removesuffix("index")
    return (path, f"{stem}.md", f"{stem.removesuffix('/index')}.md", f"{folder}README.md")


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
