"""A new final test: a page in every language of a course with an exam, and its line in the menu after all lessons."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

from mkdocs_course.authoring.new_page import NewPage, head, new_page
from mkdocs_course.authoring.page_files import page_files
from mkdocs_course.authoring.quiz import quiz_text
from mkdocs_course.authoring.samples import samples
from mkdocs_course.project import Project

EXAM = "mode: exam\npass: {mark}\nshuffle: [questions, options]\n"


def new_test(
    project: Project,
    page: str,
    titles: Mapping[str, str],
    *,
    minutes: int,
    pass_mark: int,
    lessons: frozenset[str] | None,
) -> NewPage:
    """Return the files of a new test.

    Args:
        project: the course.
        page: the path of the page, as `page_of` returns it.
        titles: the title by language; a language without one gets the usual one.
        minutes: how long the test takes.
        pass_mark: the percentage that it requires.
        lessons: the pages after which it may stand in the menu; None leaves the menu as it is.
    """
    stem, codes = PurePosixPath(page).stem, project.languages
    titles = {code: titles.get(code) or samples(code)["test"] for code in codes}
    created = [(file, _page(code, titles[code], minutes, stem)) for code, file in page_files(project, page).items()]
    created.append((project.quizzes / f"{stem}.yml", EXAM.format(mark=pass_mark) + quiz_text(codes, titles)))
    return new_page(project, page, titles, created, lessons)


def _page(code: str, title: str, minutes: int, quiz: str) -> str:
    texts = samples(code)
    return f"{head(title, texts['test-description'], minutes)}{texts['test-page'].replace('{quiz}', quiz)}"
