"""Terms whose words in several languages stand in one text: `term: förmåga / 能力 / ability`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.reading.reader import Reader
from mkdocs_course.model.text.one_language import in_order, note_one_language

TERMS, TERM = "terms", "term"


def parted(reader: Reader, node: Node, languages: tuple[str, ...]) -> Node:
    """Return a glossary with each such text as one for each of the `languages`, in their order, and add its Problem."""
    return _changed(node, TERMS, lambda terms: _terms(reader, terms, languages))


def _terms(reader: Reader, node: Node, languages: tuple[str, ...]) -> Node:
    if not isinstance(node, Sequence):
        return node
    return replace(
        node, items=[_changed(item, TERM, lambda term: _texts(reader, term, languages)) for item in node.items]
    )


def _changed(node: Node, name: str, change: Callable[[Node], Node]) -> Node:
    """Return a mapping with the value of the field `name` changed; any other node as it is."""
    if not isinstance(node, Mapping):
        return node
    entries = [(key, change(it) if isinstance(key, Scalar) and key.value == name else it) for key, it in node.entries]
    return replace(node, entries=entries)


def _texts(reader: Reader, node: Node, languages: tuple[str, ...]) -> Node:
    texts = in_order(node.value, languages) if isinstance(node, Scalar) else {}
    if not texts or not isinstance(node, Scalar):
        return node
    note_one_language(reader, node, node.value, texts)
    pairs = [(replace(node, value=code, style=None), replace(node, value=text)) for code, text in texts.items()]
    return Mapping([*pairs], True, node.line, node.column)
