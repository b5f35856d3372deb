"""Support for `mkdocs serve`: checks its address before the build, and watches folders that were away again."""

from __future__ import annotations

import os
import socket
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import click
from watchdog.events import FileModifiedEvent, FileSystemEvent, FileSystemEventHandler

from mkdocs_course.report import wording

ADDRESS = "mkdocs_course.address"


def command() -> str:
    """Return the command that the engine was started with: “serve”, also for `course preview`, or “build”."""
    context = click.get_current_context(silent=True)
    return "serve" if context and context.info_name in ("serve", "preview") else "build"


def strict() -> bool:
    """Return whether the command line has `--strict`."""
    context = click.get_current_context(silent=True)
    return bool(context and context.params.get("strict"))


def site_dir() -> Path | None:
    """Return the folder of the site from the command line, or that which `serve` creates; None if there is neither."""
    if command() == "serve":
        return Path(tempfile.gettempdir()) / "mkdocs_"
    context = click.get_current_context(silent=True)
    named = context.params.get("site_dir") if context else None
    return Path(os.path.abspath(named)) if named else None  # noqa: PTH100 – symbolic links are not resolved


def startup_errors(address: tuple[str, int], language: str) -> Iterator[str]:
    """Yield a sentence if the `address` (host, port) of `serve` is taken; `language` is that of the sentence.

    Only the first build checks: later the address is taken by `serve` itself.
    """
    context, (host, port) = click.get_current_context(silent=True), address
    if context is None or command() != "serve" or ADDRESS in context.meta:
        return
    context.meta[ADDRESS] = address
    try:
        socket.create_server(address, family=socket.AF_INET6 if ":" in host else socket.AF_INET).close()
    except OSError:
        yield wording.sentence("port-taken", language, host=host, port=port, next=port + 1)


def watch(server: Any, root: Path, paths: Iterable[Path]) -> None:
    """Make the server rebuild the site when one of the `paths` changes, or when one below `root` is restored.

    The server itself stops watching a path that is removed for a moment, as `git checkout` does.
    """
    inside = []
    for path in paths:
        if path.exists():
            server.watch(str(path))
        if path.is_relative_to(root) and path != root:
            inside.append(path)
    _RestoredPaths(server, root, inside).schedule(root)


class _RestoredPaths(FileSystemEventHandler):
    """Watches `paths` again when they, or folders that contain them, are created, deleted or moved."""

    def __init__(self, server: Any, root: Path, paths: list[Path]) -> None:
        self.server, self.paths = server, dict.fromkeys(paths, 1)
        self.folders = {folder for path in paths for folder in path.parents if folder.is_relative_to(root)}
        self.watches: dict[Path, Any] = {}

    def schedule(self, place: Path) -> None:
        """Watch the folders at and below `place`, without their subfolders."""
        for folder in self.folders:
            if folder.is_relative_to(place):
                if folder in self.watches:
                    self.server.observer.unschedule(self.watches.pop(folder))
                if folder.is_dir():
                    self.watches[folder] = self.server.observer.schedule(self, str(folder), recursive=False)

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type not in ("created", "deleted", "moved"):
            return
        for place in (Path(str(name)) for name in (event.src_path, event.dest_path) if name):
            below = [path for path in self.paths if path.is_relative_to(place)]
            for path in below:
                self._watch(path)
            if below:
                self.schedule(place)
                # Changes in between were not observed, so the server is notified of one.
                for emitter in tuple(self.server.observer.emitters):
                    emitter.queue_event(FileModifiedEvent(str(place)))

    def _watch(self, path: Path) -> None:
        count = 0
        with suppress(KeyError):  # the server counts the watches of a path, and raises when there is none
            while True:
                self.server.unwatch(str(path))
                count += 1
        self.paths[path] = count or self.paths[path]
        if path.exists():
            for _ in range(self.paths[path]):
                self.server.watch(str(path))
