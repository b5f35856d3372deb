"""A new page in every language of a course: its files, its line in the menu, and the part that it begins there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from mkdocs_course.authoring.draft import Draft
from mkdocs_course.authoring.menu import INDEX, MenuLine, menu_line
from mkdocs_course.authoring.page_files import page_files
from mkdocs_course.authoring.samples import samples
from mkdocs_course.model.course.course import Course
from mkdocs_course.model.reading.scalar import scalar
from mkdocs_course.project import Project


@dataclass(frozen=True, kw_only=True, slots=True)
class NewPage:
    """The files of a page, and its line in the menu, None if there is none to write.

    `home` has the pages that list what the course begins with, if the page begins a part: a link to it is missing.
    """

    draft: Draft
    menu: MenuLine | None
    home: tuple[Path, ...] = ()


def new_page(
    project: Project,
    page: str,
    titles: Mapping[str, str],
    created: Iterable[tuple[Path, str]],
    lessons: frozenset[str] | None,
) -> NewPage:
    """Return the files of a page, with its line in the menu and the index pages of a part that it begins.

    Args:
        project: the course.
        page: the path of the page below the folder of a language.
        titles: its title by language.
        created: its own files.
        lessons: the pages after which it may stand in the menu, as `lesson_pages` returns them; None leaves the menu as
            it is.
    """
    line = menu_line(project.file, page, lessons) if lessons is not None else None
    index = line.index if line and line.index != page else ""
    files = (*created, *_index_pages(project, index, page, titles)) if index else tuple(created)
    draft = Draft(created=files, edits=(line.edit,) if line and line.edit else ())
    return NewPage(draft=draft, menu=line, home=tuple(page_files(project, INDEX).values()) if index else ())


def lesson_pages(project: Project, course: Course | None, *, exams: bool) -> frozenset[str]:
    """Return the pages of a course that a new one may follow in the menu: the first page, and all lessons.

    A page with an exam counts only with `exams`, because a new lesson stands before the exam. There are none in a site
    that has a course in place.
    """
    if project.settings.in_place or course is None:
        return frozenset()
    marked = {quiz.id for quiz in course.library.quizzes if quiz.mode == "exam"} if not exams else set()
    lessons = (
        lesson.page
        for lesson in course.lessons
        if lesson.minutes and marked.isdisjoint(quiz.name for quiz in lesson.quizzes)
    )
    return frozenset((INDEX, *(page for page in lessons if not project.is_for_trainers(page))))


def head(title: str, description: str, minutes: int = 0) -> str:
    """Return the front matter and the heading of a new page; without `minutes` it is no lesson."""
    duration = f"minutes: {minutes}\n" if minutes else ""
    front = f"title: {scalar(title)}\ndescription: {scalar(description)}\n{duration}"
    return f"---\n{front}---\n# {title} {{#top}}\n\n"


def _index_pages(project: Project, index: str, page: str, titles: Mapping[str, str]) -> Iterator[tuple[Path, str]]:
    """Yield the index page of a new part, with a link to its first lesson, in each language that lacks it."""
    folder, link = PurePosixPath(index).parent.name, PurePosixPath(page).name
    for code, file in page_files(project, index).items():
        if not file.exists():
            texts = samples(code)
            title = texts["part"].format(name=folder)
            yield file, f"{head(title, texts['part-description'])}- [{titles[code]}]({link})\n"
