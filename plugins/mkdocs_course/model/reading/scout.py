"""Tests how far a text can be parsed, without building nodes."""

from __future__ import annotations

from typing import Any

import yaml

from mkdocs_course.model.reading.node import Builder, Refused, depth_refused, load


class Scout:
    """Tests how far a text can be parsed, without building nodes.

    `events` is the remaining budget of parser events for such tests. `items` are the lines (from 0) on which the items
    of the list begin that was parsed last, such as the questions of a quiz.
    """

    def __init__(self, events: int) -> None:
        self.events, self.items = events, list[int]()

    def pass_(self, text: str, line: float) -> None:
        """Parse the text until past a line (from 0). Raises what `parse` raises for what comes before."""
        loader = load(text)
        builder = _Skipper(loader)
        try:
            builder.past(line)
        finally:
            self.events -= builder.count
            self.items = builder.items
            loader.dispose()


class _Skipper(Builder):
    """Takes events of a parser without building nodes. `items` are the lines of the last list, as of a Scout."""

    def __init__(self, loader: Any) -> None:
        super().__init__(loader)
        self.items = list[int]()

    @depth_refused()
    def past(self, line: float) -> None:
        """Consume events until one begins past the line, outside of all brackets that were opened before it."""
        depth = brackets = documents = 0
        while not isinstance(event := self.next(), yaml.StreamEndEvent):
            mark = event.start_mark
            if isinstance(event, yaml.NodeEvent):
                self.refuse(event, depth)
                if depth == 1:
                    self.items = []
                elif depth == 2 and not brackets:
                    self.items.append(mark.line)
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                brackets = brackets or (depth if event.flow_style else 0)
            elif isinstance(event, yaml.CollectionEndEvent):
                brackets = 0 if brackets == depth else brackets
                depth -= 1
            elif isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise Refused("second-document", mark)
            if mark.line > line and not brackets:
                return
