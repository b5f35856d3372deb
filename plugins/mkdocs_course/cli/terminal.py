"""Whether somebody watches a command: what is only for them is not written into logs."""

from __future__ import annotations

import sys


def is_watched() -> bool:
    """Return whether standard error is a terminal."""
    return sys.stderr.isatty()
