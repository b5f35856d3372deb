"""The group `course new`: a lesson, a quiz, a test or a term to begin with, or a whole course."""

from __future__ import annotations

import click

from mkdocs_course.cli.new.lesson import lesson
from mkdocs_course.cli.new.quiz import quiz
from mkdocs_course.cli.new.term import term
from mkdocs_course.cli.new.test import test
from mkdocs_course.cli.subcommands import Subcommands, imported


@click.group(commands=Subcommands({"course": imported("init:init")}))  # which imports a part of this group
def new() -> None:
    """Write a new course, lesson, quiz, test or term that can be published as it is, with texts to replace.

    On a terminal the command asks for what is not written. It never overwrites a file.
    """


new.add_command(lesson)
new.add_command(quiz)
new.add_command(term)
new.add_command(test)
