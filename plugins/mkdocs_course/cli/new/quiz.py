"""The subcommand `course new quiz`."""

from __future__ import annotations

from pathlib import Path

import click

from mkdocs_course.authoring.lesson import page_of
from mkdocs_course.authoring.page_files import page_files
from mkdocs_course.authoring.quiz import new_quiz
from mkdocs_course.cli.new.asking import Session
from mkdocs_course.cli.open_course import folder_option, messages_option


@click.command()
@click.argument("name", required=False)
@click.option("--title", "titles", type=(str, str), multiple=True, help="Language and title, once for each language.")
@click.option("--lesson", help="Lesson at whose end the quiz is placed, such as why-trust/first-meeting.")
@folder_option
@messages_option
def quiz(
    name: str | None, titles: tuple[tuple[str, str], ...], lesson: str | None, folder: Path, messages: str | None
) -> None:
    """Write a quiz with a question to replace, and place it at the end of a lesson.

    NAME is the file without .yml: first-meeting.
    """
    session = Session.open(folder, messages)
    project = session.project
    id = session.name(name, "ask-quiz", lambda text: "" if "/" in text else page_of(text).removesuffix(".md"))
    written = session.texts(titles, project.languages, "ask-title", "")
    asked = lesson if lesson is not None else session.ask("ask-lesson", "")
    page = page_of(asked) if asked else ""
    pages = [*page_files(project, page).values()] if asked else []
    if missing := next((file for file in pages if not page or not file.is_file()), None):
        session.refuse("no-lesson", file=session.path(missing) if page else asked)
    try:
        draft = new_quiz(project, id, written, page)
    except (OSError, UnicodeDecodeError) as error:
        session.refuse("unreadable", reason=error)
    session.write(draft)
    steps = [session.say("step-quiz", file=f"{project.quizzes.name}/{id}.yml")]
    if page:
        steps.append(session.say("step-move"))
    else:
        steps.append(session.say("step-place", quiz=id))
    session.finish(draft, steps)
