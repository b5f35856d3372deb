"""The subcommand `course new lesson`."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import click

from mkdocs_course.authoring.lesson import index_pages, new_lesson, page_of
from mkdocs_course.authoring.page_files import page_files
from mkdocs_course.cli.new.asking import Session
from mkdocs_course.cli.open_course import folder_option, messages_option

MINUTES = 10


@click.command()
@click.argument("name", required=False)
@click.option("--title", "titles", type=(str, str), multiple=True, help="Language and title, once for each language.")
@click.option(
    "--minutes", type=click.IntRange(1, 99), default=MINUTES, help=f"How long the lesson takes; {MINUTES} by default."
)
@click.option("--no-quiz", is_flag=True, help="Write no quiz for the lesson.")
@click.option("--no-menu", is_flag=True, help="Leave the menu in mkdocs.yml as it is.")
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

    NAME is the file without .md, after its folder: why-trust/first-meeting.
    """
    session = Session.open(folder, messages)
    project = session.project
    page = session.name(name, "ask-page", page_of)
    texts = session.texts(titles, project.languages, "ask-title", "")
    new = new_lesson(project, page, texts, minutes=minutes, quiz=not no_quiz, menu=not no_menu)
    session.write(new.draft)
    steps = [session.say("step-pages", files=", ".join(map(session.path, page_files(project, page).values())))]
    if not no_quiz:
        steps.append(session.say("step-quiz", file=f"{project.quizzes.name}/{PurePosixPath(page).stem}.yml"))
    if new.menu and not new.menu.edit:
        steps.append(session.say("step-menu", line=new.menu.line, number=new.menu.number))
    if files := index_pages(project, page):
        link = f"[…]({PurePosixPath(page).name})"
        steps.append(session.say("step-link", files=", ".join(map(session.path, files)), link=link))
    session.finish(new.draft, steps)
