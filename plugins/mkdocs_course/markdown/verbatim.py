"""Finds the end of fenced code and of raw text in HTML in the rows of a page, and moves rows as they are."""

from __future__ import annotations

import re

FENCE = re.compile(r"`{3,}(?!.*`)|~{3,}")
RAW = re.compile(r"<(?:!--|(pre|script|style|textarea|svg|math)\b)", re.IGNORECASE)
"""The beginning of text that Markdown does not read."""


def end_of_fence(rows: list[str], start: int, fence: str) -> int:
    """Return the index after the row that closes the code that begins at `start`.

    A fence without an end is text to Python-Markdown: then it is the index of the next row.
    """
    closing = re.compile(rf" *{re.escape(fence)}{fence[0]}* *$")
    return next((index + 1 for index in range(start + 1, len(rows)) if closing.match(rows[index])), start + 1)


def end_of_raw(rows: list[str], start: int, raw: re.Match[str]) -> int:
    """Return the index after the row that ends the raw text that begins at `start`, `start` if it has no end."""
    closing = f"</{raw[1]}".lower() if raw[1] else "-->"
    return next((index + 1 for index in range(start, len(rows)) if closing in rows[index].lower()), start)


def moved(row: str, shift: int) -> str:
    """Return a row that is moved to the right, or to the left as far as it is indented."""
    if shift >= 0:
        return " " * shift + row if row.strip() else row
    return row[min(-shift, len(row) - len(row.lstrip(" "))) :]
