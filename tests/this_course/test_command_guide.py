"""The trainers' guide has a section for each command, with its options."""

from __future__ import annotations

import re
from collections.abc import Iterator

import click
import pytest
from mkdocs_course.cli import main
from support import ROOT

LANGUAGES = sorted(folder.name for folder in (ROOT / "content").iterdir() if (folder / "index.md").is_file())


def leaves(command: click.Command = main, path: tuple[str, ...] = ()) -> Iterator[tuple[str, click.Command]]:
    """Yield every command that does something, with its whole name."""
    if isinstance(command, click.Group):
        for name, inner in command.commands.items():
            yield from leaves(inner, (*path, name))
    else:
        yield " ".join(path), command


ALL = dict(leaves())
# A command with two names has its section under the first.
COMMANDS = {name: command for name, command in ALL.items() if command not in [*ALL.values()][: [*ALL].index(name)]}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_stands_in_the_guide(name: str, language: str) -> None:
    """A section of trainers/commands.md has the name in its heading, and each option in its text."""
    page = (ROOT / "content" / language / "trainers" / "commands.md").read_text("utf-8")
    sections = re.split(r"(?m)^## ", page)
    section = next((text for text in sections if f"`course {name}`" in text.partition("\n")[0]), "")
    assert f"{{#{name.replace(' ', '-')}}}" in section.partition("\n")[0], name
    options = {max(option.opts, key=len) for option in COMMANDS[name].params if isinstance(option, click.Option)}
    assert not {option for option in options if not re.search(rf"`{re.escape(option)}\b", section)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_second_names_are_named(language: str) -> None:
    page = (ROOT / "content" / language / "trainers" / "commands.md").read_text("utf-8")
    assert [name for name in ALL if f"`course {name}`" not in page] == []
