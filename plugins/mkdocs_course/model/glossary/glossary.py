"""The glossary of a course in all its languages: the file `content/glossary.yml`."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Self

from mkdocs_course.model.glossary import collation, in_lines, in_one_text, phonetic
from mkdocs_course.model.glossary.beside import ALL, Beside
from mkdocs_course.model.glossary.synonyms import NONE, Synonyms
from mkdocs_course.model.glossary.term_text import TermText
from mkdocs_course.model.glossary.tones import with_marks
from mkdocs_course.model.language import rules
from mkdocs_course.model.problem import Place, Problem, find_duplicates
from mkdocs_course.model.reading import nameless
from mkdocs_course.model.reading.nested import nesting
from mkdocs_course.model.reading.node import Node, Sequence
from mkdocs_course.model.reading.reader import Reader
from mkdocs_course.model.reading.schema import records, shape, written
from mkdocs_course.model.text import broken_off, copied, odd_script, placeholder, remnant
from mkdocs_course.model.text.text import Text


class Pinyin(str):
    """The pronunciation of a Chinese term in pinyin: Latin letters with tone marks, words separated by spaces."""

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Self:
        """Return the pinyin, normalised to NFC; raises ValidationError if it contains anything but Latin letters."""
        if isinstance(node, Sequence) and node.flow and len(node.items) == 1:
            (node,) = node.items
        text = unicodedata.normalize("NFC", reader.plain(node))
        letters = [char for char in unicodedata.normalize("NFD", text) if char.isalnum()]
        if not letters or not all(char.isascii() and char.isalpha() for char in letters):
            fix = reader.renamed(node, marked) if (marked := with_marks(text)) else None
            line = {"line": fix.lines[0]} if fix else {}
            reader.fail(node, "bad-pinyin", "write-line" if fix else "", name=text, **line)
        return cls(text)


@dataclass(frozen=True, kw_only=True, slots=True)
class Term:
    """A term. Links in lessons and the stored progress of flash cards refer to its `id`; `also` is for the search."""

    id: str
    term: TermText
    pinyin: Pinyin | None = None
    also: Synonyms = NONE
    definition: Text
    place: Place

    def names(self, language: str) -> tuple[str, ...]:
        """Return the other names of the term: in other languages, in pinyin with tones and without, and synonyms."""
        own = self.term.written(language)[1]
        names = (*(text for _, text in self.term.texts), *self.also.all, *collation.spellings(self.pinyin or ""))
        return tuple(name for name in dict.fromkeys(names) if name != own)

    def key(self, language: str) -> collation.Key:
        """Return the index letter of the term in a language, and its sort key."""
        text, own = self.term.written(language)[1], rules(language)
        return collation.key(text, own, self.pinyin or "" if own.phonetic else "")


@dataclass(frozen=True, kw_only=True, slots=True)
class Glossary:
    """The terms of a course, in the order of the file, and which languages stand `beside` them."""

    terms: tuple[Term, ...]
    beside: Beside = field(default=ALL, metadata={"written": False})
    place: Place

    def get(self, id: str) -> Term | None:
        """Return the term with this id, None if there is none."""
        return next((term for term in self.terms if term.id == id), None)

    def groups(self, language: str) -> tuple[tuple[str, tuple[Term, ...]], ...]:
        """Return (index letter, terms) in the collation order of a language."""
        ordered = sorted(self.terms, key=lambda term: term.key(language)[1])
        return tuple((letter, tuple(terms)) for letter, terms in groupby(ordered, lambda term: term.key(language)[0]))


def read(
    path: str, data: bytes, languages: tuple[str, ...], others: tuple[str, ...] = (), beside: Beside = ALL
) -> tuple[Glossary | None, tuple[Problem, ...]]:
    """Return the glossary in the `data` of the file `path`, None if it has an error; and every Problem of the file.

    Terms may also be in the languages `others`. Those that stand `beside` a term are needed as those of the course are.
    """

    def build(reader: Reader, node: Node) -> Glossary:
        reader.others = (*others, *(code for code in beside.all if code not in others))
        in_lines.refuse_bare(reader, node, shape(Term))
        in_lines.refuse(reader, node, shape(Term))
        node = in_one_text.parted(reader, node, tuple(dict.fromkeys((*languages, *beside.all))))
        glossary: Glossary = replace(reader.record(Glossary, node), beside=beside)
        reader.problems += _faults(glossary, languages)
        reader.problems += remnant.faults((glossary.terms,), reader.lines)
        return glossary

    known = written(Glossary) | {*languages, *others, *beside.all}
    inner, top = records(Glossary), nesting(Glossary)
    return nameless.read(path, data, known, languages, build, records=inner, top=top, empty="empty-glossary")


def _faults(glossary: Glossary, languages: tuple[str, ...]) -> Iterator[Problem]:
    yield from odd_script.faults((glossary.terms,), languages)
    yield from broken_off.faults((glossary.terms,), languages)
    yield from placeholder.faults((glossary.terms,))
    if not glossary.terms:
        yield Problem.at(glossary.place, "too-few", name="terms")
    for term, line in find_duplicates(glossary.terms, lambda term: term.id):
        yield Problem.at(term.place, "duplicate-id", name=term.id, line=line)
    yield from copied.faults((term.term.texts, term.definition) for term in glossary.terms)
    for language in languages:
        shown = {term: _shown(term, language) for term in glossary.terms}
        for term, line in find_duplicates(filter(shown.get, glossary.terms), shown.get):
            yield Problem.at(term.place, "duplicate-term", name=shown[term], line=line)
    for code in glossary.beside.all:
        for term in glossary.terms if code not in languages else ():
            if {code, ""}.isdisjoint(dict(term.term.texts)):
                yield Problem.at(term.term.place, "missing-translation", warning=True, language=code)
    for name in {own.phonetic for own in map(rules, languages) if own.phonetic}:
        for term in glossary.terms:
            if not (said := getattr(term, name)):
                yield phonetic.missing(term.place, name, term.term.texts)
                continue
            own = next((_shown(term, it) for it in languages if rules(it).phonetic == name), "")
            if not phonetic.fits(said, own):
                length, known = len(phonetic.CHARACTERS.findall(own)), phonetic.syllables(said)[0]
                values = {"name": said, "term": own, "length": length, "known": known}
                yield Problem.filled(term.place, "bad-pinyin", "pinyin-syllables", values, warning=True)
            elif phonetic.is_of_another(said, own):
                yield Problem.at(term.place, "bad-pinyin", "pinyin-of-another", warning=True, name=said, term=own)


def _shown(term: Term, language: str) -> str:
    """Return the term in a form to compare, “” if it has no translation in the language."""
    own, text = term.term.written(language)
    return unicodedata.normalize("NFKC", text).strip().casefold() if own in ("", language) else ""
