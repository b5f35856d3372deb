"""One build of a preview, in a process of its own: reads the course, and starts a process for each language."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Client
from multiprocessing.process import BaseProcess
from typing import Protocol

from mkdocs_course.site import languages
from mkdocs_course.site.failure import explain
from mkdocs_course.site.preview.messages import Built, Order, Read, Sources
from mkdocs_course.site.preview.processes import EndRequested, end, end_on_request, start


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """A course that was read, or what is wrong with it.

    `prepare(config, code, connection)` makes the configuration of a language one that builds it and then renders its
    pages anew. `text` is that of `mkdocs.yml`.
    """

    read: Read
    text: bytes
    prepare: Callable[..., None] | None


class Reader(Protocol):
    """Reads the course of an Order."""

    def sources(self) -> Sources:
        """Read the configuration, and return the files and folders that the course is made from."""

    def read(self) -> Reading:
        """Return the course."""


def build(order: Order, reader: Callable[[Order], Reader]) -> None:
    """Build a course, and send what is wrong with it. The process lives as long as those of its languages."""
    end_on_request()
    processes: list[BaseProcess] = []
    with suppress(EndRequested, OSError, EOFError), Client(order.socket, "AF_UNIX") as preview:
        try:
            reading_from = reader(order)
            preview.send(reading_from.sources())
            preview.recv()
            reading = reading_from.read()
            preview.send(reading.read)
        except Exception as error:  # noqa: BLE001 – an extension or a plugin may raise anything
            words = order.engine.messages
            preview.send(Read(build=order.build, sentences=(explain(error, words),), language=words))
            return
        try:
            # One at a time, so that those that have started are ended whatever happens.
            for code in reading.read.languages:
                processes += [start(_language, order, reading, code)]
            for process in processes:
                process.join()
        finally:
            end(processes)


def _language(order: Order, reading: Reading, code: str) -> None:
    """Build the language `code` in this process."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    with suppress(OSError, EOFError), Client(order.socket, "AF_UNIX") as preview:
        assert reading.prepare
        values = {"site_dir": str(order.folder / code), "site_url": order.address, "dev_addr": "127.0.0.1:0"}
        # A site that is no course has no languages, and is always built as a whole.
        prepare = partial(reading.prepare, connection=preview) if code else reading.prepare
        outcome = languages.build(order.engine, str(order.file), reading.text, prepare, code, values)
        messages = tuple(outcome.messages)
        preview.send(Built(build=order.build, language=code, messages=messages, failure=outcome.failure))
    os._exit(0)  # the parts of MkDocs and of its plugins that run when a process ends belong to another process
