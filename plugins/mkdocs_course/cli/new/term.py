"""The subcommand `course new term`."""

from __future__ import annotations

from pathlib import Path

import click

from mkdocs_course.authoring.lesson import page_of
from mkdocs_course.authoring.page_files import page_files
from mkdocs_course.authoring.term import languages, new_term
from mkdocs_course.cli.new.asking import Session
from mkdocs_course.cli.open_course import folder_option, messages_option
from mkdocs_course.model.language import rules
from mkdocs_course.view.words import language


@click.command()
@click.argument("name", required=False)
@click.option("--term", "terms", type=(str, str), multiple=True, help="Language and term, once for each language.")
@click.option(
    "--definition", "definitions", type=(str, str), multiple=True, help="Language and meaning, once for each language."
)
@click.option("--pinyin", help="Pronunciation of a Chinese term: xìnrèn.")
@folder_option
@messages_option
def term(
    name: str | None,
    terms: tuple[tuple[str, str], ...],
    definitions: tuple[tuple[str, str], ...],
    pinyin: str | None,
    folder: Path,
    messages: str | None,
) -> None:
    """Write a term into the glossary, in every language that needs it.

    NAME is the id by which lessons link to it: active-listening.
    """
    session = Session.open(folder, messages)
    project = session.project
    id = session.name(name, "ask-term-id", lambda text: "" if "/" in text else page_of(text).removesuffix(".md"))
    names = session.texts(terms, languages(project), "ask-term", None)
    fields = {own.phonetic for code in project.languages if (own := rules(language(code, project.locales))).phonetic}
    phonetic = {str(field): pinyin or session.ask("ask-phonetic", name=field) for field in sorted(fields)}
    meanings = session.texts(definitions, project.languages, "ask-definition", None)
    glossary = session.path(project.glossary)
    if project.glossary.exists() and id in _ids(session):
        session.refuse("term-taken", name=id, file=glossary)
    new = new_term(project, id, names, meanings, phonetic)
    if new.draft is None:
        click.echo(session.say("term-by-hand", file=glossary))
        click.echo(new.text)
        raise SystemExit(1)
    session.write(new.draft)
    steps = [session.say("step-term", link=f"[{names[project.languages[0]]}](../glossary.md#{id})")]
    if not any(file.is_file() for file in page_files(project, "glossary.md").values()):
        steps.insert(0, session.say("step-glossary"))
    session.finish(new.draft, steps)


def _ids(session: Session) -> set[str]:
    glossary = session.project.course().library.glossary
    return {term.id for term in glossary.terms} if glossary else set()
