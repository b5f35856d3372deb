"""The subcommand `course stats`, which shows figures about the questions and the lessons of a course."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from functools import partial
from pathlib import Path

import click

from mkdocs_course.authoring.statistics import LanguageStatistics, Statistics, statistics
from mkdocs_course.cli import words
from mkdocs_course.cli.open_course import assemble, messages_option, refuse
from mkdocs_course.view import words as view

FORMATS = ("text", "json")


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), default=".")
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="text", help="Text for people, JSON for programs."
)
@messages_option
def stats(folder: Path, form: str, messages: str | None) -> None:
    """Show figures about the course in FOLDER: kinds of question, what gives answers away, how long lessons take.

    It reads texts only, and no answers of learners.
    """
    assembly = assemble(folder, messages)
    if assembly.project is None or assembly.course is None:
        refuse(assembly)
    totals = statistics(assembly.course)
    if form == "json":
        click.echo(json.dumps(asdict(totals), ensure_ascii=False, indent=1))
        return
    own = view.words(assembly.messages, assembly.project.locales)
    click.echo("\n".join((*_course_lines(totals, assembly.messages), *_language_lines(totals, own))))


def _course_lines(totals: Statistics, language: str) -> Iterator[str]:
    """Yield the lines about the questions of the course: how many there are, of which kinds, and what they lack."""
    say = partial(words.say, "stats")
    yield say("questions", language, number=totals.questions, quizzes=totals.quizzes)
    for key, number in totals.kinds.items():
        yield f"  {number:>5}  {key}:"
    whys = totals.whys
    if whys.options:
        percent = round(100 * whys.options_with / whys.options)
        yield say("whys-options", language, number=whys.options_with, all=whys.options, percent=percent)
    if whys.questions:
        percent = round(100 * whys.questions_with / whys.questions)
        yield say("whys-questions", language, number=whys.questions_with, all=whys.questions, percent=percent)
    for places in totals.places:
        yield say("places", language, number=places.options, places=" ".join(map(str, places.right)))
    if totals.statements:
        yield say("statements", language, number=totals.true_statements, all=totals.statements)


def _language_lines(totals: Statistics, own: view.Words) -> Iterator[str]:
    """Yield the lines about each language: its answer options, and how long its lessons take."""
    say = partial(words.say, "stats")
    for figures in totals.languages:
        yield ""
        yield own.languages.get(figures.code, figures.code).capitalize()
        yield from (f"  {line}" for line in _answer_option_lines(figures, own))
        if figures.lessons:
            yield f"  {say('lessons', own.code)}"
        for lesson in figures.lessons:
            name, amount = ("words", lesson.words) if lesson.words else ("characters", lesson.characters)
            estimate = _decimal(lesson.estimate, own)
            yield f"  {lesson.minutes:>5} {estimate:>6}  {lesson.path} ({say(name, own.code, number=amount)})"


def _answer_option_lines(figures: LanguageStatistics, own: view.Words) -> Iterator[str]:
    """Yield the lines about answer options: their lengths, how often they are guessed, and telltale words."""
    say = partial(words.say, "stats")
    lengths, guessing = figures.lengths, figures.guessing
    if lengths.questions:
        yield say("lengths", own.code, right=_decimal(lengths.right, own), wrong=_decimal(lengths.wrong, own))
        chance = _decimal(lengths.chance, own)
        yield say("longest", own.code, number=lengths.longest, all=lengths.questions, chance=chance)
    if guessing.questions:
        right, chance = _decimal(guessing.right, own), _decimal(guessing.chance, own)
        yield say("guessing", own.code, number=right, all=guessing.questions, chance=chance)
    if figures.words:
        yield say("signs", own.code)
    for word in figures.words:
        yield f"  {word.sign}  {word.right}:{word.wrong}{'  !' if word.tells else ''}"


def _decimal(value: float, own: view.Words) -> str:
    return f"{value:.1f}".replace(".", own.rules.decimal)
