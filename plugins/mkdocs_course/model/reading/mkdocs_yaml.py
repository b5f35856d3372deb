"""YAML as MkDocs reads it: with anchors, merge keys, `!ENV` and tags that construct Python objects.

A value with such a tag is read as null: a course is checked without running code that its configuration names. Where
the tag is that of a function, the null says which one.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import yaml

from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.reading.function import Function, Tagged
from mkdocs_course.model.reading.node import STYLES, Loader, Mapping, Node, Refused, Scalar, Sequence

MAX_DEPTH = 60
PYTHON = "tag:yaml.org,2002:python"
NAME, CALL = f"{PYTHON}/name:", f"{PYTHON}/object/apply:"
"""The tags of a function and of its result."""


class Unreadable(Exception):
    """A file that is not YAML, or not text; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def parse(name: str, text: str) -> Node | None:
    """Return the root node of the `text` of the file `name`, None for an empty one; raises Unreadable."""
    loader = Loader(text)
    try:
        return _Builder(loader, name).document()
    except Refused as error:
        place = Place(path=name, line=error.line, column=error.column)
        raise Unreadable(Problem.at(place, error.code, error.hint)) from error
    except yaml.MarkedYAMLError as error:
        mark, lines = error.problem_mark or error.context_mark, text.split("\n")
        assert mark
        # The parser may stop behind the end of the text.
        line = min(mark.line, len(lines) - 1)
        place = Place(path=name, line=line + 1, column=min(mark.column, len(lines[line])) + 1)
        raise Unreadable(Problem.at(place, "syntax")) from error
    finally:
        loader.dispose()


def typed(node: Node | None, resolve: Callable[[Function], Any] = lambda _: None) -> Any:
    """Return a node as the Python value that MkDocs gets: plain scalars have the types that YAML gives them.

    `resolve` returns what a function stands for, None if it is not known. An entry whose name is no text is left out.
    """
    if node is None:
        return None
    if isinstance(node, Sequence):
        return [typed(item, resolve) for item in node.items]
    if isinstance(node, Mapping):
        return {typed(key): typed(value, resolve) for key, value in node.entries if isinstance(key, Scalar)}
    if isinstance(node, Tagged):
        return resolve(node.function)
    if node.style is not None:
        return node.value
    loader = yaml.SafeLoader("")
    try:
        tag = loader.resolve(yaml.ScalarNode, node.value, (True, False))
        return loader.construct_object(yaml.ScalarNode(tag, node.value))
    except (ValueError, yaml.YAMLError):
        return node.value
    finally:
        loader.dispose()


def located(value: Any, node: Node | None, at: Node | None = None) -> Node:
    """Return a node for a value of MkDocs’ configuration, which may differ from what the file says.

    Args:
        value: the effective value.
        node: what the file says. Whatever equals the value is kept, with its place.
        at: the node of the name in the file; values that differ get its place.
    """
    if node is not None and not isinstance(node, Mapping) and typed(node) == value:
        return node
    line, column, path = (at.line, at.column, at.path) if at else (1, 1, "")
    if isinstance(value, dict):
        if isinstance(node, Mapping) and typed(node) == value:
            return node
        written = {typed(key): (key, inner) for key, inner in (node.entries if isinstance(node, Mapping) else ())}
        entries = []
        for name, item in value.items():
            key, inner = written.get(name, (Scalar(str(name), "'", line, column, line, column, path), None))
            entries.append((key, located(item, inner, key)))
        return Mapping(entries, False, line, column, path)
    if isinstance(value, (list, tuple)):
        return Sequence([located(item, None, at) for item in value], False, line, column, path)
    text = "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
    return Scalar(text, "'" if isinstance(value, str) else None, line, column, line, column, path)


class _Builder:
    def __init__(self, loader: Any, path: str) -> None:
        self.next, self.path = loader.get_event, path
        self.anchors: dict[str | None, Node] = {}

    def document(self) -> Node | None:
        self.next()
        return None if isinstance(self.next(), yaml.StreamEndEvent) else self.value(self.next(), 0)

    def value(self, event: Any, depth: int) -> Node:
        mark, end = event.start_mark, event.end_mark
        if depth > MAX_DEPTH:
            raise Refused("too-deep", mark)
        line, column = mark.line + 1, mark.column + 1
        null = Scalar("", None, line, column, line, column, self.path)
        if isinstance(event, yaml.AliasEvent):
            return self.anchors.get(event.anchor, null)
        if isinstance(event, yaml.ScalarEvent):
            style = event.style if event.style in STYLES else None
            value: Node = Scalar(event.value, style, line, column, end.line + 1, end.column + 1, self.path)
        elif isinstance(event, yaml.SequenceStartEvent):
            items = []
            while not isinstance(item := self.next(), yaml.SequenceEndEvent):
                items.append(self.value(item, depth + 1))
            value = Sequence(items, bool(event.flow_style), line, column, self.path)
        else:
            value = Mapping(self.entries(depth), bool(event.flow_style), line, column, self.path)
        if event.tag == "!ENV":
            value = _environment(value, null)
        elif event.tag and event.tag.startswith((NAME, CALL)):
            called = event.tag.startswith(CALL)
            function = Function(event.tag.removeprefix(CALL).removeprefix(NAME), called, value)
            value = Tagged("", None, line, column, line, column, self.path, function=function)
        elif event.tag and event.tag.startswith(("!", PYTHON)):
            value = null
        if event.anchor:
            self.anchors[event.anchor] = value
        return value

    def entries(self, depth: int) -> list[tuple[Node, Node]]:
        """Return the entries of a mapping, followed by those it inherits by merge keys (`<<`) and does not override."""
        entries: list[tuple[Node, Node]] = []
        merged: list[Node] = []
        while not isinstance(name := self.next(), yaml.MappingEndEvent):
            key, value = self.value(name, depth + 1), self.value(self.next(), depth + 1)
            if isinstance(key, Scalar) and key.value == "<<":
                merged += value.items if isinstance(value, Sequence) else [value]
            elif isinstance(key, Scalar):
                entries.append((key, value))
            else:
                raise Refused("wrong-type", name.start_mark, "no-name")
        for node in merged:
            names = {key.value for key, _ in entries if isinstance(key, Scalar)}
            pairs = node.entries if isinstance(node, Mapping) else []
            entries += [(key, value) for key, value in pairs if isinstance(key, Scalar) and key.value not in names]
        return entries


def _environment(value: Node, null: Scalar) -> Node:
    """Return the first variable of `!ENV NAME` or `!ENV [NAME, OTHER, default]` that is set, else the default."""
    names = value.items if isinstance(value, Sequence) else [value]
    *variables, default = [*names, null] if len(names) < 2 else names
    for name in variables:
        if isinstance(name, Scalar) and name.value in os.environ:
            return replace(name, value=os.environ[name.value], style=None)
    return default
