"""Tests how far a text can be parsed, without building nodes."""

from __future__ import annotations

from mkdocs_course.model.reading.node import Builder, load


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
        builder = Builder(loader)
        try:
            builder.past(line)
        finally:
            self.events -= builder.count
            self.items = builder.items
            loader.dispose()
