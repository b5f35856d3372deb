"""Checks the SVG files that lessons include: they become a part of the page, so they must be whole and harmless."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Iterator
from pathlib import Path

from mkdocs_course.model.course.blocks import Reference
from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.text.rooted import below_content
from mkdocs_course.model.tree import shown

LARGEST = 1_000_000
"""The number of bytes up to which a drawing is read."""

HEADER = re.compile(r"<\?xml|<!DOCTYPE|<!ENTITY", re.IGNORECASE)
SCRIPT = re.compile(r"<script\b|\son[a-z]+ *=|javascript:|<foreignObject\b", re.IGNORECASE)
REMOTE = re.compile(
    r"(?:\bhref|\bsrc) *+= *+[\"']? *+((?:https?:)?//[^\s\"'<>]+)|url\( *+[\"']?((?:https?:)?//[^\s\"')]+)|@import",
    re.IGNORECASE,
)
LINK = re.compile(r"<a\b[^<>]*$", re.IGNORECASE)
# Characters by their names, which HTML knows and XML does not.
ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z][0-9A-Za-z]*;")
WORDS = re.compile(r"<(?:text|title|desc)\b", re.IGNORECASE)


def faults(lessons: tuple[Lesson, ...], content: Path, root: Path) -> Iterator[Problem]:
    """Yield the Problems of the drawings that lessons include, and those of drawings of another language.

    `content` has a folder for each language. Paths in Problems are relative to `root`.
    """
    languages = frozenset(lesson.language for lesson in lessons)
    texts: dict[Path, str] = {}
    for lesson in lessons:
        for reference in lesson.files:
            file = content / below_content(reference.name, content)
            if file.suffix.lower() == ".svg":
                text = texts[file] if file in texts else _read(file)
                if file not in texts:
                    texts[file] = text
                    yield from _of_a_file(text, shown(file, root))
                yield from _language(lesson, reference, languages, text, content)


def _read(file: Path) -> str:
    try:
        return file.read_bytes()[:LARGEST].decode("utf-8-sig", errors="replace") if file.is_file() else ""
    except (OSError, ValueError):
        return ""


def _of_a_file(text: str, path: str) -> Iterator[Problem]:
    if not text:
        return
    header = HEADER.search(text)
    if header:
        yield Problem.at(_place(path, text, header.start()), "figure-header", warning=True, name=header[0])
    for match in SCRIPT.finditer(text):
        name = match[0].strip().rstrip("= ")
        yield Problem.at(_place(path, text, match.start()), "figure-script", warning=True, name=name)
    for match in REMOTE.finditer(text):
        if not LINK.search(text[max(0, match.start() - 300) : match.start()]):
            name = (match[1] or match[2] or match[0])[:60]
            yield Problem.at(_place(path, text, match.start()), "figure-remote", warning=True, name=name)
    if not header or not re.search("<!(?:DOCTYPE|ENTITY)", text, re.IGNORECASE):
        try:
            etree.fromstring(ENTITY.sub(lambda entity: "x" * len(entity[0]), text.lstrip()))  # noqa: S314 – it declares no entities
        except etree.ParseError as error:
            blank = len(text) - len(text.lstrip())
            line, column = error.position
            line += text.count("\n", 0, blank)
            yield Problem.at(Place(path=path, line=line, column=column + 1), "figure-broken", warning=True)


def _language(
    lesson: Lesson, reference: Reference, languages: frozenset[str], text: str, content: Path
) -> Iterator[Problem]:
    """Yield a Problem for a drawing with words that lies in the folder of another language."""
    below = below_content(reference.name, content)
    folder, _, rest = below.partition("/")
    if folder in languages and folder != lesson.language and WORDS.search(text):
        better = f"{reference.name.removesuffix(below)}{lesson.language}/{rest}"
        yield Problem.at(
            reference.place, "figure-language", warning=True, name=reference.name, language=folder, better=better
        )


def _place(path: str, text: str, position: int) -> Place:
    return Place(path=path, line=text.count("\n", 0, position) + 1, column=position - text.rfind("\n", 0, position))
