"""The subcommand `course preview`, which shows a course in the browser while it is edited."""

from __future__ import annotations

import logging
import os
import signal
from pathlib import Path
from types import FrameType

import click

from mkdocs_course import project
from mkdocs_course.cli.open_course import course_file
from mkdocs_course.preview import CourseReader
from mkdocs_course.report import wording
from mkdocs_course.site.failure import explain
from mkdocs_course.site.languages import Engine
from mkdocs_course.site.preview.preview import HOST, AddressTaken, Preview, supported


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), default=".")
@click.option(
    "--port", type=click.IntRange(0, 65535), help="Port on this machine; by default 8000 or the next free one."
)
@click.option("--open", "opened", is_flag=True, help="Open the course in a browser.")
@click.option("--messages", type=click.Choice(wording.LANGUAGES), help="Language of the messages.")
def preview(folder: Path, port: int | None, opened: bool, messages: str | None) -> None:
    """Show the course whose mkdocs.yml is in FOLDER in a browser, and everything that is wrong with it.

    Each change of a file is shown at once. Ctrl+C ends it.
    """
    file = course_file(folder, messages).resolve()
    course = project.read(file)[0]
    language = wording.choose(messages or (course.messages if course else None))
    if not supported():
        raise click.ClickException(wording.sentence("preview-unsupported", language))
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _interrupt)
    engine = Engine(name="mkdocs", command="serve", level=logging.WARNING, messages=language)
    try:
        Preview(file=file, engine=engine, reader=CourseReader, say=click.echo).serve(port, opened=opened)
    except KeyboardInterrupt:
        click.echo(wording.sentence("preview-ended", language))
    except AddressTaken as error:
        values = {"host": HOST, "port": error.port, "error": error}
        raise click.ClickException(wording.sentence("preview-port-taken", language, **values)) from None
    except OSError as error:
        # Whoever presses Ctrl+C does not care for what could not be closed any more.
        if not isinstance(error.__context__, KeyboardInterrupt):
            raise click.ClickException(explain(error, language)) from None
        click.echo(wording.sentence("preview-ended", language))


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
