"""The processes of a preview: a host forks one for each build, and that one forks one for each language.

Each ends the processes that it has started, and the host ends with the preview. All are forks of a process that has the
engine loaded and no threads.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

from mkdocs_course.site.preview.messages import Order

REQUESTS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
"""The signals by which a process is asked to end."""
PATIENCE = 10
"""The number of seconds after which a process that does not end is killed."""


class EndRequested(BaseException):
    """Raised in a process that has been asked to end; no Exception, so that no plugin catches it by accident."""


def end_on_request() -> None:
    """Make this process raise EndRequested when it is asked to end."""
    signal.signal(signal.SIGTERM, _request_end)


def _request_end(*_: object) -> None:
    """Raise EndRequested, and ignore further requests; the handler of the signal."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    raise EndRequested


@contextmanager
def undisturbed() -> Iterator[None]:
    """Hold back requests to end while this process forks: Python drops what is raised by its callbacks at a fork."""
    signal.pthread_sigmask(signal.SIG_BLOCK, REQUESTS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, REQUESTS)


def start(work: Callable[..., None], *arguments: Any) -> BaseProcess:
    """Return a fork of this process that calls `work`; until that says otherwise, SIGTERM ends it at once."""
    process = multiprocessing.get_context("fork").Process(target=_begin, args=(work, *arguments))
    try:
        with undisturbed():
            process.start()
    except BaseException:  # the request was held back until now, and nobody else knows the process
        end([process] if process.pid else [])
        raise
    return process


def _begin(work: Callable[..., None], *arguments: Any) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    # Ctrl+C goes to all processes. The preview handles it, and then ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, REQUESTS)
    work(*arguments)


def end(processes: Iterable[BaseProcess]) -> None:
    """End processes, and wait until they have ended."""
    processes = tuple(processes)
    for process in processes:
        process.terminate()
    for process in processes:
        process.join(PATIENCE)
        if process.is_alive():
            process.kill()
            process.join()


def host(connection: Connection, build: Callable[[Order], None]) -> None:
    """Start a build for each Order, end it for its number, and answer that; end when the connection does.

    `build` is called in a process of its own.
    """
    end_on_request()
    builds: dict[int, BaseProcess] = {}
    with suppress(EndRequested, EOFError, OSError):
        while True:
            match connection.recv():
                case Order() as order:
                    builds[order.build] = start(build, order)
                case int() as number:
                    end([builds.pop(number)])
                    connection.send(number)
    end(builds.values())
