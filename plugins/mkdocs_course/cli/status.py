"""The subcommand `course status`, which shows what is missing and which translations may be out of date."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from functools import partial
from pathlib import Path

import click

from mkdocs_course.authoring.status import Missing, Outdated, Status
from mkdocs_course.authoring.status import status as read
from mkdocs_course.cli import words
from mkdocs_course.cli.open_course import assemble, messages_option, refuse
from mkdocs_course.project import Project
from mkdocs_course.view import words as view

FORMATS = ("text", "json")
SHOWN = 20
"""The number of lines of a list that are shown without `--all`."""


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), default=".")
@click.option("--all", "whole", is_flag=True, help=f"Show whole lists, and not only their first {SHOWN} lines.")
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="text", help="Text for people, JSON for programs."
)
@messages_option
def status(folder: Path, whole: bool, form: str, messages: str | None) -> None:
    """Show what is missing in each language of the course in FOLDER, and what was changed in one language only.

    What was changed is known from Git. It also shows lessons without a quiz, and quizzes that no lesson uses.
    """
    assembly = assemble(folder, messages)
    if assembly.project is None or assembly.course is None:
        refuse(assembly)
    state = read(assembly.project, assembly.course)
    if form == "json":
        click.echo(json.dumps(asdict(state), ensure_ascii=False, indent=1))
        return
    names = _names(assembly.project, assembly.messages)
    click.echo("\n".join(_text(state, assembly.messages, names, None if whole else SHOWN)))
    if any(not problem.warning for problem in assembly.problems):
        click.echo(words.say("status", "errors", assembly.messages))


def _names(project: Project, language: str) -> dict[str, str]:
    """Return what the languages of a course are called in that of the messages, or else in themselves."""
    known = view.words(language, project.locales).languages
    return {code: known.get(code) or view.language(code, project.locales).rules.name for code in project.languages}


def _text(state: Status, language: str, names: dict[str, str], most: int | None) -> Iterator[str]:
    say = partial(words.say, "status")
    for own in state.languages:
        name = names[own.code]
        yield name if name == own.code else name[:1].upper() + name[1:]
        if not own.missing and not own.outdated and not own.copied:
            yield f"  {say('nothing' if state.history != 'none' else 'nothing-missing', language)}"
        yield from _list(say("missing", language, number=len(own.missing)), map(_missing, own.missing), most, language)
        rows = (_outdated(late, language, names) for late in own.outdated)
        yield from _list(say("outdated", language, number=len(own.outdated)), rows, most, language)
        copies = (f"{copy.path} = {names[copy.language]}" for copy in own.copied)
        yield from _list(say("copied", language, number=len(own.copied)), copies, most, language)
        if own.english:
            yield f"  {say('english', language, number=own.english, code=own.code)}"
    if state.history != "whole":
        yield say(f"history-{state.history}", language)
    for name, files in (("untested", state.untested), ("unused", state.unused)):
        yield from _list(say(name, language, number=len(files)), iter(files), most, language, indent="")


def _list(title: str, rows: Iterator[str], most: int | None, language: str, indent: str = "  ") -> Iterator[str]:
    lines = list(rows)
    if not lines:
        return
    yield indent + title
    for line in lines[:most]:
        yield f"{indent}  {line}"
    if most is not None and len(lines) > most:
        yield f"{indent}  {words.say('status', 'more', language, number=len(lines) - most)}"


def _missing(missing: Missing) -> str:
    place = f"{missing.path}:{missing.line}" if missing.line else missing.path
    return f"{place} {missing.key}".strip()


def _outdated(late: Outdated, language: str, names: dict[str, str]) -> str:
    name = names[late.language]
    if not late.source:
        return f"{late.path}:{late.line} {late.key}: {words.say('status', 'text', language, language=name)}"
    text = words.say("status", "page", language, language=name, number=late.changes, day=late.day)
    return f"{late.path}: {text}: git diff {late.since} -- {late.source}"
