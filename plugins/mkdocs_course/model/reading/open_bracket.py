"""Lists in brackets that go on over several lines and are never closed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_course.model.reading.repair import Repair

OPENED = re.compile(r"[^#\"'\[\]{}]*\[[^\]\"'{}]*, *")
"""A line that ends within such a list."""
MAX_LINES = 60


def closed(lines: list[str], index: int) -> Iterator[Repair]:
    """Yield the repair that closes such a list at the first of its lines that ends with no comma."""
    if not OPENED.fullmatch(lines[index]):
        return
    for last in range(index + 1, min(len(lines), index + MAX_LINES)):
        row = lines[last].rstrip()
        if not row.endswith(","):
            if row and not any(sign in row for sign in "[]{}:#"):
                yield Repair(code="unclosed-bracket", first=index, lines=(*lines[index:last], f"{row}]"))
            return
