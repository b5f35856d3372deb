"""What a site holds beside its pages: the index of each language, its quizzes one by one, and what works offline.

Scripts fetch the quizzes to ask single questions again, wherever they are placed. The addresses in such a quiz begin
with `course-root:/`, which stands for the folder of the language.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from mkdocs_course.extension import QuizExtension
from mkdocs_course.markup import ROOT, lead
from mkdocs_course.model.certificate import Certificate
from mkdocs_course.model.course import Course
from mkdocs_course.view import offline
from mkdocs_course.view.index import Entry, index
from mkdocs_course.view.runtime import runtime
from mkdocs_course.view.words import words

QUIZZES = "assets/quiz"


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """What the configuration says: `folders`, whether each page has a folder of its own."""

    title: str
    certificate: Certificate
    folders: bool


def language(
    folder: Path, course: Course, extension: QuizExtension, menu: tuple[tuple[str, str, str, str], ...], told: Told
) -> None:
    """Write the files of one language into its `folder`; `menu` has (page, title, url, section) of each page."""
    code, id = extension.getConfig("language"), extension.getConfig("course")
    lessons = {lesson.page: lesson for lesson in course.lessons if lesson.language == code}
    entries = tuple(
        Entry(lesson=lessons[page], title=title, url=url, section=section)
        for page, title, url, section in menu
        if page in lessons
    )
    text = index(words(code), id, told.title, entries, course.library.quizzes, told.certificate)
    _write(folder / "course.json", text)
    _write(folder / "manifest.webmanifest", offline.manifest(words(code), told.title))
    for quiz in course.library.quizzes:
        html = extension.alone(quiz, f"{ROOT}{runtime().folder}")
        _write(folder / QUIZZES / f"{quiz.id}.html", lead(html, ROOT, folders=told.folders))


def site(folder: Path, course: str, codes: tuple[str, ...]) -> None:
    """Write what serves all languages, when every language is there."""
    offline.write(folder, course, codes, f"{codes[0]}/{runtime().folder}/worker.js")


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
