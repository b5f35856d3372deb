"""Measure how long the preview takes from a saved lesson to its new page."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

PAUSE = 0.02
"""Seconds between two looks at the page."""
LONGEST = 1800
"""Seconds after which a preview is taken to hang."""


def reload(folder: Path, saves: int) -> list[float]:
    """Return the seconds of each of some saves in the preview of the course in a folder."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    command = (sys.executable, "-m", "mkdocs_course", "preview", "--port", str(port), ".")
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    file = folder / "content" / "sv" / "module-0" / "lesson-0.md"
    text = file.read_text(encoding="utf-8")

    def page(path: str) -> str:
        with suppress(OSError), urllib.request.urlopen(f"http://127.0.0.1:{port}/{path}", timeout=60) as answer:
            return str(answer.read().decode())
        return ""

    try:
        return [_save(file, f"{text}\n\nNummer {number}.\n", page, f"Nummer {number}.") for number in range(saves + 1)][
            1:
        ]
    finally:
        file.write_text(text, encoding="utf-8")
        process.terminate()
        process.wait()


def _save(file: Path, text: str, page: Callable[[str], str], new: str) -> float:
    """Save a lesson when the preview shows the course, and return the seconds until the page shows it."""
    _wait(lambda: "</html>" in page("sv/module-0/lesson-0/"))
    time.sleep(2)  # a whole build follows each save, and whoever writes does not save all the time
    start = time.perf_counter()
    file.write_text(text, encoding="utf-8")
    _wait(lambda: new in page("sv/module-0/lesson-0/"))
    return time.perf_counter() - start


def _wait(true: Callable[[], bool]) -> None:
    end = time.monotonic() + LONGEST
    while not true():
        if time.monotonic() > end:
            raise SystemExit("the preview does not show the course")
        time.sleep(PAUSE)
