"""The titles and descriptions of pages, with those of the same page in the other languages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import yaml

from mkdocs_course.authoring.page_files import page_files
from mkdocs_course.authoring.source_lines import SourceLines
from mkdocs_course.authoring.translation_edit import edited
from mkdocs_course.authoring.translation_entry import TranslationEntry
from mkdocs_course.model import tree
from mkdocs_course.model.course import configuration
from mkdocs_course.model.course.course import Course
from mkdocs_course.model.course.front_matter_fence import TELLING, split
from mkdocs_course.model.course.parity import pages
from mkdocs_course.model.reading import node as nodes
from mkdocs_course.model.reading.node import Node, Refused, Scalar
from mkdocs_course.project import Project

TITLE = "title"
FIELDS = (TITLE, "description")
HEADING = re.compile(r"#[ \t]++(?P<text>.*?)(?<!\s)(?<!##)[ \t]*+(?:\{[^{}\n]*\}[ \t]*+)?#*+\s*+")


@dataclass(frozen=True, kw_only=True)
class PageTexts:
    """What the front matter of a page says of it. `sources` are its `files` by language.

    `path` stands for all of them: `content/*/basics/first-aid.md`.
    """

    path: str
    files: Mapping[str, Path]
    sources: Mapping[str, SourceLines]

    @cached_property
    def entries(self) -> tuple[TranslationEntry, ...]:
        """The texts in their order, those that at least one language has."""
        heads = {code: head(source.text) for code, source in self.sources.items()}
        title = next((node.value for node in (_field(root, TITLE) for root in heads.values()) if node), "")
        entries = []
        for name in FIELDS:
            written = ((code, _field(root, name)) for code, root in heads.items())
            values: dict[str, Node] = {code: node for code, node in written if node}
            if values:
                context = "" if name == TITLE else title
                first = next(iter(values.values()))
                entries.append(TranslationEntry(path=self.path, key=name, node=first, values=values, context=context))
        return tuple(entries)

    @property
    def shown(self) -> dict[str, str]:
        """The path of each file, from the folder of `mkdocs.yml`, by language."""
        return {code: self.path.replace("*", code, 1) for code in self.files}

    def after(self, changed: Mapping[Path, bytes], /) -> PageTexts:
        """Return the page as it is with changed files."""
        new = {code: SourceLines.of(changed[file]) for code, file in self.files.items() if file in changed}
        return replace(self, sources={**self.sources, **new})

    def with_text(self, name: str, language: str, text: str) -> PageTexts | None:
        """Return the page with another text in a field in a language; None if that cannot be written safely."""
        source = self.sources[language]
        root = head(source.text)
        if not isinstance(root, nodes.Mapping) or "\n" in text:
            return None
        old = _field(root, name)
        # A field that is not there is added as a translation is: by its name.
        entry = TranslationEntry(path=self.path, key=name, node=old or root, values={name: old} if old else {})
        changed = edited(source, root, entry, name, text, (name,), head)
        if changed is None:
            return None
        written = _with_heading(changed[0], old.value, text) if name == TITLE and old else changed[0]
        return replace(self, sources={**self.sources, language: written})


def head(text: str) -> Node | None:
    """Return the front matter of a page, with its places; None if it cannot be read."""
    try:
        return nodes.parse(split("", text.replace("\r\n", "\n").replace("\r", "\n"), TELLING).head)
    except (Refused, yaml.YAMLError):
        return None


def page_texts(project: Project, course: Course) -> Iterator[PageTexts]:
    """Yield the texts of the pages of a course, in the order of their paths."""
    content = project.content.relative_to(project.root).as_posix()
    for page, written in sorted(pages(course.lessons).items()):
        files = {code: file for code, file in page_files(project, page).items() if code in written}
        sources = {code: SourceLines.of(data) for code, file in files.items() if (data := _read(file, project.root))}
        path = f"{content}/{page}" if project.settings.in_place else f"{content}/*/{page}"
        if sources:
            yield PageTexts(path=path, files=files, sources=sources)


def _read(file: Path, root: Path) -> bytes | None:
    data, problems = tree.read(file, root)
    try:
        return data if data and not problems and data.decode() else None
    except UnicodeDecodeError:
        return None


def _field(root: Node | None, name: str) -> Scalar | None:
    pair = configuration.entry(root, name) if root else None
    return pair[1] if pair and isinstance(pair[1], Scalar) and pair[1].value.strip() else None


def _with_heading(source: SourceLines, old: str, new: str) -> SourceLines:
    """Return a page whose first heading is its new title, if it was the old one."""
    lines = list(source.lines)
    for number, line in enumerate(lines):
        if match := HEADING.fullmatch(line):
            if match["text"] == old.strip():
                lines[number] = f"{line[: match.start('text')]}{new}{line[match.end('text') :]}"
            break
    return replace(source, lines=tuple(lines))
