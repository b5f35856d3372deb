"""The front matter of a page: the fields of a course, and the values that MkDocs and its theme get.

MkDocs would read front matter with YAML's own types (`12:30` becomes 750, `no` false). So it never sees the source, but
gets these values, in which a text stays as typed.
"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass, field, replace
from typing import Self

from mkdocs_course.model.course import front_matter_fence, front_matter_rows, metadata
from mkdocs_course.model.course.blocks import Reference
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.reading import document, listing
from mkdocs_course.model.reading.lexicon import any_of
from mkdocs_course.model.reading.node import Mapping, Node, Scalar
from mkdocs_course.model.reading.reader import Reader
from mkdocs_course.model.reading.schema import shape
from mkdocs_course.model.reading.spelling import synonym
from mkdocs_course.model.reading.values import Count

# Fields of the theme and of common plugins. They are passed on, as is every name that does not resemble one of ours.
OTHERS = frozenset(
    "authors author categories comments date draft exclude hide image links pin readtime robots search slug social"
    " status subtitle summary tags abstract duration heading label length name time".split()
)

HOURS = re.compile(
    rf"(?P<hours>\d) *+{any_of('hours')}[.,]? *+{any_of('and')}? *+"
    rf"(?:(?P<minutes>\d{{1,2}}) *+{any_of('minutes')}?\.?)?",
    re.IGNORECASE,
)
"""A duration of hours and minutes, as people write it."""

FORMER = {"after": "prerequisites"}
"""Deprecated name → current name of a field. The deprecated ones are still read, with a warning."""


class Line(str):
    """A text on one line."""

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Self:
        """Return the text with line breaks as spaces; raises ValidationError if it is empty."""
        return cls(_text(reader, node))


class Pages(tuple[Reference, ...]):
    """References to the pages that a field names."""

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Self:
        """Return the references in a text or a list of texts; raises ValidationError."""
        alone = isinstance(node, Scalar) and node.value[:1] not in listing.OPENERS
        items = [node] if alone else reader.many(Item, node)
        return cls(Reference(name=_text(reader, item), place=reader.place(item)) for item in items)


class Item:
    """An item of a list that is read as its node."""

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Node:
        """Return the node; raises ValidationError unless it is a text."""
        entries = node.entries if isinstance(node, Mapping) and not node.flow else []
        if len(entries) == 1 and isinstance(value := entries[0][1], Scalar):
            row = reader.line(node)
            line = f"{row[: node.column - 1]}{row[value.column - 1 :]}"
            reader.fail(node, "wrong-type", "write-line", line=line)
        _text(reader, node)
        return node


class Minutes(Count):
    """A duration in minutes."""

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Self:
        """Return the duration; raises ValidationError, for hours with what they are in minutes."""
        if match := HOURS.fullmatch(typed := reader.plain(node)):
            number = str(60 * int(match["hours"]) + int(match["minutes"] or 0))
            fix = reader.renamed(node, number)
            line = {"line": fix.lines[0]} if fix else {}
            reader.fail(node, "not-a-number", "in-minutes", name=typed, number=number, **line)
        return super().read(reader, node)

    @classmethod
    def of_range(cls, _low: str, high: str) -> list[str]:
        """Return the longest duration, which nobody is surprised by."""
        return [high]


def _text(reader: Reader, node: Node) -> str:
    text = " ".join(reader.plain(node).split())
    if not text:
        reader.fail(node, "empty-text")
    return text


@dataclass(frozen=True, kw_only=True, slots=True)
class FrontMatter:
    """Front matter. `minutes` is the duration of a lesson; `prerequisites` are the pages to read before it.

    `icon` and `template` are files of the theme. `meta` has (name, value) for all fields, and `places` (name, place).
    """

    title: Line | None = None
    description: Line | None = None
    minutes: Minutes | None = None
    prerequisites: Pages = Pages()
    sources: tuple[Line, ...] = ()
    icon: Line | None = None
    template: Line | None = None
    place: Place | None = None
    meta: tuple[tuple[str, object], ...] = field(default=(), metadata={"written": False})
    places: tuple[tuple[str, Place], ...] = field(default=(), metadata={"written": False})

    def at(self, name: str) -> Place | None:
        """Return the place of the value of a field, None if the field is not written."""
        return dict(self.places).get(name)

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Self:
        """Return the front matter; raises ValidationError."""
        written, node = node, _renamed(reader, node)
        fields = reader.fields(node)
        assert isinstance(written, Mapping)
        free = tuple(name for name in fields if not _ours(name, (*shape(cls), *FORMER)))
        for name in free:
            metadata.check(reader, name, fields[name][1])
        return replace(
            reader.record(cls, node, skip=free),
            meta=tuple(metadata.meta(written, reader.truth).items()),
            places=tuple((name, reader.place(value)) for name, (_, value) in fields.items()),
        )


def _renamed(reader: Reader, node: Node) -> Node:
    """Return front matter with the current names of fields, and warn of deprecated ones."""
    if not isinstance(node, Mapping):
        return node
    entries = []
    for key, value in node.entries:
        if isinstance(key, Scalar) and (new := FORMER.get(key.value)):
            reader.note(key, "deprecated-name", warning=True, name=f"{key.value}:", new=f"{new}:")
            key = replace(key, value=new)
        entries.append((key, value))
    return replace(node, entries=entries)


def _ours(name: str, ours: tuple[str, ...]) -> bool:
    """Return whether a name is, or was meant to be, one of our fields, also in Swedish or Chinese.

    A name outside of ASCII is no one else's.
    """
    if name in OTHERS:
        return False
    similar = difflib.get_close_matches(name.lower(), ours, cutoff=0.8)
    return bool(similar) or not name.isascii() or bool(synonym(name, ours))


NAMES = frozenset((*shape(FrontMatter), *OTHERS, *FORMER))


def read(path: str, text: str, language: str) -> tuple[FrontMatter, front_matter_fence.Split, tuple[Problem, ...]]:
    """Return the front matter of a page in a `language`, the page split in two, and its Problems."""
    split = front_matter_fence.split(path, text, NAMES)
    if not split.head.strip("#\n "):
        return FrontMatter(), split, split.problems
    head, odd = front_matter_rows.corrected(path, split.head, NAMES)
    front, problems = document.read(path, head.encode(), NAMES, (language,), FrontMatter.read)
    whole = front if front and all(problem.warning for problem in odd) else FrontMatter()
    return whole, split, (*split.problems, *odd, *problems)
