"""Keeps what a build has read of a language: it goes on in a fork, and single pages are rendered anew in others."""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection

from mkdocs_course.site.preview.messages import Built, Changes, Ready, Rendered
from mkdocs_course.site.preview.processes import EndRequested, end_on_request, undisturbed

NICE = 5
"""How much a whole build gives way to the pages that are rendered for a save."""
PAUSE = 0.5
"""The number of seconds between two looks at whether the build has ended."""


Render = Callable[[Changes], Rendered]


def keep(ready: Ready, preview: Connection, warm: Callable[[], None], render: Render) -> None:
    """Return in a fork of this process, which goes on with the build; this process waits for changes.

    For these it calls `render` in a fork of its own, which sends what that returns. Before it waits it calls `warm`,
    which prepares what all such forks need.
    """
    preview.send(ready)
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGTERM])
    builder = os.fork()
    if builder == 0:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGTERM])
        os.nice(NICE)
        return
    try:
        end_on_request()
        signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGTERM])
        warm()
        gc.collect()
        gc.freeze()  # collections in forks would copy the memory that they share
        _wait(ready, preview, render, builder)
    except (EndRequested, EOFError, OSError):
        with suppress(ProcessLookupError, ChildProcessError):
            os.kill(builder, signal.SIGKILL)
            os.waitpid(builder, 0)
    finally:
        os._exit(0)


def _wait(ready: Ready, preview: Connection, render: Render, builder: int) -> None:
    built = False
    while True:
        if preview.poll(None if built else PAUSE):
            _render(preview.recv(), ready, preview, render)
        if not built and (ended := os.waitpid(builder, os.WNOHANG))[0]:
            built = True
            if ended[1]:
                preview.send(Built(build=ready.build, language=ready.language, failure="killed"))


def _render(changes: Changes, ready: Ready, preview: Connection, render: Render) -> None:
    with undisturbed():
        if (child := os.fork()) == 0:
            signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if child == 0:
        status = 1
        try:
            preview.send(render(changes))
            status = 0
        finally:
            os._exit(status)
    if os.waitpid(child, 0)[1]:
        preview.send(Rendered(build=ready.build, language=ready.language, failure="killed"))
