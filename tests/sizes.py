"""Texts of about a megabyte, made of one piece said again and again."""

from __future__ import annotations

MB = 1_000_000


def rows(unit: str, head: str = "", tail: str = "", size: int = MB, length: int = 19_900) -> bytes:
    """Return about `size` bytes of lines of so many characters, each made of a unit said again and again."""
    row = head + unit * max(1, (length - len(head) - len(tail)) // len(unit)) + tail + "\n"
    return (row * (size // len(row.encode()))).encode()


def numbered(line: str, count: int, head: str = "") -> bytes:
    return (head + "".join(line.replace("#", str(number)) for number in range(count))).encode()[:MB]
