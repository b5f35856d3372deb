"""Text to nodes: what YAML says, with the place of every piece, and nothing typed yet.

YAML's own types are not wanted here: `no`, `12:30`, `01234` and `2026-11-22` stay what the trainer typed,
and the dataclass that reads the node says what it should be. The nodes are built from libyaml's events,
one at a time with a depth limit, because its own composer crashes the process on deep nesting.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import yaml

# Ten times as fast, where PyYAML was built with it.
Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
STYLES = frozenset("'\"|>")
MAX_DEPTH = 20
MAX_NODES = 100_000


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text as typed. `style` is YAML's: None plain, otherwise one of `' " | >`. Lines and columns from 1."""

    value: str
    style: str | None
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of nodes; `flow` when written with brackets."""

    items: list[Node]
    flow: bool
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Mapping:
    """Names and values in the order written; `flow` when written with braces. A name may come twice."""

    entries: list[tuple[Node, Node]]
    flow: bool
    line: int
    column: int


Node = Scalar | Sequence | Mapping


class Refused(Exception):
    """YAML that is well formed and not for a course: `code` says why, at a line and column from 1."""

    def __init__(self, code: str, mark: yaml.Mark) -> None:
        super().__init__(code)
        self.code, self.line, self.column = code, mark.line + 1, mark.column + 1


def parse(text: str) -> Node | None:
    """Return the node of one YAML document, None for an empty one.

    Raises Refused for aliases, anchors, tags, a second document and sizes past the limits, and yaml.YAMLError
    for anything that is not YAML.
    """
    loader = Loader(text)
    try:
        return _Builder(loader).document()
    finally:
        loader.dispose()


class _Builder:
    def __init__(self, loader: Any) -> None:
        self.next, self.count = loader.get_event, 0

    def document(self) -> Node | None:
        self.next()
        event = self.next()
        if isinstance(event, yaml.StreamEndEvent):
            return None
        node = self.node(self.next(), 0)
        self.next()
        if not isinstance(event := self.next(), yaml.StreamEndEvent):
            raise Refused("second-document", event.start_mark)
        return node

    def node(self, event: Any, depth: int) -> Node:
        mark = event.start_mark
        self.count += 1
        if isinstance(event, yaml.AliasEvent) or event.anchor or event.tag:
            raise Refused("sign-at-start", mark)
        if depth > MAX_DEPTH or self.count > MAX_NODES:
            raise Refused("too-deep" if depth > MAX_DEPTH else "too-many", mark)
        line, column = mark.line + 1, mark.column + 1
        if isinstance(event, yaml.ScalarEvent):
            end = event.end_mark
            style = event.style if event.style in STYLES else None
            return Scalar(event.value, style, line, column, end.line + 1, end.column + 1)
        if isinstance(event, yaml.SequenceStartEvent):
            items = []
            while not isinstance(item := self.next(), yaml.SequenceEndEvent):
                items.append(self.node(item, depth + 1))
            return Sequence(items, bool(event.flow_style), line, column)
        entries = []
        while not isinstance(name := self.next(), yaml.MappingEndEvent):
            key = self.node(name, depth + 1)
            entries.append((key, self.node(self.next(), depth + 1)))
        return Mapping(entries, bool(event.flow_style), line, column)
