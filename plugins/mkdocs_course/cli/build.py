"""The subcommand `course build`, which makes the site of a course with the program that it names."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import click

from mkdocs_course import project
from mkdocs_course.cli import words
from mkdocs_course.cli.open_course import course_file, messages_option, refuse
from mkdocs_course.report.formats import FORMATS
from mkdocs_course.site.failure import explain
from mkdocs_course.site.languages import BuildFailure
from mkdocs_course.themes import build as themes
from mkdocs_course.themes.zensical import PROGRAM

MATERIAL = "material"
PROGRAMS = {PROGRAM.name: PROGRAM}


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), default=".")
@click.option(
    "--with",
    "name",
    type=click.Choice((MATERIAL, *PROGRAMS)),
    default=MATERIAL,
    help="What makes the pages: MkDocs with Material (the default), or Zensical.",
)
@messages_option
def build(folder: Path, name: str, messages: str | None) -> None:
    """Build the site of the course whose mkdocs.yml is in FOLDER, if nothing is wrong in it.

    With Material for MkDocs this is the same as “mkdocs build --strict”.
    """
    file = course_file(folder, messages).resolve()
    if name == MATERIAL:
        # A process of its own, because it is about what this command line is, too.
        command = (sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(file))
        environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
        # Paths in the options of extensions are relative to the folder in which MkDocs runs.
        done = subprocess.run(command, env=environment, cwd=file.parent, check=False)  # noqa: S603 – this Python
        raise SystemExit(done.returncode)
    assembly = project.assemble(file, messages=messages)
    language, program = assembly.messages, PROGRAMS[name]
    if not program.installed:
        raise click.ClickException(words.say("build", "missing", language, name=name))
    if assembly.problems or assembly.project is None or assembly.course is None:
        refuse(assembly)
    if assembly.project.settings.in_place:
        raise click.ClickException(words.say("build", "in-place", language, name=name))
    try:
        problems = themes.build(assembly.project, assembly.course, program)
    except BuildFailure as error:
        raise click.ClickException(words.say("build", "failed", language, name=name, output=error)) from None
    except OSError as error:
        raise click.ClickException(explain(error, language)) from None
    if problems:
        click.echo(FORMATS["text"](problems, assembly.root, language))
        raise SystemExit(1)
    click.echo(words.say("build", "built", language, folder=assembly.project.site))
