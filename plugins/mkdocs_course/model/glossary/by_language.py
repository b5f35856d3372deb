"""Lists of names by language, as a glossary has them: `[a, b]` for all languages, or `{sv: [a], zh: [b]}`."""

from __future__ import annotations

from mkdocs_course.model.reading.node import Mapping, Node
from mkdocs_course.model.reading.reader import Reader, ValidationError
from mkdocs_course.model.reading.values import Name
from mkdocs_course.model.text.text import refuse_unknown_languages

EVERYWHERE = ""
"""Stands for all languages."""

ByLanguage = tuple[tuple[str, tuple[str, ...]], ...]
"""(language, names) pairs."""


def read(reader: Reader, node: Node, known: tuple[str, ...] = ()) -> ByLanguage:
    """Return a list of names, or a map from languages to such lists; raises ValidationError after all were read.

    If `known` names languages, others are refused.
    """
    if not isinstance(node, Mapping):
        return ((EVERYWHERE, _names(reader, node)),)
    fields = reader.fields(node)
    if known:
        refuse_unknown_languages(reader, node, known=known)
    lists, invalid = [], False
    for language, (_, value) in fields.items():
        try:
            lists.append((language, _names(reader, value)))
        except ValidationError:
            invalid = True
    if invalid:
        raise ValidationError
    return tuple(lists)


def distinct(lists: ByLanguage) -> tuple[str, ...]:
    """Return the names of all languages, each once."""
    return tuple(dict.fromkeys(name for _, names in lists for name in names))


def _names(reader: Reader, node: Node) -> tuple[str, ...]:
    return tuple(str(name) for name in reader.many(Name, node))
