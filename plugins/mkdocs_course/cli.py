"""The trainer's door: `course check` tells everything that is wrong, without building anything."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from mkdocs_course.markup import BadFormula, safe_markdown
from mkdocs_course.model import course, wording
from mkdocs_course.model.library import Library
from mkdocs_course.model.link import texts
from mkdocs_course.model.problem import Problem
from mkdocs_course.view.runtime import parts


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Work with a bilingual course."""


@main.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), default=".")
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
@click.option("--messages", type=click.Choice(wording.LANGUAGES), help="Language of the messages.")
def check(folder: Path, strict: bool, messages: str | None) -> None:
    """Tell everything that is wrong in the lessons and quizzes of FOLDER.

    The languages are the folders of content/. Exit status 1 where there are errors, 0 otherwise.
    """
    content = folder / "content"
    languages = tuple(sorted(each.name for each in content.iterdir() if each.is_dir())) if content.is_dir() else ()
    if not languages:
        raise click.UsageError(f"There is no course in {folder}: a folder content/ with a folder for each language.")
    found = course.read(content, folder / "quizzes", languages, folder, parts())
    problems, language = tuple(sorted({*found.problems, *_formulas(found.library)})), wording.choose(messages)
    for problem in problems:
        click.echo(wording.describe(problem, language))
    click.echo(wording.count(problems, language))
    sys.exit(1 if any(strict or not problem.warning for problem in problems) else 0)


def _formulas(library: Library) -> Iterator[Problem]:
    """The model knows no LaTeX: whether a formula can be read shows where it becomes HTML."""
    convert = safe_markdown()
    for text in texts((library.quizzes, library.glossary)):
        for _, written in text.texts:
            try:
                if "$`" in written:
                    convert(written)
            except BadFormula as error:
                yield Problem.at(text.place, "bad-formula", formula=error)
