"""The subcommand `course translate import`."""

from __future__ import annotations

from pathlib import Path

import click

from mkdocs_course import project
from mkdocs_course.authoring.draft import Draft, Edit
from mkdocs_course.authoring.interface_texts import interface_texts
from mkdocs_course.authoring.page_texts import page_texts
from mkdocs_course.authoring.replacing import replace
from mkdocs_course.authoring.translation_files import languages, translation_files
from mkdocs_course.authoring.translation_return import Refusal, Separate, Taken
from mkdocs_course.authoring.translation_return import take as taken
from mkdocs_course.authoring.translation_table import BadTable, read
from mkdocs_course.cli import words
from mkdocs_course.cli.open_course import assemble, folder_option, messages_option, refuse
from mkdocs_course.model.problem import Problem, excerpt
from mkdocs_course.project import Assembly, Project
from mkdocs_course.report.formats import FORMATS
from mkdocs_course.site.failure import explain

MAX_SHOWN = 60
"""The number of characters of a text that are shown."""


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Say what would be changed, and change nothing.")
@folder_option
@messages_option
def take(file: Path, dry_run: bool, folder: Path, messages: str | None) -> None:
    """Take the translations in FILE, a table of “course translate export”, into quizzes, figures, glossary and pages.

    Only cells that were changed are written, and every other byte is kept. What cannot be taken is reported by row;
    then the exit status is 1.
    """
    assembly = assemble(folder, messages)
    if assembly.project is None or assembly.course is None:
        refuse(assembly)
    own, language = assembly.project, assembly.messages
    try:
        rows = tuple(read(file.read_bytes(), languages(own)))
    except BadTable as error:
        raise click.ClickException(words.say("translate", error.code, language, file=file)) from error
    except OSError as error:
        raise click.ClickException(explain(error, language)) from error
    course = assembly.course
    separate: tuple[Separate, ...] = (*page_texts(own, course), *interface_texts(own))
    returned = taken(rows, translation_files(own, course), separate, own.languages)
    broken = () if dry_run else _write(own, assembly, returned)
    for edit, number in returned.edits:
        if edit not in broken:
            path = edit.file.relative_to(own.root).as_posix()
            click.echo(words.say("translate", "would" if dry_run else "changed", language, file=path, number=number))
    for refusal in returned.refusals:
        click.echo(_refusal(refusal, language))
    if not returned.edits and not returned.refusals:
        click.echo(words.say("translate", "nothing", language))
    raise SystemExit(1 if returned.refusals or broken else 0)


def _write(own: Project, before: Assembly, returned: Taken) -> tuple[Edit, ...]:
    """Write the changed files; return those that have new errors then, as they were put back."""
    edits = tuple(edit for edit, _ in returned.edits)
    try:
        Draft(edits=edits).write()
    except OSError as error:
        raise click.ClickException(explain(error, before.messages)) from error
    old = {_without_line(problem) for problem in before.problems}
    after = project.assemble(own.file, messages=before.messages)
    new = [problem for problem in after.problems if not problem.warning and _without_line(problem) not in old]
    paths = {problem.place.path for problem in new}
    broken = tuple(edit for edit in edits if edit.file.relative_to(own.root).as_posix() in paths)
    if broken:
        shown = tuple(problem for problem in new if problem.place.path in paths)
        click.echo(FORMATS["text"](shown, after.root, before.messages))
    for edit in broken:
        replace(edit.file, edit.before)
        click.echo(words.say("translate", "put-back", before.messages, file=edit.file.relative_to(own.root).as_posix()))
    return broken


def _without_line(problem: Problem) -> tuple[str, str, tuple[tuple[str, str], ...]]:
    return problem.place.path, problem.code, problem.values


def _refusal(refusal: Refusal, language: str) -> str:
    texts = {name: excerpt(getattr(refusal, name), MAX_SHOWN) for name in ("there", "here")}
    values = {"file": refusal.file, "key": refusal.key, "code": refusal.language}
    return words.say("translate", refusal.code, language, row=refusal.number, **values, **texts)
