"""Validates one locale file of a course.

The English words are the schema: a file may define any of their names, and each text has the same placeholders as the
English one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping as Names
from dataclasses import dataclass, fields
from string import Formatter
from typing import Any, Literal, get_args, get_origin, get_type_hints

from mkdocs_course.model.language import Rules
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.reading import document
from mkdocs_course.model.reading.node import Node, Scalar, Sequence
from mkdocs_course.model.reading.reader import Reader, ValidationError
from mkdocs_course.model.reading.scalar import scalar

RULES: dict[str, Any] = {rule.name.replace("_", "-"): get_type_hints(Rules)[rule.name] for rule in fields(Rules)}
"""The name of each rule in a file, and its type."""

OPEN_SECTION = "languages"
"""The section whose names are not fixed: they are language codes."""

NAME = re.compile(r"\w+")


def validate(path: str, data: bytes, schema: Names[str, Any]) -> tuple[Problem, ...]:
    """Return every Problem in `data`, the bytes of the file `path`; `schema` is the tree of English words."""
    # Some kinds have words with the name of a rule. No word is a list.
    words = {name: english for name, english in schema.items() if not isinstance(english, tuple)}
    names = {**RULES, OPEN_SECTION: {}, **words}
    return document.read(path, data, _all_names(names), (), _File(schema=names).read)[1]


@dataclass(frozen=True, kw_only=True, slots=True)
class _File:
    schema: Names[str, Any]

    def read(self, reader: Reader, node: Node) -> bool:
        self._section(reader, node, self.schema)
        return True

    def _section(self, reader: Reader, node: Node, schema: Names[str, Any], *, is_open: bool = False) -> None:
        for name, (key, value) in reader.fields(node).items():
            if name not in schema and not is_open:
                self._unknown(reader, key, value, schema)
                continue
            try:
                self._value(reader, value, schema.get(name, ""), is_open=name == OPEN_SECTION)
            except ValidationError:
                continue

    def _unknown(self, reader: Reader, key: Scalar, node: Node, schema: Names[str, Any]) -> None:
        """Add the Problem of a name that its section does not have, with the section in which it belongs."""
        group, _, name = key.value.rpartition(".")
        sections = [own for own, words in self.schema.items() if isinstance(words, Names) and name in words]
        alone = [own for own in sections if self.schema[own] != schema]
        right = group if group in sections else alone[0] if len(alone) == 1 else ""
        if not right or not isinstance(node, Scalar):
            reader.unknown(key, key.value, schema)
            return
        reader.note(
            key, "unknown-field", "write-list", name=key.value, line=f"{right}:\n  {name}: {scalar(node.value)}"
        )

    def _value(self, reader: Reader, node: Node, expected: Any, *, is_open: bool) -> None:
        if isinstance(expected, Names):
            self._section(reader, node, expected, is_open=is_open)
        elif isinstance(expected, str):
            _text(reader, node, expected)
        elif get_origin(expected) is tuple and isinstance(node, Sequence):
            reader.many(Word, node)
        elif get_origin(expected) is Literal:
            known = tuple(filter(None, get_args(expected)))
            if (text := reader.plain(node)) not in known:
                reader.unknown(node, text, known, "unknown-value")
        else:
            reader.plain(node)


class Word:
    """An item of a list of words."""

    @classmethod
    def read(cls, reader: Reader, node: Node) -> str:
        """Return the item as it is written; raises ValidationError if it is not text."""
        return reader.plain(node)


def _text(reader: Reader, node: Node, english: str) -> None:
    reader.plain(node)
    # Unstripped, because some texts are joined to their neighbours by the spaces at their ends.
    text = node.value if isinstance(node, Scalar) else ""
    expected = placeholders(english)
    try:
        used = placeholders(text)
    except ValueError:
        reader.fail(node, "stray-brace")
    shown = ", ".join(map("{{{}}}".format, sorted(expected)))
    if len(used - expected) == len(expected - used) == 1:
        (name,), (meant,) = used - expected, expected - used
        closest, line = f"{{{meant}}}", reader.line(node).replace(f"{{{name}}}", f"{{{meant}}}")
        reader.note(node, "unknown-placeholder", "closest", name=name, closest=closest, line=line)
        return
    for name in sorted(used - expected):
        reader.note(
            node, "unknown-placeholder", "placeholders" if expected else "no-placeholder", name=name, known=shown
        )
    for name in sorted(expected - used) if text else ():
        reader.note(node, "missing-placeholder", warning=True, name=name, kept=english)


def placeholders(text: str) -> frozenset[str]:
    """Return the names of the `{placeholders}` in a text; raises ValueError for a stray brace."""
    pieces = [name for _, name, _, _ in Formatter().parse(text) if name is not None]
    if not all(map(NAME.fullmatch, pieces)):
        raise ValueError(text)
    return frozenset(pieces)


def _all_names(tree: Names[str, Any]) -> frozenset[str]:
    return frozenset(tree).union(*(_all_names(value) for value in tree.values() if isinstance(value, Names)))
