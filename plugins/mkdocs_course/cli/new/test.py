"""The subcommand `course new test`."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import click

from mkdocs_course.authoring.final_test import new_test
from mkdocs_course.authoring.lesson import page_of
from mkdocs_course.authoring.new_page import lesson_pages
from mkdocs_course.cli.new.asking import Session
from mkdocs_course.cli.open_course import folder_option, messages_option
from mkdocs_course.cli.page_options import no_menu_option, titles_option

NAME = "final-test"
MINUTES = 5
"""How long a short test takes. As soon as there are more questions, `course check` tells the number that is right."""
PASS_MARK = 70


@click.command()
@click.argument("name", required=False)
@titles_option
@click.option(
    "--minutes", type=click.IntRange(1, 99), default=MINUTES, help=f"How long the test takes; {MINUTES} by default."
)
@click.option(
    "--pass-mark",
    type=click.IntRange(1, 100),
    default=PASS_MARK,
    help=f"Percentage that the test requires; {PASS_MARK} by default.",
)
@no_menu_option
@folder_option
@messages_option
def test(
    name: str | None,
    titles: tuple[tuple[str, str], ...],
    minutes: int,
    pass_mark: int,
    no_menu: bool,
    folder: Path,
    messages: str | None,
) -> None:
    """Write a final test in every language, with its exam and its line in the menu after all lessons.

    NAME is the file without .md; final-test by default.
    """
    session = Session.open(folder, messages)
    project = session.project
    page = session.name(name or NAME, "ask-page", page_of)
    texts = session.texts(titles, project.languages, "ask-title", "")
    lessons = None if no_menu else lesson_pages(project, session.course, exams=True)
    new = new_test(project, page, texts, minutes=minutes, pass_mark=pass_mark, lessons=lessons)
    session.write(new.draft)
    quiz = PurePosixPath(page).stem
    steps = [*session.page_steps(new, page)]
    steps.insert(1, session.say("step-test", file=f"{project.quizzes.name}/{quiz}.yml"))
    if not project.settings.in_place and project.certificate.quiz != quiz:
        steps.append(session.say("step-certificate", quiz=quiz, mark=pass_mark))
    session.finish(new.draft, steps)
