"""Subcommands that are imported when they are asked for, so that a command waits only for what it needs itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, MutableMapping
from importlib import import_module

import click

Loader = Callable[[], click.Command]


class Subcommands(MutableMapping[str, click.Command]):
    """Name → command, where each command is made by a function when it is first used."""

    def __init__(self, loaders: dict[str, Loader]) -> None:
        self._loaders = loaders

    def __getitem__(self, name: str) -> click.Command:
        command = self._loaders[name]()
        self[name] = command
        return command

    def __setitem__(self, name: str, command: click.Command) -> None:
        self._loaders[name] = lambda: command

    def __delitem__(self, name: str) -> None:
        del self._loaders[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._loaders)

    def __len__(self) -> int:
        return len(self._loaders)

    def __contains__(self, name: object) -> bool:
        return name in self._loaders


def imported(place: str) -> Loader:
    """Return a function that imports a command; `place` is its module in this folder and its name: `check:check`."""
    module, _, name = place.partition(":")

    def load() -> click.Command:
        command: click.Command = getattr(import_module(f"{__package__}.{module}"), name)
        return command

    return load
