"""Breaks the texts of a figure into lines. SVG does not: each line of it stands where it is put."""

from __future__ import annotations

from math import ceil

from mkdocs_course.model.figure.frame import Frame
from mkdocs_course.model.figure.width import SHARED, is_wide, width

# Signs that do not begin a line, and those that do not end one.
CLOSING = frozenset("，。、；：？！”’）》〉」』】…—·％,.;:?!)%°")
OPENING = frozenset("“‘（《〈「『【(")
SPLITTING = frozenset("-–/")
"""Signs within a word after which a line may end."""
NARROWED = (0.92, 0.84, 0.76, 0.68, 0.6)


def wrap(text: str, frame: Frame) -> tuple[str, ...]:
    """Return the lines of a text in a frame, about equally long.

    A word that is wider than the frame is divided with a hyphen.
    """
    pieces = _pieces(text)
    lines = _fill(pieces, frame, frame.width)
    for share in NARROWED:
        limit = share * frame.width
        if max(_width(piece.strip(" "), frame) for piece in pieces) > limit:
            break
        if len(narrower := _fill(pieces, frame, limit)) > len(lines):
            break
        lines = narrower
    return tuple(lines)


def too_wide(text: str, frame: Frame) -> str:
    """Return the first word that is wider than a frame, “” if there is none."""
    return next((word for piece in _pieces(text) if _width(word := piece.strip(" "), frame) > frame.width), "")


def _pieces(text: str) -> list[str]:
    """Return what stands on one line; a piece begins with a space where there is one before it."""
    pieces: list[str] = []
    chinese = any(map(is_wide, text))
    for word in text.replace("\u00ad", "").split(" "):
        start = " " if pieces else ""
        for char in word:
            before = "" if start or not pieces else pieces[-1][-1]
            if before and (char in CLOSING or before in OPENING or not _splits(before, char, chinese=chinese)):
                pieces[-1] += char
            else:
                pieces.append(start + char)
                start = ""
    return pieces or [""]


def _splits(before: str, char: str, *, chinese: bool) -> bool:
    return any(is_wide(it) or (chinese and it in SHARED) for it in (before, char)) or before in SPLITTING


def _fill(pieces: list[str], frame: Frame, limit: float) -> list[str]:
    lines, line = list[str](), ""
    for piece in pieces:
        if line and _width(line + piece, frame) > limit:
            lines.append(line)
            line = ""
        line = line + piece if line else piece.strip(" ")
        *heads, line = _divided(line, frame, limit)
        lines += heads
    return [*lines, line]


def _divided(word: str, frame: Frame, limit: float) -> list[str]:
    """Return a word in pieces of about the same length that are not wider than `limit`; most words are one piece."""
    if _width(word, frame) <= limit:
        return [word]
    hyphen = _width("-", frame)
    count = ceil(_width(word, frame) / max(limit - 2 * hyphen, frame.size))
    size = ceil(len(word) / count)
    parts = [word[at : at + size] for at in range(0, len(word), size)]
    return [*(f"{piece}-" for piece in parts[:-1]), parts[-1]]


def _width(text: str, frame: Frame) -> float:
    return width(text, frame.size, bold=frame.bold)
