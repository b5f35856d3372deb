"""Finds the files of a course that have changed, by comparing all of them with how they were.

Events of the operating system are lost where a folder is replaced by another one, and on the drives of containers.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

State = tuple[int, int, int]
"""The time of change in nanoseconds, the size in bytes, and the inode of a file."""

PAUSE = 0.1
"""The shortest time between two comparisons, in seconds."""
SHARE = 8
"""How many times longer the pause is than a comparison takes."""
WRITTEN = ("~", ".cache", ".lock", ".log", ".pid", ".tmp")
"""The endings of files that no page is made of. A plugin that writes one would have the course built without end."""
SETTLED, UNSETTLED = 0.02, 1.0
"""The seconds without a change before changes are sent, and the most that this is waited for."""


class Watch:
    """Watches files and folders. `file` is the `mkdocs.yml`, whose folder is watched without its subfolders."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.paths: tuple[Path, ...] = (file.parent,)
        self.pause = PAUSE
        """The number of seconds until the next comparison."""
        self.files = self._scan()
        self.digests: dict[str, str | None] = {}
        """Digests of the files that have changed, None for one that was deleted."""

    def follow(self, paths: Iterable[Path]) -> None:
        """Watch these files and folders, and no others; what is new among them is taken as unchanged.

        Without any of them those from before are still watched, because the configuration could not be read.
        """
        before = self.files
        self.paths = tuple(dict.fromkeys((self.file.parent, *(tuple(paths) or self.paths))))
        self.files = {path: before.get(path, state) for path, state in self._scan().items()}

    def changes(self) -> frozenset[Path]:
        """Return the files that were changed, created or deleted since the last call, when that has come to an end."""
        now = self._scan()
        if now == self.files:
            return frozenset()
        changed = {path for path in self.files.keys() | now.keys() if self.files.get(path) != now.get(path)}
        end = time.monotonic() + UNSETTLED
        while time.monotonic() < end:
            before = {path: now.get(path) for path in changed}
            time.sleep(SETTLED)
            for path in changed:
                now.pop(path, None)
                now |= _state(path)
            if {path: now.get(path) for path in changed} == before:
                break
        self.files = now
        return frozenset(Path(path) for path in changed if self._is_new(path))

    def _is_new(self, path: str) -> bool:
        """Return whether a file is not what it was at its last change: a plugin may write the same in each build."""
        digest = _digest(path)
        known, self.digests[path] = self.digests.get(path, ""), digest
        return digest != known

    def _scan(self) -> dict[str, State]:
        start = time.monotonic()
        states: dict[str, State] = {}
        for path in self.paths:
            if path.is_file():
                states |= _state(str(path))
            else:
                _walk(str(path), states, deep=path != self.file.parent)
        self.pause = max(PAUSE, SHARE * (time.monotonic() - start))
        return states


def _state(path: str) -> dict[str, State]:
    with suppress(OSError):
        status = Path(path).stat()
        return {path: (status.st_mtime_ns, status.st_size, status.st_ino)}
    return {}


def _digest(path: str) -> str | None:
    with suppress(OSError), Path(path).open("rb") as file:
        return hashlib.file_digest(file, hashlib.blake2b).hexdigest()
    return None


def _walk(folder: str, states: dict[str, State], *, deep: bool) -> None:
    """Add the states of the files below a folder, in subfolders if `deep`. A folder is entered once."""
    todo: list[str] = [folder]
    entered: set[tuple[int, int]] = set()
    with suppress(OSError):
        top = Path(folder).stat()
        entered.add((top.st_dev, top.st_ino))
    while todo:
        for entry in _entries(todo.pop()):
            try:
                status = entry.stat()
                if not entry.is_dir():
                    states[entry.path] = (status.st_mtime_ns, status.st_size, status.st_ino)
                elif deep and (key := (status.st_dev, status.st_ino)) not in entered:
                    entered.add(key)
                    todo.append(entry.path)
            except OSError:
                continue  # deleted in between, or a link to nothing


def _entries(folder: str) -> Iterator[os.DirEntry[str]]:
    """Yield what is in a folder, except for hidden files and those that editors and programs write for themselves."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if not entry.name.startswith(".") and not entry.name.endswith(WRITTEN) and entry.name != "__pycache__":
                yield entry
