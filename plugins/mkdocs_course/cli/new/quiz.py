"""The subcommand `course new quiz`."""

from __future__ import annotations

from pathlib import Path

import click

from mkdocs_course.authoring.lesson import page_of
from mkdocs_course.authoring.page_files import page_files
from mkdocs_course.authoring.quiz import new_quiz
from mkdocs_course.authoring.sample_question import USUAL, samples_of_kinds
from mkdocs_course.cli.new import asking
from mkdocs_course.cli.new.asking import Session
from mkdocs_course.cli.open_course import folder_option, messages_option
from mkdocs_course.cli.page_options import titles_option


@click.command()
@click.argument("name", required=False)
@titles_option
@click.option("--kind", help="Kind of the question, such as matching; single-choice by default.")
@click.option("--lesson", help="Lesson at whose end the quiz is placed, such as basics/first-aid.")
@folder_option
@messages_option
def quiz(
    name: str | None,
    titles: tuple[tuple[str, str], ...],
    kind: str | None,
    lesson: str | None,
    folder: Path,
    messages: str | None,
) -> None:
    """Write a quiz with a question of any kind to replace, and place it at the end of a lesson.

    NAME is the file without .yml: first-meeting.
    """
    session = Session.open(folder, messages)
    project = session.project
    id = session.name(name, "ask-quiz", lambda text: "" if "/" in text else page_of(text).removesuffix(".md"))
    kind = _kind(session, kind)
    written = session.texts(titles, project.languages, "ask-title", "")
    asked = lesson if lesson is not None else session.ask("ask-lesson", "")
    page = page_of(asked) if asked else ""
    pages = [*page_files(project, page).values()] if asked else []
    if missing := next((file for file in pages if not page or not file.is_file()), None):
        session.refuse("no-lesson", file=session.path(missing) if page else asked)
    try:
        draft = new_quiz(project, id, written, page, kind)
    except (OSError, UnicodeDecodeError) as error:
        session.refuse("unreadable", reason=error)
    session.write(draft)
    steps = [session.say("step-quiz", file=f"{project.quizzes.name}/{id}.yml")]
    if page:
        steps.append(session.say("step-move"))
    else:
        steps.append(session.say("step-place", quiz=id))
    session.finish(draft, steps)


def _kind(session: Session, written: str | None) -> str:
    """Return the kind of the question; asks for it if none is written. Raises UsageError for one that is not known."""
    samples = samples_of_kinds()
    if written is None and asking.is_asking():
        size = max(map(len, samples))
        click.echo("".join(f"  {name:{size}}  {sample.name(session.language)}\n" for name, sample in samples.items()))
    name = (written if written is not None else session.ask("ask-kind", USUAL)).strip().lower().replace("_", "-")
    if name not in samples:
        raise click.UsageError(session.say("unknown-kind", name=name, known=", ".join(samples)))
    return name
