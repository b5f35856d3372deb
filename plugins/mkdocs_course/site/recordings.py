"""Recordings of lessons: sound files that lie beside a lesson and have its name."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable

SUFFIXES = (".mp3", ".m4a", ".ogg")
"""The endings of recordings. Of several for one lesson the first in this order is used."""


def recordings(files: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return the address of the recording of each page that has one, by the page's source path.

    `files` are (source path, address) of all files of a language.
    """
    addresses = dict(files)
    by_page = {}
    for page in addresses:
        stem, suffix = posixpath.splitext(page)
        beside = [f"{stem}{ending}" for ending in SUFFIXES if f"{stem}{ending}" in addresses]
        if suffix == ".md" and beside:
            by_page[page] = addresses[beside[0]]
    return by_page
