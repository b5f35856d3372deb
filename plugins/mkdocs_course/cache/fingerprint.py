"""The fingerprint of everything that a course is made of: two courses with the same one are the same.

It stands for contents and not for times, and is computed without reading the course as such. Where a course uses what
cannot be known in this way, it has no fingerprint, and nothing of it is remembered.
"""

from __future__ import annotations

import hashlib
import os
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from mkdocs_course.cache.contents import Unknown, contents, walk

PACKAGE = Path(__file__).parent.parent

VARIABLES = ("LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LC_CTYPE", "GITHUB_WORKSPACE")
"""The environment variables that decide how Problems are shown; a configuration may name others with `!ENV`."""

# Parts of `mkdocs.yml` that name files elsewhere.
ELSEWHERE = re.compile(
    r"""(?m)(?:^|[\s"'\[{,(=])(?:/|~|\.\.(?:[/\\]|$)|[A-Za-z]:\\)|[/\\]\.\.(?:[/\\]|$)|\bINHERIT\b"""
)
COMMENT = re.compile(r"(?m)(?:^|(?<=\s))#.*$")


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
        for value in (*options, str(file), *software(), *(f"{name}={named[name]}" for name in sorted(named))):
            digest.update(value.encode("utf-8", "surrogateescape") + b"\0")
        digest.update(contents(file.parent, site).encode())
    except (OSError, UnicodeDecodeError, Unknown):
        return None
    return digest.hexdigest()


def state(folder: Path) -> str:
    """Return a digest of the names, sizes and times of all files below a folder; “” if it cannot be read."""
    digest = hashlib.blake2b(digest_size=20)
    try:
        for path, entry in walk(folder, frozenset(), hidden=True):
            status = entry.stat(follow_symlinks=False)
            digest.update(
                f"{path}\0{status.st_size}\0{status.st_mtime_ns}\0{status.st_ino}\0".encode("utf-8", "replace")
            )
    except (OSError, Unknown):
        return ""
    return digest.hexdigest()


def software() -> Iterator[str]:
    """Yield what identifies Python and the packages that are installed for it, and the files of this one."""
    yield f"{sys.version}\0{sys.prefix}"
    for folder in filter(os.path.isdir, sys.path):
        with os.scandir(folder) as entries:
            yield "\0".join(sorted(entry.name for entry in entries if entry.name.endswith((".dist-info", ".pth"))))
    yield _package_state()


@cache
def _package_state() -> str:
    """Return the state of this package's files when they were first asked for: what has been loaded does not change."""
    return state(PACKAGE)
