"""Takes translations from a table into the files of a course, and says which rows could not be taken."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from mkdocs_course.authoring.draft import Edit
from mkdocs_course.authoring.source_lines import SourceLines
from mkdocs_course.authoring.translation_edit import edited
from mkdocs_course.authoring.translation_entry import TranslationEntry, entries
from mkdocs_course.authoring.translation_files import TranslationFile
from mkdocs_course.authoring.translation_table import Row, digest


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
class Return:
    """The changes of files, with the number of texts that each one has, and the rows that were not taken."""

    edits: tuple[tuple[Edit, int], ...]
    refusals: tuple[Refusal, ...]


def take(rows: Iterable[Row], files: Iterable[TranslationFile], languages: tuple[str, ...]) -> Return:
    """Return the changes of files that the rows of a table ask for; nothing is written.

    A text that was changed in the table and in the course since the table went out is a conflict, and stays as it is in
    the course. So does one whose cell is empty.
    """
    refusals: list[Refusal] = []
    states = {file.path: _State(file, languages) for file in files}
    for row in rows:
        if state := states.get(row.file):
            refusals += state.take(row)
        else:
            refusals.append(Refusal(number=row.number, code="unknown-file", file=row.file, key=row.key))
    edits = tuple((state.edit, state.count) for state in states.values() if state.count)
    return Return(edits=edits, refusals=tuple(refusals))


class _State:
    """A file with the texts that were taken into it so far."""

    def __init__(self, file: TranslationFile, languages: tuple[str, ...]) -> None:
        self.file, self.languages, self.count = file, languages, 0
        self.before = {entry.key: entry for entry in file.entries}
        self.now, self.root, self.source = dict(self.before), file.root, SourceLines.of(file.data)

    @property
    def edit(self) -> Edit:
        return Edit(file=self.file.file, before=self.file.data, after=self.source.data)

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
        if text == now.text(language).strip() or digest(text) == sent or (not text and not sent):
            return ""
        if not text:
            return "empty"
        if sent != (digest(there) if there else ""):
            return "conflict"
        if language not in self.languages and language not in now.values:
            return "no-language"
        if now.text(language).strip() != there:
            return "twice"
        return "" if self._write(now, language, text) else "unsafe"

    def _write(self, entry: TranslationEntry, language: str, text: str) -> bool:
        changed = edited(self.source, self.root, entry, language, text, self.languages)
        if changed is None:
            return False
        self.source, self.root = changed
        self.count += 1
        found = entries(self.file.path, self.root, self.file.known, lambda key, _node: key in self.before)
        self.now = {entry.key: entry for entry in found}
        return True
