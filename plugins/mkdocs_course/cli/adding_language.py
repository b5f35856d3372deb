"""What `course import --beside` does: the questions of a file become the texts of a quiz in another language."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import click

from mkdocs_course.authoring.draft import Draft
from mkdocs_course.authoring.second_language import Uneven, compare
from mkdocs_course.authoring.translation_files import TranslationFile, translation_files
from mkdocs_course.authoring.translation_return import Taken, take
from mkdocs_course.cli import words
from mkdocs_course.exchange import composing, quiz_file
from mkdocs_course.exchange.question import Bank
from mkdocs_course.model.problem import excerpt
from mkdocs_course.project import Assembly, Project
from mkdocs_course.project.quiz_text import problems as quiz_problems
from mkdocs_course.report import wording
from mkdocs_course.report.excerpt import Excerpts

MAX_SHOWN = 60
"""The number of characters of a text that are shown."""
say = partial(words.say, "import")


def add_language(assembly: Assembly, name: str, banks: list[Bank], code: str) -> bool:
    """Add the questions of the banks to the quiz `name` in the language `code`, and say what came of it.

    Return whether all of them were added. Raises UsageError if there is no such quiz.
    """
    project, messages = assembly.project, assembly.messages
    assert project is not None and assembly.course is not None
    files = (
        file for file in translation_files(project, assembly.course) if file.file == project.quizzes / file.file.name
    )
    quiz = next((file for file in files if file.file.stem == name), None)
    if quiz is None:
        raise click.UsageError(say("no-quiz", messages, name=name))
    composed = composing.compose(banks, code, lambda text: _errors(project, quiz.path, text, messages))
    excerpts = Excerpts(Path.cwd())
    for problem in composed.problems:
        click.echo(wording.describe(problem, messages, excerpts.at(problem.place)))
    text = quiz_file.write((question.interaction for question in composed.questions), code)
    try:
        differences = compare(quiz, text, code)
    except Uneven as uneven:
        click.echo(say("uneven", messages, path=quiz.path, there=uneven.there, here=uneven.here), err=True)
        return False
    unlike = [("unlike", number, composed.questions[number].words) for number in differences.unlike]
    for reason, number, lost in (*unlike, *(("lost", *pair) for pair in differences.lost)):
        shown = excerpt(lost, MAX_SHOWN)
        click.echo(say(reason, messages, place=composed.questions[number].place, text=shown))
    returned = take(differences.rows, [quiz], (), project.languages)
    for refusal in returned.refusals:
        there = excerpt(refusal.there, MAX_SHOWN)
        click.echo(say("refused", messages, path=quiz.path, key=refusal.key, code=code, there=there))
    written = _write(project, quiz, returned, code, messages)
    return written and not (differences.unlike or differences.lost or returned.refusals)


def _write(project: Project, quiz: TranslationFile, returned: Taken, code: str, messages: str) -> bool:
    if not returned.edits:
        click.echo(say("none", messages), err=True)
        return False
    (edit, count), *_ = returned.edits
    if errors := tuple(_errors(project, quiz.path, edit.after.decode(), messages)):
        for line, message in errors:
            click.echo(f"{quiz.path}:{line}: {message}")
        click.echo(say("faulty", messages, path=quiz.path), err=True)
        return False
    try:
        Draft(edits=(edit,)).write()
    except OSError as error:
        click.echo(say("unreadable", messages, name=quiz.path, error=error.strerror), err=True)
        return False
    click.echo(say("added", messages, path=quiz.path, count=count, code=code))
    return True


def _errors(project: Project, path: str, text: str, messages: str) -> Iterator[tuple[int, str]]:
    """Yield (line, message) for each error that the quiz file `path` would have with this text; no warnings.

    `messages` is the language of the messages.
    """
    for problem in quiz_problems(project, path, text):
        if not problem.warning:
            yield problem.place.line, wording.message(problem, messages)
