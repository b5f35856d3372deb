"""Terms whose words in several languages stand in one text: `term: förmåga / 能力 / ability`."""

from __future__ import annotations

from dataclasses import replace

from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.reading.reader import Reader
from mkdocs_course.model.text.one_language import in_order, note_one_language

TERMS, TERM = "terms", "term"


def parted(reader: Reader, node: Node, languages: tuple[str, ...]) -> Node:
    """Return a glossary with each such text as one for each of the `languages`, in their order, and add its Problem."""
    if not isinstance(node, Mapping):
        return node
    entries = [(key, _terms(reader, it, languages) if _is(key, TERMS) else it) for key, it in node.entries]
    return replace(node, entries=entries)


def _terms(reader: Reader, node: Node, languages: tuple[str, ...]) -> Node:
    items = [_term(reader, item, languages) for item in node.items] if isinstance(node, Sequence) else []
    return replace(node, items=items) if isinstance(node, Sequence) else node


def _term(reader: Reader, item: Node, languages: tuple[str, ...]) -> Node:
    if not isinstance(item, Mapping):
        return item
    entries = [(key, _texts(reader, it, languages) if _is(key, TERM) else it) for key, it in item.entries]
    return replace(item, entries=entries)


def _texts(reader: Reader, node: Node, languages: tuple[str, ...]) -> Node:
    texts = in_order(node.value, languages) if isinstance(node, Scalar) else {}
    if not texts or not isinstance(node, Scalar):
        return node
    note_one_language(reader, node, node.value, texts)
    pairs = [(replace(node, value=code, style=None), replace(node, value=text)) for code, text in texts.items()]
    return Mapping([*pairs], True, node.line, node.column)


def _is(key: Node, name: str) -> bool:
    return isinstance(key, Scalar) and key.value == name
