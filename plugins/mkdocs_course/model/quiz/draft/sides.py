"""Records with two texts, as pairs and cards, under names of their own."""

from __future__ import annotations

from mkdocs_course.model.quiz.draft.draft import Draft, entries
from mkdocs_course.model.reading.node import Node
from mkdocs_course.model.reading.spelling import synonyms

SIDES = ("left", "right")


def sides(draft: Draft, node: Node) -> tuple[Node, Node] | None:
    """Return the two texts of a record, the left one first, None if it has not just two."""
    texts = [
        (name, value) for name, value in entries(node) if draft.is_text(value) and not synonyms(name.value, ("id",))
    ]
    if draft.is_text(node) or len(texts) != len(SIDES):
        return None
    (first, one), (_, other) = texts
    return (other, one) if synonyms(first.value, SIDES)[:1] == ("right",) else (one, other)
