"""The nodes of gaps and of their text, before they are read."""

from __future__ import annotations

from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence


def items(gaps: Node) -> list[Node]:
    """Return the gaps of a list."""
    return gaps.items if isinstance(gaps, Sequence) else []


def ids(gap: Node) -> list[Scalar]:
    """Return the id of a gap, as it is written."""
    entries = gap.entries if isinstance(gap, Mapping) else []
    return [value for key, value in entries if getattr(key, "value", "") == "id" and isinstance(value, Scalar)]


def scalars(fill: Node) -> list[Scalar]:
    """Return a text, or its translations."""
    texts = [value for _, value in fill.entries] if isinstance(fill, Mapping) else [fill]
    return [each for each in texts if isinstance(each, Scalar)]
