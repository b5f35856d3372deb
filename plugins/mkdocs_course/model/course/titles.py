"""The titles of a course by language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from mkdocs_course.model.problem import Place
from mkdocs_course.model.reading.node import Mapping, Node
from mkdocs_course.model.reading.reader import Reader, ValidationError


@dataclass(frozen=True, kw_only=True, slots=True)
class Title:
    """The title of the course in the language with this `code`."""

    code: str
    text: str
    place: Place


class Titles(tuple[Title, ...]):
    """The title of the course by language. The first language is the default for those who speak none of them."""

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Self:
        """Return the titles; raises ValidationError if there are none.

        A title that is not a text is a Problem, and the code of its language stands in for it.
        """
        if not isinstance(node, Mapping) or not node.entries:
            reader.fail(node, "wrong-type", "titles")
        titles = []
        for key, value in Reader.fields(reader, node).values():
            try:
                text = reader.plain(value)
            except ValidationError:
                text = key.value
            titles.append(Title(code=key.value, text=text, place=reader.place(key)))
        return cls(titles)
