"""Locale files as trees of texts by their names."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from mkdocs_course.model.language import Language
from mkdocs_course.model.reading import node

FALLBACK = "en"
"""The fallback language: its files are complete, and its words replace those that another language lacks."""

Tree = dict[str, Any]
"""A mapping from names to texts, tuples of texts or further trees."""


def load(file: Path) -> Tree:
    """Return the tree in a file, not to be changed; an empty one if the file is missing, unreadable or no mapping."""
    try:
        return parse(file.read_bytes())
    except OSError:
        return {}


@lru_cache(maxsize=256)
def parse(data: bytes) -> Tree:
    """Return the tree in the bytes of a file. A build asks for the same few files many times."""
    try:
        read = _plain(node.parse(data.decode("utf-8-sig")))
    except (UnicodeDecodeError, yaml.YAMLError, node.Refused, node.MissingParser):
        return {}
    return read if isinstance(read, dict) else {}


def merged(under: Mapping[str, Any], over: Mapping[str, Any]) -> Tree:
    """Return two trees merged: `over` takes precedence; where one has a text and the other a tree, `under` stays."""
    result = dict(under)
    for name, value in over.items():
        existing = under.get(name)
        if isinstance(existing, dict) and isinstance(value, dict):
            result[name] = merged(existing, value)
        elif name not in under or not (isinstance(existing, dict) or isinstance(value, dict)):
            result[name] = value
    return result


def directed(language: Language, english: Mapping[str, Any]) -> Tree:
    """Return English words with their direction marked for a page in `language`.

    In a right-to-left language each text is put between U+2066 and U+2069, except for file names. See UAX #9,
    https://unicode.org/reports/tr9/#Explicit_Directional_Isolates.
    """
    if language.rules.direction == "ltr":
        return dict(english)
    return {name: _isolated(name, value) for name, value in english.items()}


def _isolated(name: str, value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _isolated(key, text) for key, text in value.items()}
    is_words = isinstance(value, str) and any(map(str.isalpha, value)) and not name.endswith("file")
    return f"\u2066{value}\u2069" if is_words else value


def _plain(item: node.Node | None) -> Any:
    if isinstance(item, node.Mapping):
        return {key.value: _plain(value) for key, value in item.entries if isinstance(key, node.Scalar)}
    if isinstance(item, node.Sequence):
        return tuple(entry.value for entry in item.items if isinstance(entry, node.Scalar))
    return item.value if item else ""
