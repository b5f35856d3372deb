"""The files of a course that hold texts in all languages: quizzes, pages with them, figures, glossary, `mkdocs.yml`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path

import yaml

from mkdocs_course.authoring.translation_entry import TranslationEntry, entries, plain_texts
from mkdocs_course.model import tree
from mkdocs_course.model.course import configuration, embedded
from mkdocs_course.model.course.configuration import Configuration
from mkdocs_course.model.course.course import Course
from mkdocs_course.model.quiz.quiz import Quiz
from mkdocs_course.model.reading import mkdocs_yaml, source
from mkdocs_course.model.reading.mkdocs_yaml import Unreadable
from mkdocs_course.model.reading.node import Mapping, Node, Refused, Scalar, parse
from mkdocs_course.project import Project
from mkdocs_course.view.words import others

Read = Callable[[str], Node | None]
"""Returns what a text contains. Raises Refused and YAMLError."""


@dataclass(frozen=True, kw_only=True)
class TranslationFile:
    """A file with texts in several languages. `path` counts from the folder of `mkdocs.yml`.

    `root` is what the file contains, and `read` returns this for another version of it. `known` are the languages in
    which texts may be, and `record` is what was read.
    """

    file: Path
    path: str
    data: bytes
    root: Node
    read: Read
    known: tuple[str, ...]
    record: object

    @cached_property
    def entries(self) -> tuple[TranslationEntry, ...]:
        """The texts in their order."""
        plain = frozenset(plain_texts(self.record))
        translatable = entries(self.path, self.root, self.known, lambda _key, node: (node.line, node.column) in plain)
        return tuple(translatable)

    def texts(self, data: bytes) -> dict[str, dict[str, str]]:
        """Return the texts of another version of the file by key and language, nothing if it cannot be read."""
        root = _parse(self.path, data, self.read)
        translatable = entries(self.path, root, self.known, lambda _key, _node: False) if root else ()
        return {entry.key: {code: entry.text(code) for code in entry.values} for entry in translatable}


def languages(project: Project) -> tuple[str, ...]:
    """Return the languages in which texts may be written, those of the course first."""
    return (*project.languages, *map(str, others(project.languages, project.locales)))


def translation_files(project: Project, course: Course) -> Iterator[TranslationFile]:
    """Yield the files of a course with texts in all languages, without those that have an error.

    A page is one of them if a quiz is written in it.
    """
    known, root, library = languages(project), project.root, course.library
    written = [quiz for quiz in library.quizzes if quiz.id not in library.embedded]
    records: list[tuple[str, object, Read]] = [(quiz.place.path, quiz, parse) for quiz in written]
    records += [(figure.place.path, figure, parse) for figure in library.figures.figures]
    records += [(library.glossary.place.path, library.glossary, parse)] if library.glossary else []
    in_pages: dict[str, list[Quiz]] = {}
    for quiz in library.quizzes:
        if quiz.id in library.embedded:
            in_pages.setdefault(quiz.place.path, []).append(quiz)
    for path, quizzes in in_pages.items():
        records.append((path, tuple(quizzes), partial(_in_page, frozenset(quiz.id for quiz in quizzes))))
    titles = project.settings.languages
    records += [(titles[0].place.path, titles, partial(_titles, project.file))] if titles else []
    for path, record, read in records:
        data, _ = tree.read(root / path, root)
        node = _parse(path, data, read) if data else None
        if data and node:
            yield TranslationFile(
                file=root / path, path=path, data=data, root=node, read=read, known=known, record=record
            )


def _titles(file: Path, text: str) -> Node | None:
    """Return the titles of the course by language, as the only field of a mapping; None if there are none."""
    try:
        root = mkdocs_yaml.parse(file.name, text)
    except Unreadable:
        return None
    if not isinstance(root, Mapping):
        return None
    plugin = next(Configuration(file=file, root=root, texts={}).plugins("course"), None)
    titles = configuration.entry(plugin.options, "languages") if plugin else None
    return Mapping(entries=[titles], flow=False, line=1, column=1) if titles else None


def _in_page(names: frozenset[str], text: str) -> Node:
    """Return the quizzes of these names in a page, as the fields of one mapping."""
    quizzes = [(name, parse(yaml_)) for name, yaml_ in embedded.sources(text.replace("\r\n", "\n"), names)]
    fields: list[tuple[Node, Node]] = [(_name(name), node) for name, node in quizzes if node]
    return Mapping(entries=fields, flow=False, line=1, column=1)


def _name(text: str) -> Scalar:
    return Scalar(value=text, style=None, line=1, column=1, end_line=1, end_column=1)


def _parse(path: str, data: bytes, read: Read) -> Node | None:
    text, _ = source.read(path, data)
    try:
        return read(text) if text else None
    except (Refused, yaml.YAMLError):
        return None
