"""Parses as much of a broken text as there is: the nodes before the first syntax error."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

import yaml

from mkdocs_course.model.reading.node import Builder, Node, Refused, load, stop


@dataclass(frozen=True, kw_only=True)
class Beginning:
    """What can be parsed of a text.

    `stopped` is the line (from 0) where YAML stops, None if it reads the whole text. `size` is the number of nodes
    that were built. `build` returns the root.
    """

    stopped: int | None
    size: int
    build: Callable[[], Node | None]

    @cached_property
    def node(self) -> Node | None:
        """The root, None if there is none. What is open where YAML stops is only closed there if this is asked for."""
        return self.build()


def parse(text: str) -> Beginning:
    """Return the beginning of a text."""
    loader = load(text)
    builder = Builder(loader)
    try:
        root = builder.document()
    except Refused as error:
        return Beginning(stopped=stop(error), size=builder.count, build=lambda: None)
    except yaml.YAMLError as error:
        return Beginning(stopped=stop(error), size=builder.count, build=partial(_closed, text))
    finally:
        loader.dispose()
    return Beginning(stopped=None, size=builder.count, build=lambda: root)


def _closed(text: str) -> Node | None:
    """Return the root of a broken text, whose lists and mappings are closed where YAML stops."""
    loader = load(text)
    try:
        return Builder(_Events(loader)).document()
    except (Refused, yaml.YAMLError):
        return None
    finally:
        loader.dispose()


class _Events:
    """The events of a loader; those after a syntax error close what is open."""

    def __init__(self, loader: Any) -> None:
        self.loader = loader
        self.stopped = False
        # Whether a document has begun, and whether its root has.
        self.begun = self.started = False
        # Each open collection: whether it is a mapping, and the number of its children so far.
        self.open: list[list[int]] = []
        self.rest: Iterator[Any] = iter(())

    def get_event(self) -> Any:
        """Return the next event."""
        if self.stopped:
            return next(self.rest)
        try:
            event = self.loader.get_event()
        except yaml.YAMLError as error:
            if not self.begun:
                raise
            self.stopped = True
            self.rest = self._close(yaml.Mark("", 0, stop(error), 0, None, 0))
            return next(self.rest)
        if isinstance(event, yaml.CollectionEndEvent):
            self.open.pop()
        elif isinstance(event, yaml.NodeEvent):
            self.started = True
            if self.open:
                self.open[-1][1] += 1
            if isinstance(event, yaml.CollectionStartEvent):
                self.open.append([isinstance(event, yaml.MappingStartEvent), 0])
        elif isinstance(event, yaml.DocumentStartEvent):
            self.begun, self.started = True, False
        return event

    def _close(self, mark: yaml.Mark) -> Iterator[Any]:
        nothing = yaml.ScalarEvent(None, None, (True, False), "", mark, mark)
        if not self.started:
            yield nothing
        for is_mapping, children in reversed(self.open):
            if is_mapping and children % 2:
                yield nothing
            yield yaml.MappingEndEvent(mark, mark) if is_mapping else yaml.SequenceEndEvent(mark, mark)
        yield yaml.DocumentEndEvent(mark, mark)
        while True:
            yield yaml.StreamEndEvent(mark, mark)
