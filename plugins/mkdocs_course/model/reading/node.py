"""Parses YAML into nodes that know their places and have no types yet.

YAML's own types are not used: `no`, `12:30`, `01234` and `2026-11-22` stay the texts that the trainer typed,
and the dataclass that reads a node decides its type. The nodes are built from libyaml's events,
one at a time with a depth limit, because its own composer crashes the process on deep nesting.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import yaml

# PyYAML's own parser accepts another grammar: it refuses `?,` in braces, for one. It is no replacement for libyaml.
Loader: Any = getattr(yaml, "CSafeLoader", None)
STYLES = frozenset("'\"|>")
MAX_DEPTH = 20
NESTED = "exceeded maximum nesting depth"
"""What libyaml says since 0.2.6 of a thousand brackets, which it reads before it gives the first of their events."""
MAX_NODES = 25_000


# Nodes are not frozen: a course has half a million of them, and a frozen one takes three times as long to make.
@dataclass(slots=True)
class Scalar:
    """A text as typed. `style` is YAML's: None for a plain scalar, otherwise one of `' " | >`.

    Lines and columns count from 1. `path` is the file of the node if a document may span several files, “” otherwise.
    """

    value: str
    style: str | None
    line: int
    column: int
    end_line: int
    end_column: int
    path: str = ""


@dataclass(slots=True)
class Sequence:
    """A list of nodes; `flow` is whether it is written in brackets."""

    items: list[Node]
    flow: bool
    line: int
    column: int
    path: str = ""


@dataclass(slots=True)
class Mapping:
    """Names and values in the order written; `flow` is whether in braces. A name may be repeated."""

    entries: list[tuple[Node, Node]]
    flow: bool
    line: int
    column: int
    path: str = ""


Node = Scalar | Sequence | Mapping


def scalars(node: Node) -> Iterator[Scalar]:
    """Yield the texts in a node, without the names of fields."""
    if isinstance(node, Scalar):
        yield node
    for child in node.items if isinstance(node, Sequence) else ():
        yield from scalars(child)
    for _, value in node.entries if isinstance(node, Mapping) else ():
        yield from scalars(value)


class Refused(Exception):
    """YAML that is well-formed but not accepted in a course. `code` and `hint` say why; the place counts from 1."""

    def __init__(self, code: str, mark: yaml.Mark, hint: str = "") -> None:
        super().__init__(code)
        self.code, self.hint, self.line, self.column = code, hint, mark.line + 1, mark.column + 1


def parse(text: str) -> Node | None:
    """Return the root node of a YAML document, None for an empty one.

    Raises Refused for aliases, anchors, tags, a second document and sizes past the limits, yaml.YAMLError for
    anything that is not YAML, and MissingParser if libyaml is not installed.
    """
    return parse_lines(text)[0]


def parse_lines(text: str) -> tuple[Node | None, bool]:
    """Return what `parse` returns, and whether a text in it spans several lines and is not literal (`|`)."""
    loader = load(text)
    builder = Builder(loader)
    try:
        return builder.document(), builder.wraps
    finally:
        loader.dispose()


def load(text: str) -> Any:
    """Return libyaml's parser of a text; raises MissingParser if it is not installed."""
    if Loader is None:
        raise MissingParser
    return Loader(text)


def stop(error: Exception) -> int:
    """Return the line (from 0) where an error began: for quotes and brackets, where they were opened."""
    if isinstance(error, Refused):
        return error.line - 1
    context = getattr(error, "context", None) or ""
    opened = getattr(error, "context_mark", None) if "quoted" in context or "flow" in context else None
    mark = opened or getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    return mark.line if mark else 0


class MissingParser(Exception):
    """PyYAML was installed without libyaml."""


@contextmanager
def depth_refused() -> Iterator[None]:
    """Raise Refused where libyaml itself stops because of the depth; for what takes events of it."""
    try:
        yield
    except yaml.MarkedYAMLError as error:
        if error.problem == NESTED and error.problem_mark:
            raise Refused("too-deep", error.problem_mark) from error
        raise


class Builder:
    """Builds nodes from the events that `loader.get_event` returns; `count` is the number of nodes so far.

    `wraps` is whether a scalar spans several lines and is not literal.
    """

    def __init__(self, loader: Any) -> None:
        self.next, self.count = loader.get_event, 0
        self.wraps = False

    @depth_refused()
    def document(self) -> Node | None:
        """Return the root node of the only document; raises what `parse` raises."""
        self.next()
        event = self.next()
        if isinstance(event, yaml.StreamEndEvent):
            return None
        node = self.node(self.next(), 0)
        self.next()
        if not isinstance(event := self.next(), yaml.StreamEndEvent):
            raise Refused("second-document", event.start_mark)
        return node

    def refuse(self, event: Any, depth: int) -> None:
        """Count a node; raises Refused if it is not accepted in a course."""
        self.count += 1
        if event.anchor or type(event) is yaml.AliasEvent or event.tag:
            raise Refused("sign-at-start", event.start_mark)
        if depth > MAX_DEPTH or self.count > MAX_NODES:
            raise Refused("too-deep" if depth > MAX_DEPTH else "too-many", event.start_mark)

    def node(self, event: Any, depth: int) -> Node:
        """Return the node that begins with an event, `depth` levels below the root; raises what `parse` raises."""
        self.refuse(event, depth)
        mark, kind, advance, build = event.start_mark, type(event), self.next, self.node
        line, column = mark.line + 1, mark.column + 1
        if kind is yaml.ScalarEvent:
            end, style = event.end_mark, event.style if event.style in STYLES else None
            last = end.line + 1
            if last != line and style != "|":
                self.wraps = True
            return Scalar(event.value, style, line, column, last, end.column + 1)
        if kind is yaml.SequenceStartEvent:
            items = []
            while type(item := advance()) is not yaml.SequenceEndEvent:
                items.append(build(item, depth + 1))
            return Sequence(items, bool(event.flow_style), line, column)
        entries = []
        while type(name := advance()) is not yaml.MappingEndEvent:
            key = build(name, depth + 1)
            entries.append((key, build(advance(), depth + 1)))
        return Mapping(entries, bool(event.flow_style), line, column)
