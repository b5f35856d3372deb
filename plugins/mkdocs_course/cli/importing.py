"""The subcommand `course import`, which makes quiz files of the questions of other tools."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import click

from mkdocs_course.authoring.draft import Draft, Taken
from mkdocs_course.cli import words
from mkdocs_course.cli.adding_language import add_language
from mkdocs_course.cli.open_course import assemble, folder_option, messages_option, usable
from mkdocs_course.exchange import composing, formats, headings
from mkdocs_course.exchange.composing import Quizzes
from mkdocs_course.exchange.question import Bank
from mkdocs_course.model.reading.slug import SLUG, slug
from mkdocs_course.project import Project
from mkdocs_course.project.quiz_text import problems as quiz_problems
from mkdocs_course.report import wording
from mkdocs_course.report.excerpt import Excerpts

INSTALL = 'python -m pip install "mkdocs-course[import]"'
say = partial(words.say, "import")


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--language", help="Code of the language that the questions are in, such as sv or zh.")
@click.option("--into", type=click.Path(path_type=Path), help="Quiz file to write, such as first-meeting.yml.")
@click.option("--beside", help="Quiz that gets the questions as its texts in another language, such as first-meeting.")
@folder_option
@messages_option
def import_(
    files: tuple[Path, ...],
    language: str | None,
    into: Path | None,
    beside: str | None,
    folder: Path,
    messages: str | None,
) -> None:
    """Make a quiz of the questions in FILES: Excel, CSV, GIFT, Moodle XML, Aiken, Word, or quizzes of mkdocs-quiz.

    The format is recognized by the content. Nothing is overwritten, and all that does not fit is shown with its place.
    Exit status 1 where nothing could be read from a file.
    """
    assembly = assemble(folder, messages)
    project, messages = usable(assembly), assembly.messages
    code = _language(project, language, messages)
    if beside and into:
        raise click.UsageError(say("one-target", messages))
    targets = _targets(project, into, files, messages)
    banks = [_read(file, headings.FILL.get(code, headings.FILL["en"]), messages) for file in files]
    if beside:
        sys.exit(0 if add_language(assembly, Path(beside).stem, banks, code) else 1)
    done = [
        _write(
            project, target, [bank for bank, own in zip(banks, targets, strict=True) if own == target], code, messages
        )
        for target in dict.fromkeys(targets)
    ]
    sys.exit(0 if all(done) else 1)


def _language(project: Project, language: str | None, messages: str) -> str:
    if language is None and len(project.languages) > 1:
        raise click.UsageError(say("which-language", messages, codes=", ".join(project.languages)))
    code = language or project.languages[0]
    if code not in project.languages:
        raise click.UsageError(say("no-language", messages, code=code, codes=", ".join(project.languages)))
    return code


def _targets(project: Project, into: Path | None, files: tuple[Path, ...], messages: str) -> list[Path]:
    """Return the quiz file for each of the files: the one that is asked for, or one with the name of the source."""
    if into is None:
        stems = [slug(file.stem) or f"imported-{number}" for number, file in enumerate(files, 1)]
        targets = [project.quizzes / f"{stem}.yml" for stem in stems]
    else:
        named = into if into.suffix else into.with_name(f"{into.name}.yml")
        targets = [project.quizzes / named if named.parent == Path() else project.root / named] * len(files)
    for target in targets:
        if not SLUG.fullmatch(target.stem) or target.suffix != ".yml" or target.parent != project.quizzes:
            folder = _display_path(project.quizzes)
            raise click.UsageError(say("bad-name", messages, name=_display_path(target), folder=folder))
    return targets


def _read(file: Path, fill: str, messages: str) -> Bank:
    try:
        return formats.read(file.as_posix(), file.read_bytes(), fill)
    except OSError as error:
        raise click.ClickException(say("unreadable", messages, name=file, error=error.strerror)) from error
    except ImportError as error:
        library = (error.name or "").partition(".")[0]
        sentence = say("needs-extra", messages, name=file, library=library, command=INSTALL)
        raise click.ClickException(sentence) from error


def _write(project: Project, target: Path, banks: list[Bank], code: str, messages: str) -> bool:
    """Write the questions of the banks and say what came of them; return whether there was an error."""
    several = len(project.languages) > 1

    def errors(text: str) -> Iterator[tuple[int, str]]:
        for problem in quiz_problems(project, _display_path(target), text):
            if not problem.warning:
                yield problem.place.line, wording.message(problem, messages)

    composed = composing.compose(banks, code if several else "", errors)
    excerpts = Excerpts(Path.cwd())
    for problem in composed.problems:
        click.echo(wording.describe(problem, messages, excerpts.at(problem.place)))
    names = [target, *(target.with_stem(f"{target.stem}-{number}") for number in range(2, len(composed.files) + 1))]
    if not composed.files:
        click.echo(say("none", messages), err=True)
        return False
    try:
        Draft(created=tuple(zip(names, (text for text, _ in composed.files), strict=True))).write()
    except Taken as taken:
        click.echo(say("taken", messages, path=", ".join(map(_display_path, taken.files))), err=True)
        return False
    except OSError as error:
        click.echo(say("unreadable", messages, name=error.filename, error=error.strerror), err=True)
        return False
    _tell(project, names, composed, code, messages)
    return all(problem.warning for problem in composed.problems)


def _tell(project: Project, names: list[Path], composed: Quizzes, code: str, messages: str) -> None:
    for name, (_, count) in zip(names, composed.files, strict=True):
        click.echo(say("written", messages, count=count, path=_display_path(name), name=name.stem))
    if missing := [other for other in project.languages if other != code]:
        click.echo(say("translate", messages, codes=", ".join(missing)))


def _display_path(path: Path) -> str:
    """Return a path relative to the current folder if it is below it, else as it is; with forward slashes."""
    return (path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path).as_posix()
