"""The subcommand `course check`, which shows every Problem of a course without building it."""

from __future__ import annotations

import os
import sys
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mkdocs_course import project
from mkdocs_course.cache import store
from mkdocs_course.cache.fingerprint import fingerprint
from mkdocs_course.cli import terminal, words
from mkdocs_course.cli.open_course import course_file
from mkdocs_course.model.problem import visible
from mkdocs_course.report import wording
from mkdocs_course.report.formats import FORMATS, summary
from mkdocs_course.site.failure import explain

if TYPE_CHECKING:
    from mkdocs_course.project import Assembly

ROUNDS = 5
"""How often a course is checked and fixed: some Problems are only seen, or have a line for themselves, after others."""


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), default=".")
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
@click.option("--messages", type=click.Choice(wording.LANGUAGES), help="Language of the messages.")
@click.option(
    "--format",
    "name",
    type=click.Choice(tuple(FORMATS)),
    default="text",
    help="Text for people, JSON for programs, or annotations and a summary of the job on GitHub.",
)
@click.option("--fix", is_flag=True, help="Correct what is certain, show the difference, and tell the rest.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option("--no-cache", is_flag=True, help="Read everything anew, even if nothing has changed.")
def check(folder: Path, strict: bool, messages: str | None, name: str, fix: bool, diff: bool, no_cache: bool) -> None:
    """Tell everything that is wrong in the course whose mkdocs.yml is in FOLDER.

    Its languages and folders are those of mkdocs.yml. Exit status 1 where there are errors, 0 otherwise.
    """
    file = course_file(folder, messages)
    fixes = fix or diff
    remembered = store.is_used() and not (no_cache or fixes)
    key = fingerprint(file, file.parent / "site", "check", name, messages or "") if remembered else None
    title = f"check {name} {file}"
    result = _cached_result(title, key) if key else None
    if result is None:
        try:
            language = wording.choose(messages)
            with terminal.progress(lambda seconds: words.say("check", "progress", language, seconds=seconds)):
                assembly = project.assemble(file, messages=messages, kept=not no_cache)
            for number in range(ROUNDS if fixes else 0):
                if not _fix(assembly, write=not diff, first=number == 0) or diff:
                    break
                assembly = project.assemble(file, messages=messages)
            result = Result.of(assembly, FORMATS[name](assembly.problems, assembly.root, assembly.messages))
        except Exception as error:
            raise click.ClickException(explain(error, wording.choose(messages))) from error
        if key:
            store.write(title, key, asdict(result))
    click.echo(result.shown)
    if name == "text" and result.certain and not fixes and terminal.is_watched():
        click.echo(words.say("check", "can-be-fixed", result.language, number=result.certain), err=True)
    if name == "github" and (job := os.environ.get("GITHUB_STEP_SUMMARY")):
        with Path(job).open("a", encoding="utf-8") as stream:
            stream.write(result.summary)
    sys.exit(1 if result.errors or (strict and result.warnings) else 0)


@dataclass(frozen=True, kw_only=True, slots=True)
class Result:
    """What a check shows, the `summary` of it for a job on GitHub, and whether there are `errors` and `warnings`.

    `certain` is the number of Problems that the option `--fix` removes, `language` that of messages.
    """

    shown: str
    summary: str
    errors: bool
    warnings: bool
    certain: int
    language: str

    @classmethod
    def of(cls, assembly: Assembly, shown: str) -> Result:
        """Return the result for the Problems of an assembly, which are `shown` as text."""
        return cls(
            shown=shown,
            summary=summary(assembly.problems, assembly.messages),
            errors=any(not problem.warning for problem in assembly.problems),
            warnings=any(problem.warning for problem in assembly.problems),
            certain=sum(problem.fix is not None and problem.fix.safe for problem in assembly.problems),
            language=assembly.messages,
        )


def _cached_result(entry: str, fingerprint: str) -> Result | None:
    """Return the result of an earlier check that the cache has as `entry`; None if the course has changed since.

    `fingerprint` is that of the course as it is.
    """
    known = store.read(entry, fingerprint)
    return Result(**known) if known else None


def _fix(assembly: Assembly, *, write: bool, first: bool) -> int:
    """Show what can be corrected for certain, and write it; returns the number of files.

    Only in the `first` round is it said that there is nothing to correct.
    """
    from mkdocs_course.authoring import fixing  # noqa: PLC0415 – only who fixes needs it

    say, language = partial(words.say, "check"), assembly.messages
    number, files = 0, 0
    for changed in fixing.fixes(assembly):
        # Standard output is for the Problems, also where a program reads them.
        click.echo(visible(changed.difference, "\n\t"), err=True)
        if write:
            changed.write()
        number, files = number + changed.number, files + 1
    name = "nothing-to-fix" if not number else "fixed" if write else "fixable"
    if number or first:
        click.echo(say(name, language, number=number, files=files), err=True)
    return files
