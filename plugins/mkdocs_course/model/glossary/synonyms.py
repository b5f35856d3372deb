"""Other words for a term, by which the search finds it: synonyms, inflected forms, and what learners mistype."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Self

from mkdocs_course.model.glossary import by_language
from mkdocs_course.model.glossary.by_language import ByLanguage
from mkdocs_course.model.problem import Place
from mkdocs_course.model.reading.node import Node
from mkdocs_course.model.reading.reader import Reader


@dataclass(frozen=True, kw_only=True, slots=True)
class Synonyms:
    """The words by language."""

    words: ByLanguage = field(default=(), metadata={"written": False})
    place: Place = Place(path="")

    @property
    def all(self) -> tuple[str, ...]:
        """The words in every language, each once."""
        return by_language.distinct(self.words)

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Self:
        """Return a list of words, or a map from languages to such lists; raises ValidationError."""
        lists = by_language.read(reader, node, known=(*reader.languages, *reader.others))
        words = tuple((language, tuple(filter(None, names))) for language, names in lists)
        return cls(words=words, place=reader.place(node))


NONE = Synonyms()
"""No other words."""
