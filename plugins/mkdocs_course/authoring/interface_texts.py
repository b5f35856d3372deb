"""The words of the interface in the course's own files of languages, with those of its other languages beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from mkdocs_course.authoring.source_lines import SourceLines
from mkdocs_course.authoring.translation_edit import edited
from mkdocs_course.authoring.translation_entry import TranslationEntry
from mkdocs_course.model import tree
from mkdocs_course.model.reading import node as nodes
from mkdocs_course.model.reading.node import Node, Refused, Scalar
from mkdocs_course.project import Project
from mkdocs_course.view.locale_tree import FALLBACK
from mkdocs_course.view.words import NAME, complete

SIGN = "/"
"""What stands between the names of a key: `quiz/title`."""


@dataclass(frozen=True, kw_only=True)
class InterfaceTexts:
    """The words that the course's own `files` of languages have. `sources` and `roots` are what these contain.

    `path` stands for all of them: `locales/*.yml`. `words` are those of each language of the course by key, wherever
    they come from, and `english` is what a translator needs to know of each.
    """

    path: str
    files: Mapping[str, Path]
    sources: Mapping[str, SourceLines]
    roots: Mapping[str, Node]
    words: Mapping[str, Mapping[str, str]]
    english: Mapping[str, str]

    @cached_property
    def entries(self) -> tuple[TranslationEntry, ...]:
        """The texts that at least one file has, in the order of the first file and then of the others."""
        own = {code: dict(_scalars(root)) for code, root in self.roots.items()}
        entries = []
        for key in dict.fromkeys(key for written in own.values() for key in written if SIGN in key):
            shown = {code: _text(words[key]) for code, words in self.words.items() if key in words}
            values: dict[str, Node] = {**shown, **{code: it[key] for code, it in own.items() if key in it}}
            first = next(iter(values.values()))
            context = self.english.get(key, "")
            entries.append(TranslationEntry(path=self.path, key=key, node=first, values=values, context=context))
        return tuple(entries)

    def after(self, _changed: Mapping[Path, bytes], /) -> InterfaceTexts:
        """Return the texts as they are with changed files: no other text of a course is in these."""
        return self

    def with_text(self, name: str, language: str, text: str) -> InterfaceTexts | None:
        """Return the texts with another word in a language; None if its own file lacks the word or is not safe."""
        root = self.roots.get(language)
        old = dict(_scalars(root)).get(name) if root else None
        if root is None or old is None:
            return None
        entry = TranslationEntry(path=self.path, key=name, node=old, values={language: old})
        # Some words are joined to their neighbours by the spaces around them, which a table does not keep.
        before, _, after = old.value.partition(old.value.strip())
        text = f"{before}{text}{after}"
        changed = edited(self.sources[language], root, entry, language, text, (language,))
        if changed is None or dict(_scalars(changed[1]))[name].value != text:
            return None
        source, new = changed
        return replace(self, sources={**self.sources, language: source}, roots={**self.roots, language: new})


def interface_texts(project: Project) -> Iterator[InterfaceTexts]:
    """Yield the words in the own files of a course's languages, nothing if it has no such file that can be read."""
    folder = project.locales[-1]
    files, sources, roots = dict[str, Path](), dict[str, SourceLines](), dict[str, Node]()
    for code in project.languages:
        data, problems = tree.read(file := folder / f"{code}.yml", project.root)
        if data and not problems and (read := _read(data)):
            files[code], (sources[code], roots[code]) = file, read
    if files:
        words = {code: dict(_texts(complete(code, project.locales))) for code in project.languages}
        english = dict(_texts(complete(FALLBACK, project.locales)))
        path = f"{NAME}/*.yml"
        yield InterfaceTexts(path=path, files=files, sources=sources, roots=roots, words=words, english=english)


def _read(data: bytes) -> tuple[SourceLines, Node] | None:
    try:
        source = SourceLines.of(data)
        root = nodes.parse(source.text)
    except (UnicodeDecodeError, Refused, yaml.YAMLError):
        return None
    return (source, root) if root else None


def _scalars(node: Node, prefix: str = "") -> Iterator[tuple[str, Scalar]]:
    for name, value in node.entries if isinstance(node, nodes.Mapping) else ():
        if isinstance(name, Scalar):
            key = f"{prefix}{name.value}"
            if isinstance(value, Scalar):
                yield key, value
            else:
                yield from _scalars(value, f"{key}{SIGN}")


def _texts(words: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    for name, value in words.items():
        if isinstance(value, Mapping):
            yield from _texts(value, f"{prefix}{name}{SIGN}")
        elif isinstance(value, str):
            yield f"{prefix}{name}", value


def _text(text: str) -> Scalar:
    return Scalar(value=text, style=None, line=1, column=1, end_line=1, end_column=1)
