"""Reads the options of `mkdocs.yml` with the types that MkDocs gives them: `yes` and `70` are not texts."""

from __future__ import annotations

from typing import Any

from mkdocs_course.model.course.configuration import Configuration
from mkdocs_course.model.problem import Fix, Place
from mkdocs_course.model.reading import quoting
from mkdocs_course.model.reading.mkdocs_yaml import typed
from mkdocs_course.model.reading.node import Node, Scalar
from mkdocs_course.model.reading.reader import Reader


class OptionReader(Reader):
    """Reads nodes of a `configuration`, which may span several files.

    `languages` are those whose words for yes and no may be used.
    """

    def __init__(self, configuration: Configuration, languages: tuple[str, ...] = ()) -> None:
        super().__init__(configuration.file.name, [], languages)
        self.configuration = configuration

    def place(self, node: Node | None) -> Place:
        """Return where a node begins; for None, the start of the file."""
        return self.configuration.place(node)

    def line(self, node: Node) -> str:
        """Return the line on which a node begins."""
        lines = self.configuration.texts.get(node.path or self.path, [])
        return lines[node.line - 1] if node.line <= len(lines) else ""

    def renamed(self, node: Node, name: str) -> Fix | None:
        """Return the fix that puts another name in the place of a scalar, None if it does not stand there as it is."""
        return self.configuration.renamed(node, name)

    def fields(self, node: Node) -> dict[str, tuple[Scalar, Node]]:
        """Return the fields of a mapping as Reader does, without those whose value is null."""
        return {name: pair for name, pair in super().fields(node).items() if typed(pair[1]) is not None}

    def plain(self, node: Node) -> str:
        """Return a scalar as text, stripped; raises ValidationError unless it is a text that is not empty.

        For a scalar that YAML reads as a Boolean, a number or a date, the fix is to quote it.
        """
        if not isinstance(node, Scalar):
            self.fail(node, "wrong-type", "one-text")
        if typed(node) is None:
            self.fail(node, "empty-text")
        if not isinstance(typed(node), str):
            self.fail(node, "wrong-type", "quote", kept=quoting.quote(node.value))
        return node.value.strip()

    def many(self, wanted: Any, node: Node) -> tuple[Any, ...]:
        """Return a list as Reader does, and one value alone as a list, where the class of the values allows it."""
        if isinstance(node, Scalar) and getattr(wanted, "stands_for_list", False):
            return (self.read(wanted, node),)
        return super().many(wanted, node)

    def yes_or_no(self, node: Node) -> bool:
        """Return a YAML Boolean, or a word for yes or no in one of the languages; raises ValidationError."""
        value = typed(node)
        if isinstance(value, bool):
            return value
        if not isinstance(value, str) or value.lower() not in self.truth:
            self.fail(node, "unknown-value", "yes-or-no", name=node.value if isinstance(node, Scalar) else "…")
        return self.truth[value.lower()]
