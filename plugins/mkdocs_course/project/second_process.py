"""Work that is divided between this process and a fork of it.

Each takes the next jobs when it has done those that it had, so that both end at the same time.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import threading
from array import array
from collections.abc import Callable, Iterator
from typing import IO, NoReturn

MANY = 200
"""The number of jobs from which on a second process pays."""
TURN = 16
"""The number of jobs that a process takes at a time."""

Results = Callable[[], dict[str, str]]


def pays(number: int) -> bool:
    """Return whether a second process can be had, and pays for a number of jobs.

    A fork has only one of the threads. Ours beside the first shows that work goes on, and holds nothing that a fork
    needs; others are not known. On macOS, libraries of the system do not survive a fork.
    """
    if number < MANY or sys.platform in ("win32", "darwin") or not hasattr(os, "sched_getaffinity"):
        return False
    return len(os.sched_getaffinity(0)) > 1 and threading.active_count() <= 2


class Fork:
    """A fork of this process, which computes a text while this one goes on.

    Args:
        work: returns the text.
    """

    def __init__(self, work: Callable[[], str]) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 – `result` closes it
        sys.stdout.flush()
        self._process = os.fork()
        if self._process == 0:
            _end(work, self._file)

    def result(self) -> str | None:
        """Return the text when it is there, None if the fork has failed. This may be asked once."""
        with self._file as file:
            _, status = os.waitpid(self._process, 0)
            file.seek(0)
            return file.read().decode() if status == 0 else None


def share(jobs: list[Callable[[], object]], results: Results) -> dict[str, str]:
    """Do some of the jobs here, and the others in a fork; return the `results` of the fork.

    If the fork fails, there are none, and its jobs are not done. It asks for results after every turn, which should
    cost little for what was asked before.
    """
    with tempfile.TemporaryFile() as turns:
        array("L", range(0, len(jobs), TURN)).tofile(turns)
        turns.seek(0)
        fork = Fork(lambda: _shared(jobs, turns, results))
        try:
            for start in _claimed_turns(turns):
                _do(jobs, start)
        finally:
            text = fork.result()
    computed: dict[str, str] = json.loads(text) if text else {}
    return computed


def _shared(jobs: list[Callable[[], object]], turns: IO[bytes], results: Results) -> str:
    for start in _claimed_turns(turns):
        _do(jobs, start)
        results()
    return json.dumps(results())


def _claimed_turns(turns: IO[bytes]) -> Iterator[int]:
    """Yield the index of the first job of each turn that this process claims, until none is left.

    Both processes read the same open file, whose position they share, so only one of them reads a turn.
    """
    size = array("L").itemsize
    while number := os.read(turns.fileno(), size):
        yield int.from_bytes(number, sys.byteorder)


def _do(jobs: list[Callable[[], object]], start: int) -> None:
    for job in jobs[start : start + TURN]:
        job()


def _end(work: Callable[[], str], file: IO[bytes]) -> NoReturn:
    """Write the text, and end the process, whatever happens."""
    status = 1
    try:
        file.write(work().encode())
        file.flush()
        status = 0
    finally:
        os._exit(status)
