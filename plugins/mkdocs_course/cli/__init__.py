"""The command `course`, with one file per subcommand."""

from __future__ import annotations

import click

from mkdocs_course.cli.localized import HELP, Course
from mkdocs_course.cli.subcommands import Subcommands, imported

COMMANDS = {
    "build": "build:build",
    "check": "check:check",
    "import": "importing:import_",
    "init": "init:init",
    "new": "new:new",
    "preview": "preview:preview",
    "schema": "schema:schema",
    "stats": "stats:stats",
    "status": "status:status",
    "translate": "translate:translate",
    "words": "language_words:language_words",
}
"""Where each subcommand is: its module and its name there."""


@click.group(
    cls=Course,
    commands=Subcommands({name: imported(place) for name, place in COMMANDS.items()}),
    context_settings={"help_option_names": list(HELP)},
)
def main() -> None:
    """Work with a course: write something new, see it, check it, and see what is missing."""
