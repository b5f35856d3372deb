"""The formats that can be imported; which one a file has is decided by its content, not by its name."""

from __future__ import annotations

import re
from collections.abc import Callable

from mkdocs_course.exchange import (
    archive,
    cloze,
    csv_file,
    decoding,
    excel,
    gift,
    listing,
    markdown_rows,
    moodle,
    quiz_blocks,
    word,
)
from mkdocs_course.exchange.archive import BadArchive
from mkdocs_course.exchange.lettered import Line
from mkdocs_course.exchange.question import Bank
from mkdocs_course.exchange.xml import BadXml
from mkdocs_course.model.problem import Place, Problem

# Moodle's root element has the same name as the block of mkdocs-quiz.
XML = re.compile(r"\s*(?:<\?xml\b|<!DOCTYPE|<quiz>\s*(?:<!--[^<>]*-->\s*)*<question\b)", re.IGNORECASE)
OLD_OFFICE = b"\xd0\xcf\x11\xe0"


def read(path: str, data: bytes, fill: str) -> Bank:
    """Return the questions of a file, and a Problem for all in it that is not among them.

    Args:
        path: the file as Problems show it.
        data: its bytes.
        fill: the prompt of a text with gaps that has none.

    Raises ImportError where a library is missing that reads the format.
    """
    if len(data) > decoding.MAX_BYTES:
        return _refused(path, "import-too-big", size=len(data) // 1_000_000, limit=decoding.MAX_BYTES // 1_000_000)
    if data[:2] == b"PK":
        return _office(path, data)
    if data[:4] == OLD_OFFICE:
        return _refused(path, "import-not-text", "import-old-office")
    text, problems = decoding.decode(path, data)
    bank = _text(path, text, fill) if text.strip() else Bank()
    if not bank.questions and not bank.problems and all(problem.warning for problem in problems):
        return _refused(path, "import-nothing")
    return Bank(questions=bank.questions, problems=(*problems, *bank.problems))


def _text(path: str, text: str, fill: str) -> Bank:
    if XML.match(text):
        try:
            return moodle.read(path, text, fill)
        except BadXml as error:
            return _refused(path, "import-bad-xml", line=error.line)
    markdown = markdown_rows.is_markdown(text)
    lines = list(markdown_rows.lines(text)) if markdown else _numbered_lines(text)
    readers: tuple[tuple[bool, Callable[[], Bank]], ...] = (
        (quiz_blocks.has_blocks(text), lambda: quiz_blocks.read(path, text, fill)),
        (csv_file.is_csv(text), lambda: csv_file.read(path, text)),
        (cloze.has_answers(text) and not gift.TITLED.search(text), lambda: cloze.read(path, text, fill)),
        (gift.is_gift(text), lambda: gift.read(path, text, fill)),
        (csv_file.is_headless(text), lambda: csv_file.read(path, text)),
        (listing.is_listing(lines), lambda: listing.read(path, lines, markdown=markdown)),
    )
    banks = (reader() for fits, reader in readers if fits)
    return next((bank for bank in banks if bank.questions or bank.problems), Bank())


def _office(path: str, data: bytes) -> Bank:
    try:
        names = archive.names(data)
        if "word/document.xml" in names:
            return word.read(path, data)
        if "xl/workbook.xml" in names:
            return excel.read(path, data)
    except BadArchive:
        return _refused(path, "import-broken")
    return _refused(path, "import-nothing")


def _numbered_lines(text: str) -> list[Line]:
    """Return the lines of a text with their numbers, from 1."""
    return [Line(number=number, text=line) for number, line in enumerate(text.split("\n"), 1)]


def _refused(path: str, code: str, hint: str = "", *, line: int = 1, **values: object) -> Bank:
    return Bank(problems=(Problem.filled(Place(path=path, line=line), code, hint, values),))
