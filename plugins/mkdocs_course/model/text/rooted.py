"""Paths from the folder of the project, as GitHub shows and copies them: `/content/sv/images/desk.jpg`.

Such a path leads to the same file from every lesson, quiz and figure. A file of all languages lies beside the folders
of the languages, and is published in each of them: `/content/images/desk.jpg`.
"""

from __future__ import annotations

import posixpath
from pathlib import Path

PICTURES = frozenset(".jpg .jpeg .png .gif .webp .avif .svg".split())
"""The endings of the files that all languages can share."""


def is_rooted(path: str) -> bool:
    """Return whether a path counts from the folder of the project."""
    # Before another sign a slash may begin a host: `//`, and for browsers also `/\`.
    return path.startswith("/") and path[1:2].isalnum()


def below_content(path: str, content: Path) -> str:
    """Return a path below the folder `content`; one that is not rooted, or leads elsewhere, is returned as it is."""
    parts = tuple(path.split("/")[1:])
    for size in range(1, len(content.parts)) if is_rooted(path) else ():
        if parts[:size] == content.parts[-size:]:
            return "/".join(parts[size:])
    return path


def below_language(path: str, content: Path, language: str) -> str:
    """Return a path below the folder of a language, as it is published there; “” unless it leads into that folder.

    `language` is “” where all languages have one folder, which is `content` itself.
    """
    below = below_content(path, content)
    return "" if is_rooted(below) else posixpath.normpath(below.removeprefix(f"{language}/" if language else ""))


def is_shared(path: str) -> bool:
    """Return whether a file is one that all languages share; `path` is below the folder `content`."""
    return posixpath.splitext(path)[1].lower() in PICTURES
