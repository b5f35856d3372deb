"""Work that is divided between this process and a fork of it."""

from __future__ import annotations

import json
import os
import sys
import tempfile
import threading
from collections.abc import Callable
from typing import IO

MANY = 200
"""The number of jobs from which on a second process pays."""

Results = Callable[[], dict[str, str]]


def pays(number: int) -> bool:
    """Return whether a second process can be had, and pays for a number of jobs.

    A fork has only one of the threads. Ours beside the first shows that work goes on, and holds nothing that a fork
    needs; others are not known. On macOS, libraries of the system do not survive a fork.
    """
    if number < MANY or sys.platform in ("win32", "darwin") or not hasattr(os, "sched_getaffinity"):
        return False
    return len(os.sched_getaffinity(0)) > 1 and threading.active_count() <= 2


def share(jobs: list[Callable[[], object]], results: Results) -> dict[str, str]:
    """Do every second job here, and the others in a fork; return the `results` of the fork.

    If the fork fails, there are none, and its jobs are not done.
    """
    with tempfile.TemporaryFile() as file:
        sys.stdout.flush()
        process = os.fork()
        if process == 0:
            _work(jobs[1::2], results, file)
        try:
            for job in jobs[::2]:
                job()
        finally:
            _, status = os.waitpid(process, 0)
        file.seek(0)
        found: dict[str, str] = json.loads(file.read()) if status == 0 else {}
    return found


def _work(jobs: list[Callable[[], object]], results: Results, file: IO[bytes]) -> None:
    """Do the jobs, write the results, and end the process, whatever happens."""
    status = 1
    try:
        for job in jobs:
            job()
        file.write(json.dumps(results()).encode())
        file.flush()
        status = 0
    finally:
        os._exit(status)
