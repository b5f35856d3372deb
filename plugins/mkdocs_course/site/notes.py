"""The headings of a lesson at which the learner can write notes."""

from __future__ import annotations

from collections.abc import Iterable
from html import unescape
from typing import Any


def note_titles(contents: Iterable[Any]) -> dict[str, str]:
    """Return the text of each heading of the second level by its id; `contents` is MkDocs's table of contents."""
    titles: dict[str, str] = {}
    for link in contents:
        titles |= {link.id: unescape(str(link.title))} if link.level == 2 else note_titles(link.children)
    return titles
