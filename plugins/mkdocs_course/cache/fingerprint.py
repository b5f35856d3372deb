"""The fingerprint of everything that a course is made of: two courses with the same one are the same.

It is computed from contents and not from times, without reading the course as such. Where a course uses what cannot be
known in this way, it has no fingerprint, and nothing of it is remembered.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parent.parent
MAX_FILES, MAX_BYTES = 50_000, 1_000_000_000
BIG = 1_000_000
"""The size of a file, in bytes, from which on its time of change stands for its content."""

VARIABLES = ("LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LC_CTYPE", "GITHUB_WORKSPACE")
"""The environment variables that decide how Problems are shown; a configuration may name others with `!ENV`."""

# Parts of `mkdocs.yml` that name files elsewhere.
ELSEWHERE = re.compile(
    r"""(?m)(?:^|[\s"'\[{,(=])(?:/|~|\.\.(?:[/\\]|$)|[A-Za-z]:\\)|[/\\]\.\.(?:[/\\]|$)|\bINHERIT\b"""
)
COMMENT = re.compile(r"(?m)(?:^|(?<=\s))#.*$")


class Unknown(Exception):
    """Something enters the course that has no fingerprint."""


def fingerprint(file: Path, site: Path | None, *options: str) -> str | None:
    """Return a digest of the course whose configuration is `file`; None if it uses something that cannot be known.

    `site` is the folder of the built site, which is left out. `options` are what else enters the result.
    """
    digest = hashlib.blake2b(digest_size=20)
    try:
        text = file.read_text(encoding="utf-8")
        configuration = COMMENT.sub("", text)
        words = {*re.findall(r"\w+", configuration)} if "!ENV" in configuration else set()
        named = {name: value for name, value in os.environ.items() if name in words}
        if any(map(ELSEWHERE.search, (configuration, *named.values()))):
            return None
        named |= {name: os.environ.get(name, "") for name in VARIABLES}
        for part in (*options, str(file), *_software(), *(f"{name}={named[name]}" for name in sorted(named))):
            digest.update(part.encode("utf-8", "surrogateescape") + b"\0")
        for name, content in _files(file.parent, site):
            digest.update(name.encode("utf-8", "surrogateescape") + b"\0" + hashlib.blake2b(content).digest())
    except (OSError, UnicodeDecodeError, Unknown):
        return None
    return digest.hexdigest()


def state(folder: Path) -> str:
    """Return a digest of the names, sizes and times of all files below a folder; “” if it cannot be read."""
    digest = hashlib.blake2b(digest_size=20)
    try:
        for path, entry in _walk(folder, frozenset(), hidden=True):
            found = entry.stat(follow_symlinks=False)
            digest.update(f"{path}\0{found.st_size}\0{found.st_mtime_ns}\0{found.st_ino}\0".encode("utf-8", "replace"))
    except (OSError, Unknown):
        return ""
    return digest.hexdigest()


def _software() -> Iterator[str]:
    """Yield what identifies Python and the packages that are installed for it, and the files of this one."""
    yield f"{sys.version}\0{sys.prefix}"
    for folder in filter(os.path.isdir, sys.path):
        with os.scandir(folder) as entries:
            yield "\0".join(sorted(entry.name for entry in entries if entry.name.endswith((".dist-info", ".pth"))))
    yield state(PACKAGE)


def _files(root: Path, site: Path | None) -> Iterator[tuple[str, bytes]]:
    """Yield (path, content) for each file below a folder, and (path, nothing) for each folder in it."""
    count = size = 0
    for path, entry in _walk(root, frozenset(filter(None, [site]))):
        if entry.is_dir(follow_symlinks=False):
            yield path, b""
            continue
        found = entry.stat()
        count, size = count + 1, size + found.st_size
        if not stat.S_ISREG(found.st_mode) or count > MAX_FILES or size > MAX_BYTES:
            raise Unknown
        linked = str(Path(entry.path).readlink()) if entry.is_symlink() else ""
        if found.st_size > BIG:
            yield path, f"{linked}\0{found.st_size}\0{found.st_mtime_ns}".encode()
        else:
            yield path, linked.encode() + b"\0" + Path(entry.path).read_bytes()


def _walk(root: Path, without: frozenset[Path], *, hidden: bool = False) -> Iterator[tuple[str, os.DirEntry[str]]]:
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
