"""The languages that stand beside a term: for learners who know the word in another language."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Self

from mkdocs_course.model.glossary import by_language
from mkdocs_course.model.glossary.by_language import EVERYWHERE, ByLanguage
from mkdocs_course.model.problem import Place
from mkdocs_course.model.reading.node import Node
from mkdocs_course.model.reading.reader import Reader
from mkdocs_course.model.text.text import Text


@dataclass(frozen=True, kw_only=True, slots=True)
class Beside:
    """For pages in a language, the codes of the languages beside a term, in this order.

    Without `codes` for the language of a page all languages of a term are shown.
    """

    codes: ByLanguage = field(default=(), metadata={"written": False})
    place: Place = Place(path="")

    @property
    def all(self) -> tuple[str, ...]:
        """The codes that stand beside a term on any page."""
        return by_language.distinct(self.codes)

    def shown(self, text: Text, language: str) -> tuple[str, ...]:
        """Return the languages of a term that are shown beside it on a page in `language`."""
        others = tuple(name for name, _ in text.texts if name not in ("", language))
        wanted = dict(self.codes)
        return tuple(code for code in wanted.get(language, wanted.get(EVERYWHERE, others)) if code in others)

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Self:
        """Return a list of codes, or a map from the languages of pages to such lists; raises ValidationError."""
        return cls(codes=by_language.read(reader, node), place=reader.place(node))


ALL = Beside()
"""Shows all languages of a term."""


@dataclass(frozen=True, kw_only=True, slots=True)
class GlossaryOptions:
    """The option `glossary:` of a course."""

    beside: Beside = ALL
    place: Place = Place(path="")
