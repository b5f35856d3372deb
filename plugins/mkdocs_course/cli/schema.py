"""The subcommand `course schema`, which prints the JSON Schema of quiz files for editors and other programs."""

from __future__ import annotations

import json
from pathlib import Path

import click

from mkdocs_course import project
from mkdocs_course.cli.open_course import course_file, messages_option, refuse
from mkdocs_course.model.quiz.json_schema import quiz_schema


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), default=".")
@messages_option
def schema(folder: Path, messages: str | None) -> None:
    """Print the JSON Schema of the quiz files of the course in FOLDER, with all kinds of question.

    With it an editor completes and checks quizzes while they are written, and a program can write them.
    """
    file = course_file(folder, messages)
    course, _ = project.read(file)
    if course is None:
        refuse(project.assemble(file, messages=messages))
    click.echo(json.dumps(quiz_schema([words.code for words in course.words()]), ensure_ascii=False, indent=1))
