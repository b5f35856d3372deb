"""What every command about a course takes and does first: the folder, the language of messages, and reading it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import click

from mkdocs_course import project
from mkdocs_course.cli import words
from mkdocs_course.report import wording
from mkdocs_course.report.formats import FORMATS

if TYPE_CHECKING:
    from mkdocs_course.project import Assembly, Project

Command = TypeVar("Command", bound=Callable[..., Any])


def messages_option(command: Command) -> Command:
    """Add the option `--messages` to a command."""
    return click.option(words.OPTION, type=click.Choice(wording.LANGUAGES), help="Language of what the command says.")(
        command
    )


def folder_option(command: Command) -> Command:
    """Add the option `--folder` to a command, which is about the course in the current folder by default."""
    return click.option(
        "--folder",
        type=click.Path(path_type=Path),
        default=".",
        help="Folder of the course, where its mkdocs.yml is; the current one by default.",
    )(command)


def course_file(folder: Path, messages: str | None) -> Path:
    """Return the `mkdocs.yml` in a folder; raises UsageError if there is none."""
    file = words.configuration(folder)
    if file is None:
        language = words.choose([words.OPTION, messages or ""] if messages else [])
        name = "no-course" if folder.is_dir() else "not-a-folder"
        raise click.UsageError(words.say("common", name, language, folder=folder))
    return file


def assemble(folder: Path, messages: str | None) -> Assembly:
    """Return the course in a folder; raises UsageError if there is none."""
    return project.assemble(course_file(folder, messages), messages=messages)


def usable(assembly: Assembly) -> Project:
    """Return the project of a course; if its `mkdocs.yml` is invalid, show why and exit."""
    if assembly.project is None:
        refuse(assembly)
    return assembly.project


def refuse(assembly: Assembly) -> NoReturn:
    """Show the Problems of a course that cannot be worked with, and exit."""
    click.echo(FORMATS["text"](assembly.problems, assembly.root, assembly.messages))
    raise SystemExit(1)
