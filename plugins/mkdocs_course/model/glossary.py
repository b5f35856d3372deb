"""The course's terms in all its languages: one file, `content/glossary.yml`."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Self

from mkdocs_course.model import collation
from mkdocs_course.model.parts.text import Text
from mkdocs_course.model.problem import Place, Problem, again
from mkdocs_course.model.reading import document
from mkdocs_course.model.reading.node import Node
from mkdocs_course.model.reading.reader import Reader, written


class Pinyin(str):
    """How a Chinese term is read: Latin letters with tone marks, a space between words."""

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Self:
        text = unicodedata.normalize("NFC", reader.plain(node))
        letters = [char for char in unicodedata.normalize("NFD", text) if char.isalnum()]
        if not letters or not all(char.isascii() and char.isalpha() for char in letters):
            reader.fail(node, "bad-pinyin", name=text)
        return cls(text)


@dataclass(frozen=True, kw_only=True, slots=True)
class Term:
    """One term. Links in lessons, and what a learner knows of the flash cards, hang on its id."""

    id: str
    term: Text
    pinyin: Pinyin | None = None
    definition: Text
    place: Place

    def key(self, language: str) -> collation.Key:
        """Return the letter under which the term stands in a language, and what it is sorted by."""
        return collation.key(self.term.written(language)[1], language, self.pinyin or "")


@dataclass(frozen=True, kw_only=True, slots=True)
class Glossary:
    """All terms, in the order of the file."""

    terms: tuple[Term, ...]
    place: Place

    def get(self, id: str) -> Term | None:
        """Return the term of this id, None where there is none."""
        return next((term for term in self.terms if term.id == id), None)

    def groups(self, language: str) -> tuple[tuple[str, tuple[Term, ...]], ...]:
        """Return (first letter, terms) in the order of a language."""
        ordered = sorted(self.terms, key=lambda term: term.key(language)[1])
        return tuple((letter, tuple(found)) for letter, found in groupby(ordered, lambda term: term.key(language)[0]))


def read(path: str, data: bytes, languages: tuple[str, ...]) -> tuple[Glossary | None, tuple[Problem, ...]]:
    """Return the glossary in the bytes of the file `path`, None where an error stands in the way; and all Problems."""

    def build(reader: Reader, node: Node) -> Glossary:
        glossary: Glossary = reader.record(Glossary, node)
        reader.problems += _faults(glossary, languages)
        return glossary

    known = written(Glossary) | set(languages)
    return document.read(path, data, known, languages, build, empty="empty-glossary")


def _faults(glossary: Glossary, languages: tuple[str, ...]) -> Iterator[Problem]:
    if not glossary.terms:
        yield Problem.at(glossary.place, "too-few", name="terms")
    for term, line in again(glossary.terms, lambda term: term.id):
        yield Problem.at(term.place, "duplicate-id", name=term.id, line=line)
    for language in languages:
        shown = {term: _shown(term, language) for term in glossary.terms}
        for term, line in again(filter(shown.get, glossary.terms), shown.get):
            yield Problem.at(term.place, "duplicate-term", name=shown[term], line=line)
    for term in glossary.terms:
        if "zh" in languages and not term.pinyin:
            yield Problem.at(term.place, "missing-field", name="pinyin")


def _shown(term: Term, language: str) -> str:
    """Return the term as it is compared, “” where it is missing in the language."""
    found, text = term.term.written(language)
    return unicodedata.normalize("NFKC", text).strip().casefold() if found in ("", language) else ""
