"""When files and lines of a course were changed, from the history that Git keeps."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, Self

MOST = 30
"""The number of versions of a file that are compared."""
UNCOMMITTED = -1
"""The age of what is not committed yet."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """A commit. Its `age` is the number of commits after it; `day` is when it was made, in the form 2026-11-29."""

    age: int
    commit: str
    day: str


@dataclass(frozen=True, kw_only=True, slots=True)
class History:
    """The changes of each file below a folder, by its path, the last one first.

    `state` is `none` without a history, and `short` where only its last part was fetched.
    """

    folder: Path
    state: Literal["none", "short", "whole"] = "none"
    files: dict[str, list[Change]] = field(default_factory=dict)

    @classmethod
    def read(cls, folder: Path) -> Self:
        """Return the history of a folder; an empty one without Git, or where the folder is in no repository."""
        log = _text(folder, "log", "--format=%x01%H %ad", "--date=short", "--name-only", "--relative", "--", ".")
        if log is None:
            return cls(folder=folder)
        files: dict[str, list[Change]] = {}
        for age, block in enumerate(log.split("\x01")[1:]):
            head, *names = block.split("\n")
            commit, _, day = head.partition(" ")
            for name in filter(None, names):
                files.setdefault(name, []).append(Change(age=age, commit=commit[:10], day=day))
        for name in _uncommitted(folder):
            files.setdefault(name, []).insert(0, Change(age=UNCOMMITTED, commit="", day=""))
        shallow = (_text(folder, "rev-parse", "--is-shallow-repository") or "").strip() == "true"
        return cls(folder=folder, state="short" if shallow else "whole", files=files)

    def changes(self, path: str) -> list[Change]:
        """Return the changes of a file, the last one first; none without a history."""
        return self.files.get(path, [])

    def versions(self, paths: Iterable[str]) -> dict[str, list[bytes]]:
        """Return the committed versions of files that were changed more than once, the first one first.

        Of many versions only the last ones are returned.
        """
        wanted = [
            (path, change.commit)
            for path in paths
            if len(self.changes(path)) > 1
            for change in reversed(self.changes(path)[:MOST])
            if change.commit
        ]
        read: dict[str, list[bytes]] = {}
        if wanted:
            specs = "".join(f"{commit}:./{path}\n" for path, commit in wanted)
            output = _git(self.folder, "cat-file", "--batch", stdin=specs.encode()) or b""
            for path, content in zip((path for path, _ in wanted), _contents(output), strict=False):
                if content is not None:
                    read.setdefault(path, []).append(content)
        return read


def _contents(output: bytes) -> Iterator[bytes | None]:
    """Yield the files in what `git cat-file --batch` prints, None for a missing one."""
    at = 0
    while at < len(output):
        end = output.index(b"\n", at)
        size = output[at:end].rsplit(b" ", 1)[-1]
        if not size.isdigit():
            yield None
            at = end + 1
            continue
        yield output[end + 1 : end + 1 + int(size)]
        at = end + int(size) + 2


def _uncommitted(folder: Path) -> list[str]:
    status = _text(folder, "status", "--porcelain", "--no-renames", "--untracked-files=all", "-z", "--", ".") or ""
    prefix = (_text(folder, "rev-parse", "--show-prefix") or "").strip()
    return [entry[3:].removeprefix(prefix) for entry in status.split("\0") if entry]


def _text(folder: Path, *arguments: str) -> str | None:
    output = _git(folder, *arguments)
    return None if output is None else output.decode("utf-8", "replace")


def _git(folder: Path, *arguments: str, stdin: bytes = b"") -> bytes | None:
    """Return what Git prints about a folder, None if it fails or is not installed."""
    program = shutil.which("git")
    if program is None:
        return None
    command = (program, "-c", "core.quotePath=false", "-C", str(folder), *arguments)
    try:
        done = subprocess.run(command, input=stdin, capture_output=True, check=False)  # noqa: S603 – runs no shell
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None
