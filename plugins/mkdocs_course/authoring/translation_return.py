"""Takes translations from a table into the files of a course, and says which rows could not be taken."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol, Self

from mkdocs_course.authoring.draft import Edit
from mkdocs_course.authoring.source_lines import SourceLines
from mkdocs_course.authoring.translation_edit import edited
from mkdocs_course.authoring.translation_entry import TranslationEntry, entries
from mkdocs_course.authoring.translation_files import TranslationFile
from mkdocs_course.authoring.translation_table import Row, short_hash


@dataclass(frozen=True, kw_only=True, slots=True)
class Refusal:
    """A row that was not taken, or not all of it. `code` says why, and is a name of what `translate` says.

    `there` is the text in the course, and `here` that in the table.
    """

    number: int
    code: str
    file: str
    key: str
    language: str = ""
    there: str = ""
    here: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Taken:
    """What was taken from a table: each changed file with the number of its texts that changed, and the rows left."""

    edits: tuple[tuple[Edit, int], ...]
    refusals: tuple[Refusal, ...]


class Separate(Protocol):
    """Texts of which each language has a file of its own: those of a page, or the words of the interface.

    `path` stands for all `files`, and `sources` is what these contain, by language.
    """

    @property
    def path(self) -> str: ...

    @property
    def files(self) -> Mapping[str, Path]: ...

    @property
    def sources(self) -> Mapping[str, SourceLines]: ...

    @property
    def entries(self) -> tuple[TranslationEntry, ...]: ...

    def after(self, changed: Mapping[Path, bytes], /) -> Self:
        """Return the texts as they are with changed files."""

    def with_text(self, name: str, language: str, text: str) -> Self | None:
        """Return the texts with another one in a language; None if that cannot be written safely."""


def take(
    rows: Iterable[Row], files: Iterable[TranslationFile], separate: Iterable[Separate], languages: tuple[str, ...]
) -> Taken:
    """Return the changes of files that the rows of a table ask for; nothing is written.

    A text that was changed in the table and in the course since the table went out is a conflict, and stays as it is in
    the course. So does one whose cell is empty.
    """
    rows, states = tuple(rows), dict[str, _State]()
    for file in files:
        states[file.path] = _File(file, languages)
    refusals = [refusal for row in rows if row.file in states for refusal in states[row.file].take(row)]
    edits = {edit.file: (edit, count) for state in states.values() for edit, count in state.edits}
    for texts in separate:
        # A quiz in a page may have changed the page.
        state = _Separate(texts.after({file: edit.after for file, (edit, _) in edits.items()}), languages)
        states[texts.path] = state
        refusals += (refusal for row in rows if row.file == texts.path for refusal in state.take(row))
        for edit, count in state.edits:
            first, number = edits.get(edit.file, (edit, 0))
            edits[edit.file] = replace(first, after=edit.after), number + count
    unknown = (row for row in rows if row.file not in states)
    refusals += (Refusal(number=row.number, code="unknown-file", file=row.file, key=row.key) for row in unknown)
    refusals.sort(key=lambda refusal: refusal.number)
    return Taken(edits=tuple(edits.values()), refusals=tuple(refusals))


class _State(ABC):
    """A file, or the files of all languages, with the texts that were taken into it so far."""

    def __init__(self, entries: Iterable[TranslationEntry], languages: tuple[str, ...]) -> None:
        self.languages = languages
        self.before = {entry.key: entry for entry in entries}
        self.now = dict(self.before)

    @property
    @abstractmethod
    def edits(self) -> Iterator[tuple[Edit, int]]:
        """The changes of files, with the number of texts in each."""

    @abstractmethod
    def write(self, entry: TranslationEntry, language: str, text: str) -> bool:
        """Take a text; return whether it can be written safely."""

    def take(self, row: Row) -> Iterator[Refusal]:
        """Take the texts of a row, and yield those that are not taken."""
        refusal = Refusal(number=row.number, code="unknown-key", file=row.file, key=row.key)
        if row.key not in self.before:
            yield refusal
            return
        for language, text in row.texts.items():
            if code := self._refused(row, language, text):
                there = self.now[row.key].text(language).strip()
                yield replace(refusal, code=code, language=language, there=there, here=text)

    def _refused(self, row: Row, language: str, text: str) -> str:
        """Take a text; return why it is not taken, “” if it is or if nothing was changed."""
        there = self.before[row.key].text(language).strip()
        sent, now = row.version.get(language, ""), self.now[row.key]
        if text == now.text(language).strip() or short_hash(text) == sent or (not text and not sent):
            return ""
        if not text:
            return "empty"
        if sent != (short_hash(there) if there else ""):
            return "conflict"
        if language not in self.languages and language not in now.values:
            return "no-language"
        if now.text(language).strip() != there:
            return "twice"
        return "" if self.write(now, language, text) else "unsafe"


class _File(_State):
    def __init__(self, file: TranslationFile, languages: tuple[str, ...]) -> None:
        super().__init__(file.entries, languages)
        self.file, self.count = file, 0
        self.root, self.source = file.root, SourceLines.of(file.data)

    @property
    def edits(self) -> Iterator[tuple[Edit, int]]:
        if self.count:
            yield Edit(file=self.file.file, before=self.file.data, after=self.source.data), self.count

    def write(self, entry: TranslationEntry, language: str, text: str) -> bool:
        changed = edited(self.source, self.root, entry, language, text, self.languages, self.file.read)
        if changed is None:
            return False
        self.source, self.root = changed
        self.count += 1
        translatable = entries(self.file.path, self.root, self.file.known, lambda key, _node: key in self.before)
        self.now = {entry.key: entry for entry in translatable}
        return True


class _Separate(_State):
    def __init__(self, texts: Separate, languages: tuple[str, ...]) -> None:
        super().__init__(texts.entries, tuple(code for code in languages if code in texts.sources))
        self.first = self.texts = texts
        self.counts = Counter[str]()

    @property
    def edits(self) -> Iterator[tuple[Edit, int]]:
        for code, count in self.counts.items():
            before, after = self.first.sources[code].data, self.texts.sources[code].data
            yield Edit(file=self.texts.files[code], before=before, after=after), count

    def write(self, entry: TranslationEntry, language: str, text: str) -> bool:
        changed = self.texts.with_text(entry.key, language, text)
        if changed is None:
            return False
        self.texts, self.now = changed, {entry.key: entry for entry in changed.entries}
        self.counts[language] += 1
        return True
