"""A preview as a trainer starts it: a course, its server, and waiting until a page is as it should be."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from support import Course, variables

SECONDS = 90


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


@dataclass(frozen=True)
class Preview:
    """A running preview of a course; its folders are below `temporary`."""

    made: Course
    process: subprocess.Popen[bytes]
    url: str
    temporary: Path
    log: Path

    def get(self, path: str) -> str:
        """Return what is at an address, “” if nothing answers yet."""
        try:
            with urllib.request.urlopen(f"{self.url}{path}", timeout=30) as answer:  # noqa: S310 – a server of ours
                return str(answer.read().decode())
        except urllib.error.HTTPError as error:
            return error.read().decode()
        except OSError:
            return ""

    def state(self) -> dict[str, Any]:
        query = urlencode({"after": "none", "page": "/sv/"})
        return dict(json.loads(self.get(f".preview/state?{query}") or '{"panel": "", "pages": [], "version": -1}'))

    def until(self, true: Callable[[], bool], what: str) -> None:
        """Wait until something is true; there is no event to wait for, so it is asked often."""
        end = time.monotonic() + SECONDS
        while not true():
            assert self.process.poll() is None and time.monotonic() < end, f"{what}\n{self.log.read_text()}"
            time.sleep(0.05)

    def shows(self, page: str, text: str) -> str:
        self.until(lambda: text in self.get(page), f"{text} never came to {page}")
        return self.get(page)

    def tells(self, text: str) -> str:
        self.until(lambda: text in self.state()["panel"], f"{text} was never told")
        return str(self.state()["panel"])

    def tells_nothing(self) -> None:
        self.until(lambda: not self.state()["panel"], "something is still told")

    @property
    def site(self) -> Path:
        """The folder of the newest site."""
        return max(self.temporary.glob("course-preview-*/site-*"), key=lambda it: int(it.name.removeprefix("site-")))

    def completes(self) -> Path:
        """Wait until a whole build is shown and no other is running, and return its site."""
        self.until(lambda: len([*self.temporary.glob("course-preview-*/site-*")]) == 1, "a build has not ended")
        return self.site

    def end(self) -> None:
        """Press Ctrl+C, which goes to all processes of the terminal."""
        if self.process.poll() is not None:
            return
        os.killpg(self.process.pid, signal.SIGINT)
        assert self.process.wait(30) == 0, self.log.read_text()


@contextmanager
def previewing(made: Course, *options: str) -> Iterator[Preview]:
    """Give a preview of a course, and end it as Ctrl+C does."""
    temporary, log, port = made.folder.parent / "temporary", made.folder.parent / "log.txt", free_port()
    temporary.mkdir(exist_ok=True)
    environment = variables({"TMPDIR": str(temporary), "PYTHONUNBUFFERED": "1"})
    command = [sys.executable, "-m", "mkdocs_course", "preview", "--port", str(port), *options]
    with log.open("wb") as out:
        process = subprocess.Popen(
            command, cwd=made.folder, env=environment, stdout=out, stderr=subprocess.STDOUT, start_new_session=True
        )
    preview = Preview(made, process, f"http://127.0.0.1:{port}/", temporary, log)
    try:
        yield preview
    finally:
        try:
            preview.end()
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
