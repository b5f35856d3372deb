"""The files of a course that hold texts in all languages: the quizzes, the figures and the glossary."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import yaml

from mkdocs_course.authoring.translation_entry import TranslationEntry, entries, plain_texts
from mkdocs_course.model import tree
from mkdocs_course.model.course.course import Course
from mkdocs_course.model.reading import source
from mkdocs_course.model.reading.node import Node, Refused, parse
from mkdocs_course.project import Project
from mkdocs_course.view.words import others


@dataclass(frozen=True, kw_only=True)
class TranslationFile:
    """A file with texts in several languages. `path` counts from the folder of `mkdocs.yml`.

    `root` is what the file contains, `known` are the languages in which texts may be, and `record` is what was read.
    """

    file: Path
    path: str
    data: bytes
    root: Node
    known: tuple[str, ...]
    record: object

    @cached_property
    def entries(self) -> tuple[TranslationEntry, ...]:
        """The texts in their order."""
        plain = frozenset(plain_texts(self.record))
        found = entries(self.path, self.root, self.known, lambda _key, node: (node.line, node.column) in plain)
        return tuple(found)

    def texts(self, data: bytes) -> dict[str, dict[str, str]]:
        """Return the texts of another version of the file by key and language, nothing if it cannot be read."""
        root = _parse(self.path, data)
        found = entries(self.path, root, self.known, lambda _key, _node: False) if root else ()
        return {entry.key: {code: entry.text(code) for code in entry.values} for entry in found}


def languages(project: Project) -> tuple[str, ...]:
    """Return the languages in which texts may be written, those of the course first."""
    return (*project.languages, *map(str, others(project.languages, project.locales)))


def translation_files(project: Project, course: Course) -> Iterator[TranslationFile]:
    """Yield the files of a course with texts in all languages, without those that have an error.

    Quizzes that are written in a page are left out: whoever translates the page translates them too.
    """
    known, root = languages(project), project.root
    records: list[tuple[str, object]] = [
        (quiz.place.path, quiz) for quiz in course.library.quizzes if quiz.id not in course.library.embedded
    ]
    records += [(figure.place.path, figure) for figure in course.library.figures.figures]
    glossary = course.library.glossary
    for path, record in (*records, *([(glossary.place.path, glossary)] if glossary else [])):
        data, _ = tree.read(root / path, root)
        node = _parse(path, data) if data else None
        if data and node:
            yield TranslationFile(file=root / path, path=path, data=data, root=node, known=known, record=record)


def _parse(path: str, data: bytes) -> Node | None:
    text, _ = source.read(path, data)
    try:
        return parse(text) if text else None
    except (Refused, yaml.YAMLError):
        return None
