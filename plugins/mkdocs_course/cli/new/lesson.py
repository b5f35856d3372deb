"""The subcommand `course new lesson`."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import click

from mkdocs_course.authoring.lesson import new_lesson, page_of
from mkdocs_course.authoring.new_page import lesson_pages
from mkdocs_course.cli.new.asking import Session
from mkdocs_course.cli.open_course import folder_option, messages_option
from mkdocs_course.cli.page_options import no_menu_option, titles_option

MINUTES = 10


@click.command()
@click.argument("name", required=False)
@titles_option
@click.option(
    "--minutes", type=click.IntRange(1, 99), default=MINUTES, help=f"How long the lesson takes; {MINUTES} by default."
)
@click.option("--no-quiz", is_flag=True, help="Write no quiz for the lesson.")
@no_menu_option
@folder_option
@messages_option
def lesson(
    name: str | None,
    titles: tuple[tuple[str, str], ...],
    minutes: int,
    no_quiz: bool,
    no_menu: bool,
    folder: Path,
    messages: str | None,
) -> None:
    """Write a lesson in every language, with its quiz and its line in the menu.

    NAME is the file without .md, after its folder: basics/first-aid.
    """
    session = Session.open(folder, messages)
    project = session.project
    page = session.name(name, "ask-page", page_of)
    texts = session.texts(titles, project.languages, "ask-title", "")
    lessons = None if no_menu else lesson_pages(project, session.course, exams=False)
    new = new_lesson(project, page, texts, minutes=minutes, quiz=not no_quiz, lessons=lessons)
    session.write(new.draft)
    steps = [*session.page_steps(new, page)]
    if not no_quiz:
        steps.insert(1, session.say("step-quiz", file=f"{project.quizzes.name}/{PurePosixPath(page).stem}.yml"))
    session.finish(new.draft, steps)
