"""A digest of the names and contents of all files of a course.

Reading thousands of files takes longer than asking for their sizes and times. So the digest is kept together with
these, and computed again only if one of them has changed. A change within the same tick of the clock does not show in
the times of a file: a digest is kept only if every file is older than that, as Git does it in its index.
"""

from __future__ import annotations

import hashlib
import os
import stat
import time
from collections.abc import Iterator
from pathlib import Path

from mkdocs_course.cache import store

MAX_FILES, MAX_BYTES = 50_000, 1_000_000_000
BIG = 1_000_000
"""The size of a file, in bytes, from which on its time of change stands for its content."""
SETTLED = 2_000_000_000
"""The nanoseconds after a change of a file from which on its times stand for its content. Some disks count in 2 s."""


class Unknown(Exception):
    """Something enters the course that has no fingerprint."""


def contents(root: Path, site: Path | None) -> str:
    """Return a digest of all files below a folder, except for the folder `site`; raises Unknown or OSError."""
    now = time.time_ns()
    files = tuple(_files(root, site))
    title, key = f"contents {root}\0{site}", _digest(f"{name}\0{known}" for name, known, _ in files)
    if kept := store.read(title, key):
        return str(kept["digest"])
    digest = _digest(f"{name}\0{_content(root / name, known)}" for name, known, _ in files)
    if max((changed for _, _, changed in files), default=0) < now - SETTLED:
        store.write(title, key, {"digest": digest})
    return digest


def _digest(lines: Iterator[str]) -> str:
    return hashlib.blake2b("\0\0".join(lines).encode("utf-8", "surrogateescape"), digest_size=20).hexdigest()


def _content(file: Path, known: str) -> str:
    """Return what stands for the content of a file, whose size and times are `known`; “” for a folder."""
    if not known:
        return ""
    linked = str(file.readlink()) if file.is_symlink() else ""
    size, changed, _ = known.split(" ", 2)
    if int(size) > BIG:
        return f"{linked}\0{size}\0{changed}"
    return f"{linked}\0{hashlib.blake2b(file.read_bytes()).hexdigest()}"


def _files(root: Path, site: Path | None) -> Iterator[tuple[str, str, int]]:
    """Yield (path, size and times, time of the last change in ns) for each file; (path, “”, 0) for each folder."""
    count = size = 0
    for path, entry in walk(root, frozenset(filter(None, [site]))):
        if entry.is_dir(follow_symlinks=False):
            yield path, "", 0
            continue
        status = entry.stat()
        count, size = count + 1, size + status.st_size
        if not stat.S_ISREG(status.st_mode) or count > MAX_FILES or size > MAX_BYTES:
            raise Unknown
        own = entry.stat(follow_symlinks=False) if entry.is_symlink() else status
        changed = max(status.st_mtime_ns, status.st_ctime_ns, own.st_ctime_ns)
        known = (
            f"{status.st_size} {status.st_mtime_ns} {status.st_ctime_ns} {status.st_ino} {own.st_ino} {own.st_ctime_ns}"
        )
        yield path, known, changed


def walk(root: Path, without: frozenset[Path], *, hidden: bool = False) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield (path below the root, entry) for each file and folder, sorted.

    Left out are the folders `without`, hidden ones unless `hidden`, and those of Python and Node. Raises Unknown for a
    link to a folder.
    """
    todo = [("", str(root))]
    while todo:
        above, folder = todo.pop()
        with os.scandir(folder) as entries:
            names = sorted(entries, key=lambda entry: entry.name)
        if above and any(entry.name == "pyvenv.cfg" for entry in names):
            continue
        for entry in names:
            path = f"{above}{entry.name}"
            if not entry.is_dir():
                yield path, entry
            elif entry.name in ("__pycache__", "node_modules") or (entry.name[0] == "." and not hidden):
                continue
            elif entry.is_symlink():
                raise Unknown
            elif Path(entry.path) not in without:
                yield path, entry
                todo.append((f"{path}/", entry.path))
