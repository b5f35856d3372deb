"""The texts of a quiz file or a glossary with their translations, each with the nodes in which it is written."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, fields, is_dataclass

from mkdocs_course.model.course import configuration
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.text.one_language import ALL
from mkdocs_course.model.text.text import Text

IsPlain = Callable[[str, Scalar], bool]
"""Returns whether a node, with its key, is a text for all languages."""
CONTEXT = ("ask", "term", "title")
"""The fields whose text says what the texts beside and below them belong to."""


@dataclass(frozen=True, kw_only=True, slots=True)
class TranslationEntry:
    """A text in several languages, or several texts, such as the answers that are accepted.

    Args:
        path: the file, from the folder of `mkdocs.yml`.
        key: where in the file, by names, ids and numbers: `questions/first/wrong/2/why`.
        node: a map from languages to texts, or one text for all languages.
        values: the node of the text by language; the language of a text for all is “”.
        context: the text to which it belongs, in the first language in which that is written.
    """

    path: str
    key: str
    node: Node
    values: dict[str, Node]
    context: str = ""

    def text(self, language: str) -> str:
        """Return the text in a language, several with a line each; “” if it is missing."""
        node = self.values.get(language) or self.values.get("")
        if isinstance(node, Sequence):
            return "\n".join(item.value for item in node.items if isinstance(item, Scalar))
        return node.value if isinstance(node, Scalar) else ""


def entries(path: str, root: Node, known: Collection[str], is_plain: IsPlain) -> Iterator[TranslationEntry]:
    """Yield the texts of a file in their order.

    Args:
        path: the file, for the entries.
        root: what it contains.
        known: the languages in which texts may be.
        is_plain: whether a node is a text for all languages.
    """
    yield from _entries(path, (), root, known, is_plain, "")


def plain_texts(record: object) -> Iterator[tuple[int, int]]:
    """Yield line and column of each text for all languages in a record, such as a quiz, and in the records in it."""
    if isinstance(record, Text):
        if record.texts[0][0] == "":
            yield record.place.line, record.place.column
    elif isinstance(record, tuple):
        for item in record:
            yield from plain_texts(item)
    elif is_dataclass(record):
        for field in fields(record):
            yield from plain_texts(getattr(record, field.name))


def _entries(
    path: str,
    names: tuple[str, ...],
    node: Node,
    known: Collection[str],
    is_plain: IsPlain,
    context: str,
) -> Iterator[TranslationEntry]:
    key = "/".join(names)
    if isinstance(node, Scalar):
        if is_plain(key, node):
            yield TranslationEntry(path=path, key=key, node=node, values={"": node}, context=context)
    elif isinstance(node, Sequence):
        for number, item in enumerate(node.items, 1):
            yield from _entries(path, (*names, _id(item) or str(number)), item, known, is_plain, context)
    elif values := _by_language(node, known):
        yield TranslationEntry(path=path, key=key, node=node, values=values, context=context)
    else:
        own = next(filter(None, (_first_text(configuration.entry(node, name)) for name in CONTEXT)), "") or context
        for name, value in node.entries:
            if isinstance(name, Scalar):
                # A question is no context of itself.
                inner = context if name.value in CONTEXT else own
                yield from _entries(path, (*names, name.value), value, known, is_plain, inner)


def _id(item: Node) -> str:
    pair = configuration.entry(item, "id")
    return pair[1].value if pair and isinstance(pair[1], Scalar) else ""


def _by_language(node: Mapping, known: Collection[str]) -> dict[str, Node]:
    """Return the texts of a map from languages by language, nothing for any other mapping."""
    names = {name: name for name in known} | {ALL: ""}
    values = {names[key.value]: value for key, value in node.entries if isinstance(key, Scalar) and key.value in names}
    is_texts = all(
        isinstance(value, Scalar)
        or (isinstance(value, Sequence) and all(isinstance(item, Scalar) for item in value.items))
        for value in values.values()
    )
    return values if is_texts and len(values) == len(node.entries) else {}


def _first_text(pair: tuple[Scalar, Node] | None) -> str:
    """Return the first text of a node, “” if it is no text."""
    node = pair[1] if pair else None
    if isinstance(node, Mapping) and node.entries:
        node = node.entries[0][1]
    return node.value if isinstance(node, Scalar) else ""
