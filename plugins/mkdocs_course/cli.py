"""The trainer's door: `course check` tells everything that is wrong, without building anything."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from mkdocs_course.model import course, wording
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
    language = wording.choose(messages)
    for problem in found.problems:
        click.echo(wording.describe(problem, language))
    click.echo(wording.count(found.problems, language))
    sys.exit(1 if any(strict or not problem.warning for problem in found.problems) else 0)
