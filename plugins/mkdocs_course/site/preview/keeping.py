"""Keeps what a build has read of a language: it goes on in a fork, and single pages are rendered anew in others."""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection

from mkdocs_course.site.preview.messages import Built, Ready, Rendered
from mkdocs_course.site.preview.processes import Ended, end_on_request

PAUSE = 0.5
"""The number of seconds between two looks at whether the build has ended."""


def keep(ready: Ready, preview: Connection, render: Callable[[tuple[str, ...]], Rendered]) -> None:
    """Return in a fork of this process, which goes on with the build; this process waits for changed files.

    For their paths it calls `render` in a fork of its own, which sends what that returns.
    """
    preview.send(ready)
    gc.collect()
    gc.freeze()  # collections in forks would copy the memory that they share
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGTERM])
    builder = os.fork()
    if builder == 0:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGTERM])
        return
    try:
        end_on_request()
        signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGTERM])
        _wait(ready, preview, render, builder)
    except (Ended, EOFError, OSError):
        with suppress(ProcessLookupError, ChildProcessError):
            os.kill(builder, signal.SIGKILL)
            os.waitpid(builder, 0)
    finally:
        os._exit(0)


def _wait(ready: Ready, preview: Connection, render: Callable[[tuple[str, ...]], Rendered], builder: int) -> None:
    built = False
    while True:
        if preview.poll(None if built else PAUSE):
            _render(preview.recv(), ready, preview, render)
        if not built and (ended := os.waitpid(builder, os.WNOHANG))[0]:
            built = True
            if ended[1]:
                preview.send(Built(build=ready.build, language=ready.language, failure="killed"))


def _render(
    paths: tuple[str, ...], ready: Ready, preview: Connection, render: Callable[[tuple[str, ...]], Rendered]
) -> None:
    child = os.fork()
    if child == 0:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        status = 1
        try:
            preview.send(render(paths))
            status = 0
        finally:
            os._exit(status)
    if os.waitpid(child, 0)[1]:
        preview.send(Rendered(build=ready.build, language=ready.language, failure="killed"))
