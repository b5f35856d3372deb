"""The subcommand `course init`, which writes a new course."""

from __future__ import annotations

import re
from pathlib import Path

import click

from mkdocs_course import project
from mkdocs_course.authoring import palette, starter
from mkdocs_course.authoring.draft import Draft, Taken
from mkdocs_course.authoring.new_course import course_id, new_course
from mkdocs_course.cli import words
from mkdocs_course.cli.new.asking import is_asking
from mkdocs_course.cli.open_course import messages_option
from mkdocs_course.cli.page_options import titles_option
from mkdocs_course.model.reading.slug import SLUG
from mkdocs_course.report.formats import FORMATS
from mkdocs_course.site.failure import explain
from mkdocs_course.view.words import known

COLOUR = "teal"
SHOWN = 3
TAG = re.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), default=".")
@titles_option
@click.option("--id", "name", help="Name of the course in learners’ browsers; made of the title by default.")
@click.option("--colour", help=f"Main colour: a name in Material such as indigo, or six digits; {COLOUR} by default.")
@click.option("--accent", help="Colour of what the pointer is on; the main one by default.")
@click.option("--address", help="Address of the site, if it is known. On GitHub it is found out.")
@messages_option
def init(
    folder: Path,
    titles: tuple[tuple[str, str], ...],
    name: str | None,
    colour: str | None,
    accent: str | None,
    address: str | None,
    messages: str | None,
) -> None:
    """Write a new course into FOLDER, which can be checked, shown and published as it is.

    On a terminal the command asks for the languages, titles, colour and address. It never overwrites a file.
    """
    language = words.choose([words.OPTION, messages] if messages else [], folder if folder.is_dir() else Path())
    texts = dict(titles) or _asked(folder, language)
    if bad := next((code for code in texts if not TAG.fullmatch(code)), None):
        raise click.UsageError(words.say("init", "bad-language", language, name=bad))
    id = name or course_id(next(iter(texts.values())))
    if not SLUG.fullmatch(id):
        raise click.UsageError(words.say("init", "bad-id", language, name=id))
    asked = not titles
    primary = _colour(colour if colour or not asked else _ask("ask-colour", COLOUR, language), language)
    colours = palette.Palette(primary=primary, accent=_colour(accent, language, primary))
    place = address if address is not None or not asked else _ask("ask-address", "", language)
    draft = new_course(folder, texts, id=id, palette=colours, address=place or "")
    _write(draft, language)
    assembly = project.assemble((folder / "mkdocs.yml").resolve(), messages=language)
    click.echo(words.say("init", "written", language, number=len(draft.files), folder=folder))
    if assembly.problems:
        click.echo(FORMATS["text"](assembly.problems, assembly.root, language))
    for code in texts:
        if not starter.has(code):
            click.echo(words.say("init", "english", language, code=code, folder=(folder / "content" / code).as_posix()))
        if code not in known():
            click.echo(words.say("init", "words", language, code=code, folder=folder.as_posix()))
    click.echo(words.say("init", "left", language, folder=folder))


def _asked(folder: Path, language: str) -> dict[str, str]:
    """Return the title by language, as someone on a terminal answers; without anyone, in English after the folder."""
    title = folder.resolve().name.replace("-", " ").replace("_", " ").strip().capitalize() or "Course"
    if not is_asking():
        return {"en": title}
    codes = click.prompt(words.say("init", "ask-languages", language), default=language).replace(",", " ").split()
    return {code: click.prompt(words.say("init", "ask-title", language, code=code), default=title) for code in codes}


def _ask(question: str, default: str, language: str) -> str:
    """Return the answer of someone on a terminal; without anyone, the default."""
    if not is_asking():
        return default
    return str(click.prompt(words.say("init", question, language), default=default, show_default=bool(default))).strip()


def _colour(written: str | None, language: str, default: str = COLOUR) -> str:
    """Return a colour in the form of `palette.parse`; raises UsageError for what is none."""
    colour = palette.parse(written) if written else default
    if colour is None:
        names = ", ".join(palette.COLOURS)
        raise click.UsageError(words.say("init", "bad-colour", language, name=written, names=names))
    return colour


def _write(draft: Draft, language: str) -> None:
    """Write the files; raises ClickException if one is there already, and then none is written."""
    try:
        draft.write()
    except Taken as error:
        files = ", ".join(file.as_posix() for file in error.files[:SHOWN]) + (" …" if len(error.files) > SHOWN else "")
        raise click.ClickException(words.say("init", "taken", language, files=files)) from error
    except OSError as error:
        raise click.ClickException(explain(error, language)) from error
