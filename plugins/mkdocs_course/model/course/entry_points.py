"""The entry points of the packages that are installed: themes, plugins and Markdown extensions.

Python opens a file of each package for each question. Here a group is read once, and again when a package has come or
gone: that changes the time of the folder in which packages lie.
"""

from __future__ import annotations

import sys
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path

Times = tuple[tuple[str, int], ...]

_KNOWN: dict[str, tuple[Times, dict[str, EntryPoint]]] = {}


def installed(group: str) -> dict[str, EntryPoint]:
    """Return the entry points of a group by name; of several with one name, the first on Python's path."""
    times = tuple((folder, _changed(Path(folder))) for folder in sys.path)
    if group not in _KNOWN or _KNOWN[group][0] != times:
        _KNOWN[group] = times, {point.name: point for point in reversed([*entry_points(group=group)])}
    return _KNOWN[group][1]


def _changed(folder: Path) -> int:
    try:
        return folder.stat().st_mtime_ns
    except OSError:
        return 0
