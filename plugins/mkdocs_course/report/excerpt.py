"""The line of a file that a Problem is about, with a caret below its column."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs_course.model.problem import Place, visible

WIDTH = 96
"""The number of characters of a line that are shown; of a longer line, those around the column."""
BEFORE = 60
"""How many of them may stand before the column."""
LINE_BREAK = re.compile("\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Excerpts:
    """Cuts lines out of files. `root` is the folder from which the paths of places count. Each file is read once."""

    root: Path
    _lines: dict[str, list[str]] = field(default_factory=dict)

    def at(self, place: Place) -> str:
        """Return the numbered line of a place and a line with a caret, “” where the file has no such line."""
        if place.path not in self._lines:
            self._lines[place.path] = self._read(place.path)
        lines = self._lines[place.path]
        if place.line > len(lines) or not lines[place.line - 1].strip():
            return ""
        return marked(lines[place.line - 1], place)

    def _read(self, path: str) -> list[str]:
        try:
            return LINE_BREAK.split((self.root / path).read_bytes().decode("utf-8-sig"))
        except (OSError, UnicodeDecodeError, ValueError):
            return []


def marked(line: str, place: Place) -> str:
    """Return a line with its number, and below it a caret under the column of a place."""
    column = min(place.column - 1, len(line))
    start = max(0, column - BEFORE)
    shown = line[start : start + WIDTH]
    before, after = visible(shown[: column - start], "\t"), visible(shown[column - start :], "\t")
    text = f"{'…' if start else ''}{before}{after}{'…' if start + WIDTH < len(line) else ''}"
    blank = "".join(_blank(char) for char in ("…" if start else "") + before)
    return f"{place.line:>7} | {text.rstrip()}\n{'':>7} | {blank}^"


def _blank(char: str) -> str:
    """Return white space as wide as a character. See Unicode Standard Annex 11, East Asian Width."""
    if char == "\t":
        return char
    if unicodedata.combining(char):
        return ""
    return "\u3000" if unicodedata.east_asian_width(char) in "WF" else " "
