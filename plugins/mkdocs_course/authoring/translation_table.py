"""The table that goes to translators and comes back: a row for each text, with a column for each language."""

from __future__ import annotations

import codecs
import csv
import hashlib
import io
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from mkdocs_course.authoring.translation_entry import TranslationEntry

FIXED = ("file", "key", "context", "version")
"""The columns before those of the languages."""
SEPARATORS = {"comma": ",", "semicolon": ";", "tab": "\t"}
# What a spreadsheet takes for a formula, also in full-width signs. An apostrophe before it makes it a text.
FORMULA = re.compile(r"'*[=+\-@\t\r＝＋－＠]")
MARKED = re.compile(r"'+[=+\-@\t\r＝＋－＠]")
MAX_CELL = 1_000_000
MAX_CONTEXT = 80


class BadTable(Exception):
    """Raised for a file that is not a table of translations. `code` says why: `encoding` or `columns`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """A row of a table that came back. `number` counts as a spreadsheet does: the first text is in row 2.

    `version` has the digest of each text as it went out, by language.
    """

    number: int
    file: str
    key: str
    version: dict[str, str]
    texts: dict[str, str]


def short_hash(text: str) -> str:
    """Return the first six hexadecimal digits of the SHA-256 of a text, without surrounding white space."""
    return hashlib.sha256(text.strip().encode()).hexdigest()[:6]


def table(entries: Iterable[TranslationEntry], languages: Sequence[str], separator: str) -> bytes:
    """Return the table of some texts as CSV that spreadsheets open as it is: with a byte order mark, and CRLF.

    Args:
        entries: the texts.
        languages: the columns.
        separator: what stands between cells.
    """
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=separator)
    writer.writerow((*FIXED, *languages))
    for entry in entries:
        texts = {language: entry.text(language).strip() for language in languages}
        version = " ".join(f"{language}:{short_hash(text)}" for language, text in texts.items() if text)
        context = " ".join(entry.context.split())[:MAX_CONTEXT]
        writer.writerow(map(_guarded, (entry.path, entry.key, context, version, *texts.values())))
    return codecs.BOM_UTF8 + stream.getvalue().encode()


def read(data: bytes, known: Collection[str]) -> Iterator[Row]:
    """Yield the rows of a table, saved by any spreadsheet; raises BadTable.

    Args:
        data: the file, in UTF-8 or UTF-16.
        known: the languages that may be columns.
    """
    lines = _decoded(data).removeprefix("\ufeff")
    first, _, rest = lines.partition("\n")
    if re.fullmatch(r"sep=.\r?", first):
        lines = rest
    separator = re.match(r'"?file"?([,;\t])', lines)
    if not separator:
        raise BadTable("columns")
    csv.field_size_limit(MAX_CELL)
    reader = csv.reader(io.StringIO(lines, newline=""), delimiter=separator[1])
    header = [name.strip() for name in next(reader)]
    if not {"file", "key", "version"} <= {*header}:
        raise BadTable("columns")
    for number, cells in enumerate(reader, 2):
        named = dict(zip(header, (_plain(cell) for cell in cells), strict=False))
        if any(named.values()):
            version = dict(pair.split(":", 1) for pair in named.get("version", "").split() if ":" in pair)
            texts = {name: text for name, text in named.items() if name in known}
            yield Row(number=number, file=named["file"], key=named.get("key", ""), version=version, texts=texts)


def _guarded(text: str) -> str:
    return f"'{text}" if FORMULA.match(text) else text


def _plain(cell: str) -> str:
    text = cell.replace("\r\n", "\n").replace("\r", "\n").strip()
    return text[1:] if MARKED.match(text) else text


def _decoded(data: bytes) -> str:
    try:
        if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return data.decode("utf-16")
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadTable("encoding") from error
