"""Keeps results in the cache folder of the user, each in a file of its own that says what it was made from.

A file is written beside its place and then moved there, so that it is whole or absent whatever happens, also if two
programs write it at once. It is checked by a digest when it is read; one that is damaged is as good as none. Nothing in
it is run.
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

VARIABLE = "COURSE_CACHE"
"""The environment variable with the folder of the cache, or `off`."""

MOST, MOST_BYTES = 64, 200_000_000
"""The number of results that are kept, and their size together. Older ones are removed."""


def is_used() -> bool:
    """Return whether anything is kept."""
    return _folder() is not None


def read(name: str, key: str) -> dict[str, Any] | None:
    """Return the result that was written under a name, None if there is none that was made from what `key` stands for.

    `key` is a fingerprint.
    """
    text = read_text(name, key)
    try:
        value = json.loads(text) if text else None
    except ValueError:
        return None
    return value if isinstance(value, dict) else None


def read_text(name: str, key: str) -> str | None:
    """Return the text that was written under a name, None if there is none that was made from what `key` stands for."""
    if not (folder := _folder()):
        return None
    try:
        line, _, text = (folder / _file_name(name)).read_text(encoding="utf-8").partition("\n")
    except (OSError, ValueError):
        return None
    return text if line == _seal(key, text) else None


def write(name: str, key: str, value: dict[str, Any]) -> None:
    """Keep a result, of which JSON is made, under a name instead of an earlier one. If the disk is full, it is not."""
    write_text(name, key, json.dumps(value, ensure_ascii=True))


def write_text(name: str, key: str, text: str) -> None:
    """Keep a text under a name, as `write` does with a result."""
    if not (folder := _folder()):
        return
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        unfinished = folder / f"{secrets.token_hex(8)}.part"
        try:
            unfinished.write_text(f"{_seal(key, text)}\n{text}", encoding="utf-8")
            unfinished.replace(folder / _file_name(name))
        finally:
            unfinished.unlink(missing_ok=True)
        _remove_old(folder)


def _seal(key: str, text: str) -> str:
    return hashlib.sha256(f"{key}\n{text}".encode()).hexdigest()


def _file_name(name: str) -> str:
    """Return the name of the file that keeps an entry: a part of the SHA-256 of its name, with `.json`."""
    return f"{hashlib.sha256(name.encode('utf-8', 'surrogateescape')).hexdigest()[:32]}.json"


def _folder() -> Path | None:
    named = os.environ.get(VARIABLE)
    if named == "off":
        return None
    if named:
        return Path(named)
    homes = {"win32": os.environ.get("LOCALAPPDATA"), "darwin": "~/Library/Caches"}
    home = homes.get(sys.platform, os.environ.get("XDG_CACHE_HOME") or "~/.cache")
    with suppress(RuntimeError):  # the user has no home
        return Path(home).expanduser() / "mkdocs-course" if home else None
    return None


def _remove_old(folder: Path) -> None:
    files = [(file, file.stat()) for file in folder.iterdir() if file.suffix in (".json", ".part")]
    size = 0
    for number, (file, known) in enumerate(sorted(files, key=lambda pair: -pair[1].st_mtime_ns)):
        size += known.st_size
        if number >= MOST or (number and size > MOST_BYTES):
            file.unlink(missing_ok=True)
