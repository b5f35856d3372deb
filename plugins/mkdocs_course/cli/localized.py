"""Shows the help and the usage errors of commands in the trainer's language."""

from __future__ import annotations

import copy
import sys
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

import click

from mkdocs_course.cli import words
from mkdocs_course.cli.subcommands import Subcommands

HELP = ("-h", "--help")


class Formatter(click.HelpFormatter):
    """Formats help with the headings of a language."""

    def __init__(self, *, language: str, **sizes: Any) -> None:
        super().__init__(**sizes)
        self.language = language

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or words.say("common", "usage", self.language))

    def write_heading(self, heading: str) -> None:
        texts = words.words("common")["headings"].get(heading, {})
        super().write_heading(texts.get(self.language, heading))


class Course(click.Group):
    """The command `course`. Each call shows its help and its errors in one language."""

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        """Run a command; by default that of the command line, and exit."""
        arguments = sys.argv[1:] if args is None else args
        # The words take time to read, and so they are read only where they are shown.
        asked = not arguments or not set(HELP).isdisjoint(arguments)
        command = localized(self, words.choose(arguments)) if asked else self
        try:
            result = click.Group.main(command, args, prog_name, complete_var, standalone_mode=False, **extra)
        except click.ClickException as error:
            if not standalone_mode:
                raise
            language = words.choose(arguments)
            if isinstance(error, click.UsageError) and error.ctx:
                error.ctx = _in_language(error.ctx, localized(self, language), language)
            click.echo(message(error, language), err=True)
            sys.exit(error.exit_code)
        except click.Abort:
            if not standalone_mode:
                raise
            click.echo(words.say("common", "aborted", words.choose(arguments)), err=True)
            sys.exit(1)
        if standalone_mode:
            sys.exit(result if isinstance(result, int) else 0)
        return result


def localized(command: click.Command, language: str, path: tuple[str, ...] = ()) -> Any:
    """Return a copy of a command and its subcommands with help in a language; English help is that of the code."""
    own = copy.copy(command)
    entry = words.entry(path)
    own.help = entry.get("help", {}).get(language, command.help)
    own.short_help = None
    own.options_metavar = words.say("common", "options", language)
    # Without `staticmethod` it is a method from Python 3.14 on.
    formatter = staticmethod(partial(Formatter, language=language))
    own.context_class = type("Context", (click.Context,), {"formatter_class": formatter})
    own.params = [_option(param, entry.get("options", {}), language) for param in command.params]
    own.add_help_option = False
    click.help_option(*HELP, help=words.say("common", "help", language))(own)
    if isinstance(own, click.Group):
        own.subcommand_metavar = words.say("common", "command", language)
        inner = own.commands
        own.commands = Subcommands(
            {name: partial(_inner, inner, name, language, (*path, name)) for name in own.commands}
        )
    return own


def _inner(commands: Mapping[str, click.Command], name: str, language: str, path: tuple[str, ...]) -> click.Command:
    command: click.Command = localized(commands[name], language, path)
    return command


def _in_language(context: click.Context, command: Any, language: str) -> click.Context:
    """Return a copy of the context of an error whose command is that below a localized one."""
    own, names = copy.copy(context), []
    while context.parent:
        names.append(context.info_name)
        context = context.parent
    for name in reversed(names):
        command = command.commands[name]
    own.command, own.formatter_class = command, partial(Formatter, language=language)  # type: ignore[assignment]
    return own


def _option(param: click.Parameter, texts: dict[str, Any], language: str) -> click.Parameter:
    if not isinstance(param, click.Option):
        return param
    own = copy.copy(param)
    own.help = texts.get(param.name or "", {}).get(language, param.help)
    return own


def message(error: click.ClickException, language: str) -> str:
    """Return what is wrong with a command line, and how to see the help; a command without arguments is its help."""
    if type(error).__name__ == "NoArgsIsHelpError":  # since click 8.2
        return error.ctx.get_help() if isinstance(error, click.UsageError) and error.ctx else error.message
    say = partial(words.say, "common")
    lines = []
    if isinstance(error, click.UsageError) and error.ctx:
        lines = [error.ctx.get_usage(), say("try", language, command=error.ctx.command_path), ""]
    return "\n".join((*lines, say("error", language, message=_wrong(error, language))))


def _wrong(error: click.ClickException, language: str) -> str:
    say = partial(words.say, "common")
    # The name of an unknown command is known since click 8.4.
    if name := getattr(error, "option_name", "") or getattr(error, "command_name", ""):
        near = getattr(error, "possibilities", None) or ()
        text = say("unknown", language, name=name)
        return " ".join((text, *(say("closest", language, name=known) for known in near)))
    if isinstance(error, click.MissingParameter) and error.param:
        return say("missing", language, name=_shown_name(error.param))
    if isinstance(error, click.BadParameter) and error.param:
        choices = getattr(error.param.type, "choices", ())
        if choices:
            return say("choice", language, name=_shown_name(error.param), choices=", ".join(choices))
        return say("bad", language, name=_shown_name(error.param), reason=error.message)
    return error.format_message()


def _shown_name(param: click.Parameter) -> str:
    """Return a parameter as the help shows it: an argument in capitals, an option by its longest spelling."""
    return param.human_readable_name.upper() if isinstance(param, click.Argument) else max(param.opts, key=len)
