"""The subcommand `course translate export`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from mkdocs_course.authoring.interface_texts import SIGN, interface_texts
from mkdocs_course.authoring.page_texts import page_texts
from mkdocs_course.authoring.status import status
from mkdocs_course.authoring.translation_entry import TranslationEntry
from mkdocs_course.authoring.translation_files import translation_files
from mkdocs_course.authoring.translation_table import SEPARATORS, table
from mkdocs_course.authoring.untranslated import english_words
from mkdocs_course.cli import words
from mkdocs_course.cli.open_course import assemble, folder_option, messages_option, refuse
from mkdocs_course.model.course.course import Course
from mkdocs_course.project import Project
from mkdocs_course.site.failure import explain
from mkdocs_course.view import words as view


@click.command()
@click.argument("file", type=click.Path(path_type=Path), default="translations.csv")
@click.option("--only", help="Only texts that are missing or behind in this language.")
@click.option(
    "--separator",
    type=click.Choice(tuple(SEPARATORS)),
    help="What stands between cells; by default as spreadsheets have it in the language of messages.",
)
@folder_option
@messages_option
def export(file: Path, only: str | None, separator: str | None, folder: Path, messages: str | None) -> None:
    """Write every text of quizzes, figures and glossary into FILE, a table with a column for each language.

    The titles of the course and of pages, their descriptions, and the words of the interface in locales/ are in it too.
    A spreadsheet opens it. Lessons are translated as pages.
    """
    assembly = assemble(folder, messages)
    if assembly.project is None or assembly.course is None:
        refuse(assembly)
    project, course, language = assembly.project, assembly.course, assembly.messages
    if only and only not in project.languages:
        known = ", ".join(project.languages)
        raise click.UsageError(words.say("translate", "unknown-language", language, name=only, known=known))
    entries = tuple(_entries(project, course, only))
    written = {code for entry in entries for code in entry.values} - {"", *project.languages}
    comma = view.words(language).rules.decimal == ","
    sign = SEPARATORS[separator or ("semicolon" if comma else "comma")]
    data = table(entries, (*project.languages, *sorted(written)), sign)
    try:
        with file.open("xb") as stream:
            stream.write(data)
    except FileExistsError:
        raise click.ClickException(words.say("translate", "taken", language, file=file)) from None
    except OSError as error:
        raise click.ClickException(explain(error, language)) from error
    click.echo(words.say("translate", "exported", language, file=file, number=len(entries)))
    if any(not problem.warning for problem in assembly.problems):
        click.echo(words.say("translate", "errors", language))


def _entries(project: Project, course: Course, only: str | None) -> Iterator[TranslationEntry]:
    late: set[tuple[str, str]] = set()
    if only:
        own = next(own for own in status(project, course).languages if own.code == only)
        late = {(gap.path, gap.key) for gap in own.missing} | {(text.path, text.key) for text in own.outdated}
    for file in translation_files(project, course):
        yield from (entry for entry in file.entries if not only or (entry.path, entry.key) in late)
    for page in page_texts(project, course):
        # Of a page that is behind it is not known which of its lines are.
        behind = not only or (page.shown.get(only, ""), "") in late
        missing = {only} & {*page.files}
        yield from (entry for entry in page.entries if behind or missing - {*entry.values})
    words = {name.replace(".", SIGN) for name in english_words(project, only)} if only else set()
    for texts in interface_texts(project):
        yield from (entry for entry in texts.entries if not only or entry.key in words)
