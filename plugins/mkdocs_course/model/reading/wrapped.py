"""Scalars in YAML that span several lines.

Where a plain, quoted or folded (`>`) scalar continues on the next line, YAML inserts a space, which cannot be told from
a typed one afterwards. So the file is parsed a second time, with a marker at the start of each line that continues a
text without a space. A literal (`|`) scalar keeps its line breaks: Markdown reads them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import yaml

from mkdocs_course.model.reading.linebreak import WINDOW, joins_without_space
from mkdocs_course.model.reading.node import Mapping, Node, Refused, Scalar, Sequence, parse


def join(node: Node, text: str) -> Node:
    """Return the node of the `text`, without the spaces that YAML inserted between Chinese characters."""
    rows = text.split("\n")
    wrapped = {
        row
        for scalar in _scalars(node)
        for row in _continued(scalar)
        if joins_without_space(rows[row - 1][-WINDOW:], rows[row])
    }
    # A character that the text does not contain, of those that Unicode reserves for private use.
    mark = next((char for char in map(chr, range(0xE000, 0xF8FF)) if char not in text), "")
    if not wrapped or not mark:
        return node
    for row in wrapped:
        rows[row] = re.sub(r"^([ \t]*)", rf"\1{mark}", rows[row])
    try:
        return _with_texts(node, parse("\n".join(rows)), mark)
    except (Refused, yaml.YAMLError, ValueError):
        return node


def _scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        if node.end_line > node.line and node.style != "|":
            yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _scalars(item)
    else:
        for _, value in node.entries:
            yield from _scalars(value)


def _continued(scalar: Scalar) -> range:
    """Return the indices of the lines that continue a scalar. A block scalar ends at the start of the line after it."""
    return range(scalar.line, scalar.end_line - (scalar.end_column == 1))


def _with_texts(node: Node, marked: Node | None, mark: str) -> Node:
    """Return the node with the texts of its marked twin, joined at the marks; raises ValueError if they differ."""
    if isinstance(node, Scalar) and isinstance(marked, Scalar):
        *lines, last = marked.value.split(mark)
        return replace(node, value="".join((*(line.rstrip(" ") for line in lines), last)))
    if isinstance(node, Sequence) and isinstance(marked, Sequence):
        return replace(node, items=[_with_texts(*pair, mark) for pair in zip(node.items, marked.items, strict=True)])
    if isinstance(node, Mapping) and isinstance(marked, Mapping):
        pairs = zip(node.entries, marked.entries, strict=True)
        return replace(
            node, entries=[(key, _with_texts(value, marked_value, mark)) for (key, value), (_, marked_value) in pairs]
        )
    raise ValueError
