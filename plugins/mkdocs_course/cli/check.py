"""The subcommand `course check`, which shows every Problem of a course without building it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from mkdocs_course import project
from mkdocs_course.cli.open_course import course_file
from mkdocs_course.report import wording
from mkdocs_course.report.formats import FORMATS, summary
from mkdocs_course.site.failure import explain


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), default=".")
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
@click.option("--messages", type=click.Choice(wording.LANGUAGES), help="Language of the messages.")
@click.option(
    "--format",
    "name",
    type=click.Choice(tuple(FORMATS)),
    default="text",
    help="Text for people, JSON for programs, or annotations and a summary of the job on GitHub.",
)
def check(folder: Path, strict: bool, messages: str | None, name: str) -> None:
    """Tell everything that is wrong in the course whose mkdocs.yml is in FOLDER.

    Its languages and folders are those of mkdocs.yml. Exit status 1 where there are errors, 0 otherwise.
    """
    file = course_file(folder, messages)
    try:
        assembly = project.assemble(file, messages=messages)
        shown = FORMATS[name](assembly.problems, assembly.root, assembly.messages)
    except Exception as error:
        raise click.ClickException(explain(error, wording.choose(messages))) from error
    click.echo(shown)
    if name == "github" and (job := os.environ.get("GITHUB_STEP_SUMMARY")):
        with Path(job).open("a", encoding="utf-8") as stream:
            stream.write(summary(assembly.problems, assembly.messages))
    sys.exit(1 if any(strict or not problem.warning for problem in assembly.problems) else 0)
