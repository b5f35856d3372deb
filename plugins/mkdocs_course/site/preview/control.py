"""Builds a course anew whenever one of its files changes, and shows the last good site with what is wrong now."""

from __future__ import annotations

import socket
import time
from contextlib import suppress
from dataclasses import replace
from multiprocessing.connection import Connection, wait
from pathlib import Path

from mkdocs_course.model import tree
from mkdocs_course.site.preview.console import Console
from mkdocs_course.site.preview.messages import Built, Changes, Order, Read, Ready, Rendered, Sources
from mkdocs_course.site.preview.progress import Build
from mkdocs_course.site.preview.shown import Board
from mkdocs_course.site.preview.watch import Watch
from mkdocs_course.view.preview import Shortcomings, panel, start

PATIENCE = 30.0
"""The number of seconds after which pages that are rendered anew are no longer waited for."""


class Control:
    """Builds a course, beginning with an `order`, and changes the `board` of the server.

    `host` is the connection to the process that starts builds, and `received` the socket for the messages of builds.
    """

    def __init__(self, order: Order, board: Board, host: Connection, received: socket.socket, console: Console) -> None:
        self.order, self.board, self.host, self.received, self.console = order, board, host, received, console
        self.watch = Watch(order.file)
        self.connections: list[Connection] = []
        self.running: Build | None = None
        self.good: Build | None = None
        self.changed: frozenset[Path] = frozenset()
        """The files that have changed since the good build read them."""
        self.unseen: frozenset[Path] = frozenset()
        """The changed files whose pages have not been opened yet."""
        self.shortcomings = Shortcomings(root=order.file.parent, language=order.engine.messages)
        self.since = time.monotonic()

    def run(self) -> None:
        """Build, and build again after each change, until the process is interrupted."""
        self._start()
        while True:
            self._receive(self.watch.pause)
            if changed := self.watch.changes():
                self.since = time.monotonic()
                self.changed |= changed
                self.unseen |= changed
                overtaken = self.running
                if overtaken:
                    self._end(overtaken)
                if self.good and self.good.knows(self.changed):
                    self._render(self.good, changed)
                if overtaken:
                    overtaken.remove()
                self._start()

    def _start(self) -> None:
        number = self.order.build + 1
        self.order = replace(self.order, build=number)
        order = replace(self.order, folder=self.order.folder / f"site-{number}")
        order.folder.mkdir()
        self.running = Build(order=order)
        self.host.send(order)

    def _end(self, build: Build) -> None:
        """End the processes of a build."""
        self.host.send(build.order.build)
        self.host.recv()
        if build is self.running:
            self.running = None

    def _receive(self, seconds: float) -> list[Rendered]:
        """Take the messages of builds, waiting for some seconds at most; returns those about rendered pages."""
        rendered = []
        for source in wait([self.received, *self.connections], seconds):
            if source is self.received:
                self.connections.append(Connection(self.received.accept()[0].detach()))
            elif isinstance(source, Connection):
                try:
                    message = source.recv()
                except (EOFError, OSError):
                    self.connections.remove(source)
                    source.close()
                    continue
                if isinstance(message, Rendered):
                    rendered.append(message)
                else:
                    self._handle(message, source)
        return rendered

    def _handle(self, message: object, source: Connection) -> None:
        """Act on a message of the running build, and finish the build once it is complete; ignore any other."""
        build = self.running
        if build is None or getattr(message, "build", None) != build.order.build:
            return  # of a build that was ended
        match message:
            case Sources():
                self.watch.follow(message.paths)
                with suppress(OSError):
                    source.send(None)
            case Ready():
                build.ready(message, source)
            case Read():
                build.read = message
            case Built():
                build.built[message.language] = message
        if build.complete:
            self._finish(build)

    def _finish(self, build: Build) -> None:
        """Show the site of a complete build, if it is whole."""
        shortcomings = build.shortcomings(self.shortcomings.root)
        if shortcomings.stopped:
            self._show(shortcomings)
            self._end(build)
            build.remove()
            return
        before, self.good, self.running = self.good, build, None
        # Pages whose own files have changed are loaded again by themselves.
        others = bool(before and not before.knows(self.changed))
        self.changed = frozenset()
        self._show(shortcomings, site=build.order.folder, assets=self.board.shown.assets + others)
        if before:
            self._end(before)
            before.remove()

    def _render(self, build: Build, new: frozenset[Path]) -> None:
        """Render the pages anew that show files with new changes, and wait for it."""
        paths = frozenset(map(str, new))
        changes = Changes(changed=tuple(sorted(map(str, self.changed))), new=paths)
        asked = [
            build.connections[code] for code, inputs in build.inputs.items() if not inputs.keys().isdisjoint(paths)
        ]
        for connection in asked:
            connection.send(changes)
        rendered: list[Rendered] = []
        end = time.monotonic() + PATIENCE
        while len(rendered) < len(asked) and time.monotonic() < end:
            rendered += self._receive(PATIENCE)
        if len(rendered) < len(asked) or any(message.failure for message in rendered):
            return  # the whole build says why
        reported = {problem for message in rendered for problem in message.problems}
        changed, edited = (
            {tree.shown(path, self.shortcomings.root) for path in files} for files in (self.changed, new)
        )
        problems = reported | {problem for problem in self.shortcomings.problems if problem.place.path not in changed}
        errors = {problem.place.path for problem in problems if not problem.warning}
        shortcomings = replace(self.shortcomings, problems=tuple(sorted(problems)), sentences=(), stopped=bool(errors))
        self._show(shortcomings, site=build.order.folder if errors.isdisjoint(edited) else None)

    def _show(self, shortcomings: Shortcomings, site: Path | None = None, assets: int | None = None) -> None:
        """Show what is wrong, and a new site unless it is None; `assets` is the number of changes of its assets."""
        self.shortcomings, shown = shortcomings, self.board.shown
        pages = self.good.pages(self.unseen) if site and self.good else ()
        self.board.change(
            panel=str(panel(shortcomings)),
            waiting_page="" if site or shown.site else str(start(shortcomings)),
            site=site or shown.site,
            assets=shown.assets if assets is None else assets,
            pages=pages or shown.pages,
            change=shown.change + bool(pages),
        )
        if site and (self.unseen or not shown.site):
            self.console.updated(time.monotonic() - self.since, pages, shortcomings.language)
        self.unseen = frozenset() if site else self.unseen
        self.console.wrong(shortcomings)
