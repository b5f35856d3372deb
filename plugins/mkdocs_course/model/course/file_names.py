"""The names of pages and pictures: their letters become a part of addresses."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import takewhile
from pathlib import Path, PurePosixPath

from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.tree import shown

SAFE = re.compile(r"[A-Za-z0-9._~-]+")
SHOWN = frozenset(".md .markdown .avif .gif .jpeg .jpg .mp3 .mp4 .pdf .png .svg .webm .webp".split())
"""The endings of files that learners get by their address."""
LETTERS = str.maketrans({"ø": "o", "æ": "ae", "ß": "ss", "ł": "l"})


def faults(files: Iterable[Path], content: Path, languages: tuple[str, ...], root: Path) -> Iterator[Problem]:
    """Yield a warning for each page and picture whose name has other signs than an address shows as they are.

    A folder is named once, at the first file in it, and so is a file of all languages.
    """
    seen = set[tuple[str, ...]]()
    for file in files:
        inside = any(file.is_relative_to(content / language) for language in languages)
        if not inside or file.suffix.lower() not in SHOWN:
            continue
        for entry in takewhile(lambda entry: entry != content, (file, *file.parents)):
            if SAFE.fullmatch(entry.name) or entry.name.startswith("."):
                continue
            own = entry.relative_to(content).parts[1:]
            if own not in seen:
                seen.add(own)
                known = suggestion(entry.name)
                hint = "file-letters" if known else "file-letters-own"
                yield Problem.at(
                    Place(path=shown(entry, root)), "file-letters", hint, warning=True, name=entry.name, known=known
                )


def suggestion(name: str) -> str:
    """Return a name like this one that is fit for an address, “” if none of its letters is."""
    path = PurePosixPath(name)
    bare = unicodedata.normalize("NFKD", path.stem.lower().translate(LETTERS)).encode("ascii", "ignore").decode()
    stem = re.sub(r"[^a-z0-9]+", "-", bare).strip("-")
    return f"{stem}{path.suffix.lower()}" if stem else ""
