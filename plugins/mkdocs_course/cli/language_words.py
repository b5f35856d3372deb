"""The subcommand `course words`, which starts the file of a language, and adds the words that one lacks."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from mkdocs_course import project
from mkdocs_course.authoring.language_file import language_file, untranslated
from mkdocs_course.authoring.untranslated import english_words
from mkdocs_course.cli import words
from mkdocs_course.cli.init import TAG
from mkdocs_course.cli.open_course import course_file, folder_option, messages_option, refuse
from mkdocs_course.model import tree
from mkdocs_course.project import Project
from mkdocs_course.report.formats import FORMATS
from mkdocs_course.site.failure import explain
from mkdocs_course.view import locale_file
from mkdocs_course.view.locale_tree import FALLBACK
from mkdocs_course.view.words import complete

EMPTY = "empty-file"
"""The code of the Problem of a file that has no words yet."""


@click.command("words")
@click.argument("code")
@click.option("--name", help="What the language calls itself, such as Português.")
@click.option("--left", is_flag=True, help="Only list the words that are still English; write nothing.")
@folder_option
@messages_option
def language_words(code: str, name: str | None, left: bool, folder: Path, messages: str | None) -> None:
    """Start the language CODE: write its file in locales/ with all words of the pages, in English, to be replaced.

    Where the file exists, only the words that it lacks are added.
    """
    configuration = course_file(folder, messages)
    language = words.choose([words.OPTION, messages] if messages else [], folder)
    if not TAG.fullmatch(code):
        raise click.UsageError(words.say("init", "bad-language", language, name=code))
    described, _ = project.read(configuration)
    if described is None:
        refuse(project.assemble(configuration, messages=messages))
    if left:
        _list(described, code, language)
    else:
        _write(described, code, name or code, language)


def _list(project: Project, code: str, language: str) -> None:
    english = english_words(project, code)
    for name, text in english.items():
        click.echo(f"{name}: {text}")
    click.echo(words.say("words", "english", language, code=code, number=len(english)))


def _write(project: Project, code: str, name: str, language: str) -> None:
    say = partial(words.say, "words")
    folders, file = project.locales, project.locales[-1] / f"{code}.yml"
    path = tree.shown(file, project.root)
    _validate(project, file, path, language)
    notes = say("notes", language, code=code).splitlines()
    codes = tuple(dict.fromkeys((*project.languages, code)))
    new = language_file(code, folders, name=name, languages=codes, notes=notes)
    if new.names and new.draft is None:
        click.echo(say("by-hand", language, path=path))
        click.echo(new.text)
        raise SystemExit(1)
    if new.draft:
        try:
            new.draft.write()
        except OSError as error:
            raise click.ClickException(explain(error, language)) from error
        click.echo(say("created" if new.draft.created else "added", language, path=path, number=len(new.names)))
    else:
        click.echo(say("whole" if file.exists() else "package", language, path=path, code=code))
    if file.exists() and code != FALLBACK and (left := untranslated(code, folders)):
        click.echo(say("left", language, path=path, code=code, number=len(left)))
    if code not in project.languages and not project.settings.in_place:
        click.echo(say("unused", language, code=code))


def _validate(project: Project, file: Path, path: str, language: str) -> None:
    """Show the errors of a file that exists, and exit if there are any."""
    data, problems = tree.read(file, project.root)
    if data:
        problems += locale_file.validate(path, data, complete(FALLBACK, project.locales[:-1]))
    if errors := tuple(problem for problem in problems if not problem.warning and problem.code != EMPTY):
        click.echo(FORMATS["text"](errors, project.root, language))
        raise SystemExit(1)
