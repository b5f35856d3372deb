"""The commands speak the trainer's language: help, options and errors, in every language of messages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from mkdocs_course.cli import main, words
from mkdocs_course.cli.localized import localized
from mkdocs_course.report import wording

LANGUAGES = [language for language in wording.LANGUAGES if language != "en"]


def commands(
    command: click.Command = main, path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Yield every command with the names that lead to it."""
    yield path, command
    for name, inner in command.commands.items() if isinstance(command, click.Group) else ():
        yield from commands(inner, (*path, name))


EVERY = {" ".join(path): (path, command) for path, command in commands()}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", EVERY)
def test_every_command_has_its_help_in_every_language(name: str, language: str) -> None:
    """What is missing is written into `cli/words/<command>.yml`."""
    path, command = EVERY[name]
    entry = words.entry(path)
    assert entry["help"][language]
    for option in command.params:
        if isinstance(option, click.Option):
            assert option.help and entry["options"][option.name][language], option.name


@pytest.mark.parametrize("file", sorted(words.FOLDER.glob("*.yml")), ids=lambda file: file.stem)
def test_what_a_command_says_is_there_in_every_language(file: Path) -> None:
    for name, texts in words.words(file.stem).get("says", {}).items():
        assert sorted(texts) == sorted(wording.LANGUAGES), name


@pytest.mark.parametrize(("language", "usage"), [("sv", "Så skriver du: "), ("zh", "用法："), ("en", "Usage: ")])
def test_help_is_in_the_language_that_is_asked_for(language: str, usage: str) -> None:
    done = CliRunner().invoke(main, ["check", "--messages", language, "--help"])
    assert done.exit_code == 0 and done.output.startswith(usage)
    assert words.say("common", "help", language) in done.output
    assert ("Options" in done.output) == (language == "en")


def test_help_is_in_the_language_of_the_course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plugin = "plugins: [{course: {id: a, languages: {sv: A}, messages: zh}}]\n"
    (tmp_path / "mkdocs.yml").write_text(f"site_name: A\n{plugin}", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert CliRunner().invoke(main, ["--help"]).output.startswith("用法：")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["checks"], "”check”"),
        (["check", "--strikt"], "”--strikt” finns inte"),
        (["check", "--format", "xml"], "”--format” ska det stå något av: text, json"),
        (["check", "nowhere"], "Mappen nowhere finns inte."),
        (["check", "."], "mkdocs.yml saknas där."),
        (["check", "--format"], "--format"),
    ],
)
def test_an_error_is_in_the_language_of_the_machine(
    arguments: list[str], told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "sv_SE.UTF-8")
    done = CliRunner().invoke(main, arguments)
    assert done.exit_code == 2 and told in done.output and "Fel: " in done.output, done.output
    assert "Error" not in done.output


def test_a_command_keeps_its_own_help() -> None:
    """The language of a call is no state of the module."""
    before = main.commands["check"].help
    assert localized(main, "sv").commands["check"].help != before
    assert main.commands["check"].help == before
