"""Builds a site in a folder beside the previous one, which it replaces when the build is complete.

A build locks its folder as long as one of its processes lives, which distinguishes the folder of a killed build from
that of a running one.
"""

from __future__ import annotations

import errno
import os
import secrets
import shutil
import weakref
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from glob import escape
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows has no such lock: there the folders of killed builds are not removed
    fcntl = None  # type: ignore[assignment]


class Staging:
    """A folder beside `site` in which every language is built. If `site` is a link, the link is kept.

    The folders of killed builds are removed first, and a site that one of them had moved away is restored. Raises
    OSError if the folder cannot be created.
    """

    def __init__(self, site: Path) -> None:
        # Resolving a link to itself raises RuntimeError before Python 3.13, and nothing since.
        with suppress(FileNotFoundError):
            site.stat()
        self.site = site.resolve()
        if self.site.is_file():
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(self.site))
        self.site.parent.mkdir(parents=True, exist_ok=True)
        recover(self.site)
        self.folder, lock = _make(self.site)
        # The folder is removed even if the build is interrupted.
        self.discard = weakref.finalize(self, _discard, self.folder, lock)
        """Remove the build, and leave the site as it was."""

    def publish(self) -> None:
        """Replace the site by the build. Raises OSError, with the previous site in place."""
        previous = _previous(self.folder)
        try:
            while not self._exchange(previous):
                _remove(previous, self.site)
        except OSError:
            if previous.exists():
                previous.rename(self.site)
            raise
        _remove(previous, self.site)
        self.discard()

    def _exchange(self, previous: Path) -> bool:
        """Move the site to `previous` and the build to its place; False if another build was published in between."""
        with suppress(FileNotFoundError):
            self.site.rename(previous)
        try:
            self.folder.rename(self.site)
        except OSError as error:
            if error.errno not in (errno.EEXIST, errno.ENOTEMPTY):
                raise
            return False
        return True


def recover(site: Path) -> None:
    """Remove the folders of killed builds beside a site, and restore the site if one of them had moved it away."""
    for folder in site.parent.glob(f".{escape(site.name)}-previous-*"):
        with _abandoned(_building_folder(folder)) as abandoned:
            if abandoned and site.exists():
                _remove(folder, site)
            elif abandoned:
                folder.rename(site)
    for folder in site.parent.glob(f".{escape(site.name)}-building-*"):
        with _abandoned(folder) as abandoned:
            if abandoned:
                shutil.rmtree(folder, ignore_errors=True)


def _remove(previous: Path, site: Path) -> None:
    """Remove a previous site, but move its hidden files into the site: MkDocs keeps them too when it cleans a folder.

    One of them is the `.git` of a branch that is checked out there.
    """
    for entry in previous.glob(".*") if previous.is_dir() else ():
        if not os.path.lexists(site / entry.name):
            entry.rename(site / entry.name)
    shutil.rmtree(previous, ignore_errors=True)


def _make(site: Path) -> tuple[Path, int | None]:
    """Return a new folder beside the site, and the lock on it."""
    while True:
        folder = site.with_name(f".{site.name}-building-{secrets.token_hex(4)}")
        # Not `tempfile.mkdtemp`: its folders are private to the user, other than the files in them.
        folder.mkdir()
        lock = _lock(folder, "LOCK_SH")
        if folder.exists():  # another build may have removed it as abandoned before it was locked
            return folder, lock
        _unlock(lock)


def _discard(folder: Path, lock: int | None) -> None:
    _unlock(lock)  # first, because removing a folder opens files, and the limit of open files may be reached
    shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _abandoned(folder: Path) -> Iterator[bool]:
    """Lock the folder of a build and yield whether that build has ended; False if this cannot be determined."""
    lock = _lock(folder, "LOCK_EX", "LOCK_NB")
    try:
        yield lock is not None or not folder.exists()
    finally:
        _unlock(lock)


def _lock(folder: Path, *flags: str) -> int | None:
    """Return a lock on the folder, for `_unlock`; None if it cannot be locked. `flags` are names in `fcntl`."""
    if fcntl is None:
        return None
    lock = None
    try:
        lock = os.open(folder, os.O_RDONLY)
        fcntl.flock(lock, sum(getattr(fcntl, name) for name in flags))
    except OSError:
        _unlock(lock)
        return None
    return lock


def _unlock(lock: int | None) -> None:
    if lock is not None:
        os.close(lock)


def _previous(building: Path) -> Path:
    return building.with_name(building.name.replace("-building-", "-previous-"))


def _building_folder(previous: Path) -> Path:
    return previous.with_name(previous.name.replace("-previous-", "-building-"))
