"""The command `course`, with one file per subcommand."""

from __future__ import annotations

import click

from mkdocs_course.cli.check import check


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Work with a course: check it, before it is published."""


main.add_command(check)
