"""The words of the commands, in the languages of messages: a file for each command, and `common.yml` for all.

The English help of a command is in its code. A command `x` has `x.yml`, with `help:`, `options:` and what it `says:`;
the subcommands of a group are in the file of the group, under `commands:`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from mkdocs_course import project
from mkdocs_course.model.reading.node import Loader
from mkdocs_course.report import wording

FOLDER = Path(__file__).parent
OPTION = "--messages"
CONFIGURATION = ("mkdocs.yml", "mkdocs.yaml")
"""The names that the configuration of a course may have."""


ALIASES: dict[tuple[str, ...], Sequence[str]] = {("new", "course"): ("init",)}
"""Commands that have a second name, which leads to the words of the first."""


@cache
def words(name: str) -> dict[str, Any]:
    """Return the words of a command, an empty dictionary if it has none."""
    file = FOLDER / f"{name}.yml"
    if not file.is_file():
        return {}
    read: dict[str, Any] = yaml.load(file.read_text(encoding="utf-8"), Loader or yaml.SafeLoader)  # noqa: S506 – plain
    return read


def entry(path: Sequence[str]) -> dict[str, Any]:
    """Return the help and the options of a command, by the names that lead to it: `new`, `lesson`."""
    path = ALIASES.get(tuple(path), path)
    read: dict[str, Any] = words(path[0]) if path else words("common")["course"]
    for name in path[1:]:
        read = read.get("commands", {}).get(name, {})
    return read


def say(command: str, name: str, language: str, /, **values: object) -> str:
    """Return what a command says in a language; `values` fill the text."""
    texts = words(command)["says"][name]
    return str(texts[language]).format_map(values)


def choose(arguments: Sequence[str], folder: Path | None = None) -> str:
    """Return the language of messages: that of `--messages`, else of the `mkdocs.yml` in a folder, else the machine's.

    `arguments` are those of the command line, `folder` is the current one by default.
    """
    for number, argument in enumerate(arguments):
        name, _, value = argument.partition("=")
        if name == OPTION:
            value = value or next(iter(arguments[number + 1 :]), "")
            return wording.choose(value if value in wording.LANGUAGES else None)
    file = configuration(folder or Path())
    return wording.choose(_configured(file) if file else None)


def configuration(folder: Path) -> Path | None:
    """Return the configuration of the course in a folder, None if there is none."""
    return next((file for name in CONFIGURATION if (file := folder.resolve() / name).is_file()), None)


def _configured(file: Path) -> str | None:
    # A configuration without `messages:` is not parsed: this runs before every command.
    try:
        if b"messages:" not in file.read_bytes():
            return None
    except OSError:
        return None
    read, _ = project.read(file)
    return read.messages if read else None
