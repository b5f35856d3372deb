"""Lists and texts in brackets that go on over several lines and are never closed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_course.model.reading.repair import MAX_LINES, Repair

OPENED = re.compile(r"[^#\"'\[\]{}]*\[[^\]\"'{}]*, *")
"""A line that ends within such a list."""
BRACE = re.compile(r"[^#{}]*\{[^{}]*, *")
TEXT = re.compile(r" *[\w-]+ *: *(?:\"[^\"]*\"|'[^']*'|[^\s\"'{}\[\]#][^\"{}\[\]#]*)")
"""A line with one more text in braces."""


def closed(lines: list[str], index: int) -> Iterator[Repair]:
    """Yield the repair that closes them at the first of their lines that ends with no comma."""
    is_list, is_text = OPENED.fullmatch(lines[index]), BRACE.fullmatch(lines[index])
    if not is_list and not is_text:
        return
    for last in range(index + 1, min(len(lines), index + MAX_LINES)):
        row = lines[last].rstrip()
        if not row.endswith(","):
            if is_text and TEXT.fullmatch(row):
                yield Repair(code="unclosed-bracket", first=index, lines=(*lines[index:last], f"{row}}}"))
            elif is_list and row and not any(sign in row for sign in "[]{}:#"):
                yield Repair(code="unclosed-bracket", first=index, lines=(*lines[index:last], f"{row}]"))
            return
