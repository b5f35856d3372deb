"""The file that was meant by an address that leads nowhere, and the fix that writes its address."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote

from mkdocs_course.model.course.hyperlink import Hyperlink
from mkdocs_course.model.problem import Fix
from mkdocs_course.model.reading.spelling import closest
from mkdocs_course.model.text.rooted import is_shared

NUMBER = re.compile(r"[ _-]?[0-9a-f]{32}$", re.IGNORECASE)
PHONE = re.compile(r"\+?\d[\d ()/-]{5,18}\d")
SEVERAL, BETWEEN = re.compile(r"(?<!:)/{2,}"), re.compile(r"[\s_-]+")


def plain(path: str) -> str:
    """Return a path with single slashes, without full-width signs, spaces around its parts, and a comma at its end."""
    parts = unicodedata.normalize("NFKC", path).replace("\\", "/").rstrip(" .,;:。、").split("/")
    return SEVERAL.sub("/", "/".join(name.strip() for name in parts))


def titled(path: str, titles: Mapping[str, str]) -> str:
    """Return the page whose title is the name of a file, “” unless there is one: Notion calls a file by its title.

    `titles` are those of the pages, by their paths. Notion writes a number with 32 digits after the title.
    """
    stem, ending = posixpath.splitext(posixpath.basename(path))
    name = _bare(NUMBER.sub("", stem))
    pages = [page for page, title in titles.items() if name and _bare(title) == name] if ending == ".md" else []
    return pages[0] if len(pages) == 1 else ""


def alike(path: str, files: frozenset[str]) -> list[str]:
    """Return the files with the name of a path, whatever their folder, case, diacritics, or ending among pictures."""
    stem, ending = posixpath.splitext(posixpath.basename(plain(path)))
    candidates = _by_name(files).get(_bare(stem), [])
    same = [file for file in candidates if file.lower().endswith(ending.lower())]
    return same or [file for file in candidates if is_shared(path) and is_shared(file)]


def same_name(path: str, files: frozenset[str]) -> str:
    """Return the file whose name is that of a path, or most like it, “” if there is none."""
    if candidates := alike(path, files):
        return candidates[0]
    stem, ending = posixpath.splitext(posixpath.basename(path))
    names = {
        posixpath.splitext(posixpath.basename(file))[0]: file
        for file in sorted(files, reverse=True)
        if file.lower().endswith(ending.lower())
    }
    return names.get(closest(stem, names), "")


def telephone(written: str) -> str:
    """Return the address of a number of a telephone, “” for anything else."""
    return f"tel:{re.sub('[^0-9+]', '', written)}" if PHONE.fullmatch(written) else ""


def placing(path: str, *, image: bool) -> str:
    """Return the block that places the quiz or the figure of a file, “” if a path is that of no such file."""
    name, ending = posixpath.splitext(posixpath.basename(path))
    if ending not in (".yml", ".yaml") or not (image or "quizzes/" in path or "figures/" in path):
        return ""
    return f"/// {'quiz' if 'quizzes/' in path else 'figure'} | {name}\n///"


def rewritten(file: Path, link: Hyperlink, address: str, *, safe: bool) -> Fix | None:
    """Return the fix that writes another address in the page `file`, None if the link does not stand there as it is.

    A `safe` one is certainly what was meant.
    """
    try:
        rows = file.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, ValueError):
        return None
    row, start = (rows[link.place.line - 1 :] or [""])[0], link.place.column - 1
    written, whole = link.written, unquote(address)
    if not written or not row.startswith(written, start):
        return None
    if whole.startswith(f"{written} ") and row.startswith(whole, start):
        # Markdown ends an address at its first space.
        written, safe = whole, True
    return Fix.of(link.place, f"{row[:start]}{address}{row[start + len(written) :]}", safe=safe)


@lru_cache(maxsize=8)
def _by_name(files: frozenset[str]) -> dict[str, list[str]]:
    """Return the files by their names without ending, as `_bare` has them."""
    names: dict[str, list[str]] = {}
    for file in sorted(files):
        names.setdefault(_bare(posixpath.splitext(posixpath.basename(file))[0]), []).append(file)
    return names


def _bare(name: str) -> str:
    """Return a name in lower case, without diacritics, and with hyphens for what stands between its words."""
    letters = unicodedata.normalize("NFKD", name).strip().casefold()
    return BETWEEN.sub("-", "".join(char for char in letters if not unicodedata.combining(char)))
