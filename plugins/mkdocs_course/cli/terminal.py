"""What a command shows only to somebody who watches it, and so does not write into logs."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

DELAY = 1.0
"""The seconds after which work counts as long, and between two lines about it."""
CLEAR = "\r\x1b[K"
"""Goes back to the beginning of the line and clears it."""


def is_watched() -> bool:
    """Return whether standard error is a terminal."""
    return sys.stderr.isatty()


@contextmanager
def progress(text: Callable[[int], str], delay: float = DELAY) -> Iterator[None]:
    """Show on a terminal that work goes on, from the first second on; the line is gone when it ends.

    Args:
        text: returns the line for a number of seconds.
        delay: the seconds before the first line and between two.
    """
    if not is_watched():
        yield
        return
    done, start = threading.Event(), time.monotonic()

    def tell() -> None:
        while not done.wait(delay):
            sys.stderr.write(CLEAR + text(int(time.monotonic() - start)))
            sys.stderr.flush()

    thread = threading.Thread(target=tell, daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()
        sys.stderr.write(CLEAR)
        sys.stderr.flush()
