"""A new lesson: its page in every language of a course, a quiz if it is to have one, and its line in the menu."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from mkdocs_course.authoring import quiz as quizzes
from mkdocs_course.authoring.menu import INDEX
from mkdocs_course.authoring.new_page import NewPage, head, new_page
from mkdocs_course.authoring.page_files import page_files
from mkdocs_course.authoring.samples import samples
from mkdocs_course.model.reading.slug import SLUG
from mkdocs_course.project import Project


def page_of(name: str) -> str:
    """Return the path of a page below the folder of a language, “” if a name is not one: `basics/first-aid`."""
    stem = name.strip().removesuffix(".md").strip("/")
    return f"{stem}.md" if all(SLUG.fullmatch(segment) for segment in stem.split("/")) else ""


def new_lesson(
    project: Project, page: str, titles: Mapping[str, str], *, minutes: int, quiz: bool, lessons: frozenset[str] | None
) -> NewPage:
    """Return the files of a new lesson.

    Args:
        project: the course.
        page: the path of the page, as `page_of` returns it.
        titles: the title by language; a language without one gets a title to be replaced.
        minutes: how long the lesson takes.
        quiz: whether it has a quiz, named like the page.
        lessons: the pages after which it may stand in the menu; None leaves the menu as it is.
    """
    stem = PurePosixPath(page).stem
    titles = {code: titles.get(code) or samples(code)["lesson"].format(name=stem) for code in project.languages}
    created = [
        (file, lesson_page(code, titles[code], minutes, stem if quiz else ""))
        for code, file in page_files(project, page).items()
    ]
    if quiz:
        created += quizzes.new_quiz(project, stem, titles).created
    return new_page(project, page, titles, created, lessons)


def lesson_page(code: str, title: str, minutes: int, quiz: str) -> str:
    """Return a new lesson in the language `code`, with its `quiz` unless that is “”."""
    texts = samples(code)
    end = "\n" + texts["quiz"].replace("{quiz}", quiz) if quiz else ""
    return f"{head(title, texts['description'], minutes)}{texts['page']}{end}"


def index_pages(project: Project, page: str) -> tuple[Path, ...]:
    """Return the pages that list the lessons of a folder, where a link to a new one is missing."""
    index = PurePosixPath(page).parent / INDEX
    files = page_files(project, index.as_posix()).values()
    return tuple(file for file in files if file.is_file() and index.as_posix() != page)
