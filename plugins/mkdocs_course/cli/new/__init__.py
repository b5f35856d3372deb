"""The group `course new`: a lesson, a quiz or a term to begin with."""

from __future__ import annotations

import click

from mkdocs_course.cli.new.lesson import lesson
from mkdocs_course.cli.new.quiz import quiz
from mkdocs_course.cli.new.term import term


@click.group()
def new() -> None:
    """Write a new lesson, quiz or term that can be published as it is, with texts to replace.

    On a terminal the command asks for what is not written. It never overwrites a file.
    """


new.add_command(lesson)
new.add_command(quiz)
new.add_command(term)
