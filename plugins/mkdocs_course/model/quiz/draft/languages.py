"""Texts by language, where the languages stand around whole lists or records."""

from __future__ import annotations

from collections.abc import Collection

from mkdocs_course.model.quiz.draft.draft import Fields, entries, items, listed
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.reading.writing import value_of


def by_language(node: Node, languages: Collection[str]) -> Node:
    """Return a node with the languages in each of its texts, where they stand around lists or records of texts.

    Any other node is returned as it is, and so is one whose languages are not built alike.
    """
    own = entries(node)
    if not own or not {key.value for key, _ in own} <= {*languages} or all(isinstance(it, Scalar) for _, it in own):
        return node
    return _joined(own) or node


def _joined(own: Fields) -> Node | None:
    """Return one node for those of several languages, None if they are not built alike."""
    values, first = [value for _, value in own], own[0][1]
    if all(isinstance(it, Scalar) for it in values):
        same = len({value_of(it) for it in values if isinstance(it, Scalar)}) == 1  # An id, or yes or no.
        return first if same else Mapping([*own], False, first.line, first.column)
    if all(isinstance(it, Sequence) and len(it.items) == len(items(first)) for it in values):
        rows = [_joined([(key, items(value)[at]) for key, value in own]) for at in range(len(items(first)))]
        return listed([row for row in rows if row], first) if all(rows) else None
    names = [key.value for key, _ in entries(first)]
    if not names or any([key.value for key, _ in entries(it)] != names for it in values):
        return None
    fields = [
        (entries(first)[at][0], _joined([(key, entries(value)[at][1]) for key, value in own]))
        for at in range(len(names))
    ]
    whole: list[tuple[Node, Node]] = [(key, value) for key, value in fields if value]
    return Mapping(whole, False, first.line, first.column) if len(whole) == len(fields) else None
