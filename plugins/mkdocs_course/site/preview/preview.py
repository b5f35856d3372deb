"""Starts and ends a preview: its address, its processes and its folder."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import tempfile
import threading
import webbrowser
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from mkdocs_course.report import wording
from mkdocs_course.site.languages import Engine
from mkdocs_course.site.preview.building import Reader, build
from mkdocs_course.site.preview.console import Console
from mkdocs_course.site.preview.control import Control
from mkdocs_course.site.preview.messages import Order
from mkdocs_course.site.preview.processes import PATIENCE, end, host
from mkdocs_course.site.preview.processes import start as fork
from mkdocs_course.site.preview.server import PreviewServer
from mkdocs_course.site.preview.shown import Board, PreviewState, Response
from mkdocs_course.view import preview as view
from mkdocs_course.view.preview import Shortcomings

HOST = "127.0.0.1"
PORT, TRIES = 8000, 20
"""The first port that is tried, and how many follow if it is taken."""
LONG = 60
KINDS = {".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8"}


class AddressTaken(Exception):
    """A `port` cannot be used; the argument says why."""

    def __init__(self, port: int, reason: str) -> None:
        super().__init__(reason)
        self.port = port


def supported() -> bool:
    """Return whether this system can run a preview, which needs forks."""
    return hasattr(os, "fork")


@dataclass(frozen=True, kw_only=True, slots=True)
class Preview:
    """A preview of the course of a `mkdocs.yml`, the `file`.

    `reader` returns what reads the course, and `say` is called with each line for the trainer.
    """

    file: Path
    engine: Engine
    reader: Callable[[Order], Reader]
    say: Callable[[str], None]

    def serve(self, port: int | None, *, opened: bool) -> None:
        """Serve the course until this process is interrupted; a browser opens it if `opened`.

        `port` is None for the first free one. Raises AddressTaken if the port cannot be used.
        """
        language = self.engine.messages
        board = Board(
            PreviewState(waiting_page=str(view.start(Shortcomings(root=self.file.parent, language=language))))
        )
        with _server(board, port, language) as server:
            address = f"http://{HOST}:{server.server_port}/"
            if port is None and server.server_port != PORT:
                self.say(wording.sentence("preview-port", language, port=PORT, next=server.server_port))
            self.say(wording.sentence("preview-address", language, address=address))
            # The path of a socket can have about 100 characters.
            place = None if len(tempfile.gettempdir()) < LONG else "/tmp"  # noqa: S108 – the folder in it is private
            with _folder() as folder, _folder(place) as near, socket.socket(socket.AF_UNIX) as received:
                received.bind(str(near / "socket"))
                received.listen(64)
                order = Order(
                    build=0,
                    file=self.file,
                    folder=folder,
                    address=f"http://localhost:{server.server_port}/",
                    socket=str(near / "socket"),
                    engine=self.engine,
                )
                # Forked before there are any threads.
                with _hosting(partial(build, reader=self.reader)) as connection:
                    threading.Thread(target=server.serve_forever, daemon=True).start()
                    if opened:
                        threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
                    Control(order, board, connection, received, Console(self.say)).run()


@contextmanager
def _server(board: Board, port: int | None, language: str) -> Iterator[PreviewServer]:
    """Give a server at a port, or at the first free one for None."""
    files = {name: Response(content=content, kind=KINDS[Path(name).suffix]) for name, content in view.files().items()}

    def script(shown: PreviewState, digest: str) -> str:
        values = {"version": shown.version, "digest": digest, "assets": shown.assets, "change": shown.change}
        return str(view.script(values, language))

    *others, last = range(PORT, PORT + TRIES) if port is None else (port,)
    for number in (*others, last):
        try:
            server = PreviewServer((HOST, number), board, files, script)
        except OSError as error:
            if number == last:
                raise AddressTaken(number, error.strerror or "") from None
            continue
        with server:
            yield server
        return


@contextmanager
def _folder(place: str | None = None) -> Iterator[Path]:
    """Give a folder in a `place`, by default that of the system for temporary files; it is removed in the end."""
    folder = Path(tempfile.mkdtemp(prefix="course-preview-", dir=place))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _hosting(build: Callable[[Order], None]) -> Iterator[Connection]:
    """Give a connection to a process that starts builds; it ends, with all builds, when the block does."""
    ours, theirs = Pipe()
    process = fork(_host, ours, theirs, build)
    theirs.close()
    try:
        yield ours
    finally:
        # Whoever presses Ctrl+C again waits no longer, and leaves nothing behind either.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        ours.close()
        _join(process)


def _host(ours: Connection, theirs: Connection, build: Callable[[Order], None]) -> None:
    ours.close()
    host(theirs, build)
    os._exit(0)  # what runs when a process ends belongs to the preview


def _join(process: BaseProcess) -> None:
    process.join(2 * PATIENCE)
    end([process])
