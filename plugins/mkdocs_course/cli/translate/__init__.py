"""The group `course translate`: texts as a table for translators, and back."""

from __future__ import annotations

import click

from mkdocs_course.cli.translate.export import export
from mkdocs_course.cli.translate.take import take


@click.group()
def translate() -> None:
    """Write the texts of quizzes, glossary and menu into a table for translators, and take the translations back."""


translate.add_command(export)
translate.add_command(take)
