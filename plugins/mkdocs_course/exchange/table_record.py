"""A row of a table of questions: what its cells say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from mkdocs_course.exchange import plain


@dataclass(kw_only=True, slots=True)
class Record:
    """The cells of a question by the name of their column; those of an option by its letter too.

    `used` are the names of the columns that have been asked for, those of explanations with their letter.
    """

    row: int
    cells: dict[str, list[str]] = field(default_factory=dict)
    options: dict[str, str] = field(default_factory=dict)
    whys: dict[str, str] = field(default_factory=dict)
    marked: set[str] = field(default_factory=set)
    used: set[str] = field(default_factory=lambda: {"ignored"})

    def each(self, name: str) -> list[str]:
        """Return the texts of the cells of a column."""
        self.used.add(name)
        return self.cells.get(name, [])

    def get(self, name: str) -> str:
        """Return the texts of the cells of a column as one, “” for none."""
        return "\n".join(self.each(name))

    def parts(self, name: str) -> list[str]:
        """Return what stands in the cells of a column: a text for each line, or between bars."""
        parts = (text.strip() for cell in self.each(name) for text in re.split(r"\n|\s*[|｜]\s*", cell))
        return [text for text in parts if text]

    def why(self, letter: str) -> str:
        """Return the explanation of an option as Markdown, “” for none."""
        self.used.add(f"why {letter}")
        return plain.markdown(self.whys.get(letter, ""))

    def unused(self) -> Iterator[str]:
        """Yield the texts of the cells that nothing has asked for."""
        yield from (text for letter, text in self.whys.items() if f"why {letter}" not in self.used)
        yield from ("\n".join(texts) for name, texts in self.cells.items() if name not in self.used)
