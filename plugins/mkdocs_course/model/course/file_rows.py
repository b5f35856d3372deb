"""The rows of a file as Problems number them."""

from __future__ import annotations

from pathlib import Path


def file_rows(file: Path) -> list[str]:
    """Return the rows of a text file without their line feeds; what is no UTF-8 is shown as U+FFFD."""
    return file.read_text(encoding="utf-8-sig", errors="replace").split("\n")
