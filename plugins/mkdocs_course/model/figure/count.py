"""How many entries the lists of a figure have."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_course.model.reading.node import Node
from mkdocs_course.model.reading.reader import Reader


def check_count(reader: Reader, node: Node, name: str, entries: Sequence[object], least: int, most: int) -> None:
    """Add a Problem at the field `name` of a node unless its list has `least` to `most` entries."""
    if not least <= len(entries) <= most:
        span = str(least) if least == most else f"{least}–{most}"
        reader.note(reader.fields(node)[name][0], "figure-count", name=name, number=len(entries), span=span)
