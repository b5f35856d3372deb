"""The command `course`, with one file per subcommand."""

from __future__ import annotations

import click

from mkdocs_course.cli.check import check
from mkdocs_course.cli.importing import import_
from mkdocs_course.cli.init import init
from mkdocs_course.cli.language_words import language_words
from mkdocs_course.cli.localized import HELP, Course
from mkdocs_course.cli.new import new
from mkdocs_course.cli.preview import preview
from mkdocs_course.cli.schema import schema
from mkdocs_course.cli.stats import stats
from mkdocs_course.cli.status import status
from mkdocs_course.cli.translate import translate


@click.group(cls=Course, context_settings={"help_option_names": list(HELP)})
def main() -> None:
    """Work with a course: write something new, see it, check it, and see what is missing."""


main.add_command(check)
main.add_command(import_)
main.add_command(init)
main.add_command(new)
main.add_command(preview)
main.add_command(schema)
main.add_command(stats)
main.add_command(status)
main.add_command(translate)
main.add_command(language_words)
