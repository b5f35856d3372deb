"""Asks on a terminal for what was not written as an option, and shows what was done."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import NoReturn

import click

from mkdocs_course import project
from mkdocs_course.authoring.draft import Draft, Taken
from mkdocs_course.authoring.lesson import index_pages
from mkdocs_course.authoring.new_page import NewPage
from mkdocs_course.cli import words
from mkdocs_course.cli.open_course import assemble, usable
from mkdocs_course.model.course.course import Course
from mkdocs_course.model.reading.slug import slug
from mkdocs_course.project import Project
from mkdocs_course.report.formats import FORMATS
from mkdocs_course.site.failure import explain
from mkdocs_course.view import words as view

COMMAND = "new"


def is_asking() -> bool:
    """Return whether someone can answer."""
    return sys.stdin.isatty() and sys.stdout.isatty()


@dataclass(frozen=True, kw_only=True, slots=True)
class Session:
    """The course that something is written for, and the language that the command speaks."""

    project: Project
    course: Course | None
    language: str

    @classmethod
    def open(cls, folder: Path, messages: str | None) -> Session:
        """Return the session about the course in a folder; shows why and exits if there is none."""
        assembly = assemble(folder, messages)
        return cls(project=usable(assembly), course=assembly.course, language=assembly.messages)

    def say(self, text: str, /, **values: object) -> str:
        """Return what the commands of the group say."""
        return words.say(COMMAND, text, self.language, **values)

    def name(self, written: str | None, question: str, valid: Callable[[str], str]) -> str:
        """Return a name in the form that `valid` returns; asks for it if none is written.

        Raises UsageError for a name that is not valid, for which `valid` returns “”.
        """
        while True:
            text = written if written is not None else self.ask(question)
            if name := valid(text):
                return name
            problem = self.say("bad-name", name=text, suggestion=suggested_path(text))
            if written is not None or not is_asking():
                raise click.UsageError(problem)
            click.echo(problem, err=True)

    def ask(self, question: str, default: str | None = None, **values: object) -> str:
        """Return the answer to a question; without anyone to answer, the default.

        Raises UsageError if there is none.
        """
        text = self.say(question, **values)
        if is_asking():
            return str(click.prompt(text, default=default, show_default=bool(default))).strip()
        if default is None:
            raise click.UsageError(self.say("not-written", question=text))
        return default

    def texts(
        self, written: Iterable[tuple[str, str]], codes: Iterable[str], question: str, default: str | None
    ) -> dict[str, str]:
        """Return a text by language: those written as (language, text), and answers. Raises UsageError."""
        texts, codes = dict(written), tuple(codes)
        if unknown := next((code for code in texts if code not in codes), ""):
            raise click.UsageError(self.say("unknown-language", name=unknown, known=", ".join(codes)))
        return {code: texts.get(code) or self.ask(question, default, language=self._name(code)) for code in codes}

    def _name(self, code: str) -> str:
        names = view.words(self.language, self.project.locales).languages
        return names.get(code) or view.language(code, self.project.locales).rules.name

    def write(self, draft: Draft) -> None:
        """Write files and say which; shows why and exits if that fails."""
        try:
            draft.write()
        except Taken as error:
            self.refuse("taken", files=", ".join(map(self.path, error.files)))
        except OSError as error:
            raise click.ClickException(explain(error, self.language)) from error
        for file, _ in draft.created:
            click.echo(self.say("created", file=self.path(file)))
        for edit in draft.edits:
            click.echo(self.say("changed", file=self.path(edit.file)))

    def page_steps(self, new: NewPage, page: str) -> Iterator[str]:
        """Yield what is left to do for a page that was written: its texts, and its places in menu and lists."""
        own = [file for file, _ in new.draft.created if file.suffix == ".md"]
        yield self.say("step-pages", files=", ".join(map(self.path, own)))
        if new.menu and not new.menu.edit:
            yield self.say("step-menu", line=new.menu.line, number=new.menu.number)
        if new.home and new.menu:
            yield self._link("step-link-part", new.home, new.menu.index)
        elif lists := index_pages(self.project, page):
            yield self._link("step-link", lists, PurePosixPath(page).name)

    def _link(self, step: str, files: Iterable[Path], target: str) -> str:
        return self.say(step, files=", ".join(map(self.path, files)), link=f"[…]({target})")

    def finish(self, draft: Draft, steps: Iterable[str]) -> None:
        """Show the errors in the files that were written, if there are any, and what is left to do."""
        written = set(map(self.path, draft.files))
        assembly = project.assemble(self.project.file, messages=self.language)
        errors = [problem for problem in assembly.problems if problem.place.path in written and not problem.warning]
        if errors:
            click.echo(FORMATS["text"](tuple(errors), assembly.root, self.language))
        click.echo(self.say("left"))
        for number, step in enumerate(steps, 1):
            click.echo(f"{number}. {step}")

    def refuse(self, text: str, /, **values: object) -> NoReturn:
        """Say what is in the way, and exit. Nothing was written."""
        raise click.ClickException(self.say(text, **values))

    def path(self, file: Path) -> str:
        """Return a path as it is shown: below the folder of `mkdocs.yml`."""
        root = self.project.root
        return (file.relative_to(root) if file.is_relative_to(root) else file).as_posix()


def suggested_path(name: str) -> str:
    """Return a name as a path whose parts are slugs (a–z, digits, hyphens), without `.md`; by default a usual one."""
    return "/".join(filter(None, map(slug, name.removesuffix(".md").split("/")))) or "first-meeting"
