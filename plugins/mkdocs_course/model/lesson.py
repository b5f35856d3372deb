"""A lesson's Markdown file, as far as the course must know it: its front matter, the quizzes and the glossary that it
places, and the terms that it links to."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_course.model import body
from mkdocs_course.model.body import Use
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.reading import lines, source, syntax
from mkdocs_course.model.reading.node import Mapping, Scalar, Sequence
from mkdocs_course.model.reading.reader import Misfit, Reader
from mkdocs_course.model.reading.values import Count

FIELDS = frozenset(
    {"title", "description", "minutes", "after", "sources", "template", "hide", "icon", "search", "tags", "status"}
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Lesson:
    """`page` is the path below the language's folder, the same in all languages.

    `minutes` is how long it takes, 0 for a page that is no lesson, and `minutes_at` where that is written. `after` are the
    pages that are better read before.

    `glossaries` are where it shows all terms, `terms` the links to one of them; `anchors` are its headings' own ids.
    """

    page: str
    language: str
    title: str = ""
    minutes: int = 0
    minutes_at: Place | None = None
    after: tuple[Use, ...] = ()
    sources: tuple[str, ...] = ()
    quizzes: tuple[Use, ...] = ()
    maps: tuple[Use, ...] = ()
    parts: tuple[Use, ...] = ()
    files: tuple[Use, ...] = ()
    glossaries: tuple[Use, ...] = ()
    terms: tuple[Use, ...] = ()
    anchors: tuple[str, ...] = ()
    place: Place


def read(path: str, data: bytes, page: str, language: str) -> tuple[Lesson, tuple[Problem, ...]]:
    """Return the lesson in the bytes of the file `path`, and the Problems that can be told from it alone."""
    start = Place(path=path)
    text, problems = source.read(path, data)
    if text is None:
        return Lesson(page=page, language=language, place=start), problems
    reader, head = _front_matter(path, text)
    uses, marks = body.blocks(path, text)
    lesson = Lesson(
        page=page,
        language=language,
        title=_plain(head, "title"),
        minutes=(minutes := _minutes(reader, head)),
        minutes_at=_at(reader, head, "minutes") if minutes else None,
        after=_pages(reader, head),
        sources=_words(head, "sources"),
        quizzes=tuple(use for use in uses if use.block in ("quiz", "again")),
        maps=tuple(use for use in uses if use.block == "map"),
        parts=tuple(use for use in uses if use.block == "course"),
        files=body.files(path, text),
        glossaries=tuple(body.glossaries(path, text)),
        terms=tuple(body.terms(path, page, text)),
        anchors=body.anchors(text),
        place=start,
    )
    return lesson, (*problems, *reader.problems, *marks)


def _front_matter(path: str, text: str) -> tuple[Reader, Mapping | None]:
    rows = text.split("\n")
    last = rows.index("---", 1) if rows[0] == "---" and "---" in rows[1:] else 0
    # The opening line becomes a comment, so that lines keep their numbers.
    inside = "\n".join(["#", *rows[1:last]]) if last else ""
    mended, odd = lines.scan(path, inside, FIELDS)
    node, mended, unreadable = syntax.read(path, mended, FIELDS)
    reader = Reader(path, mended.split("\n"), ())
    reader.problems += (*odd, *unreadable)
    if isinstance(node, Mapping):
        reader.given(node)
        return reader, node
    if node is not None and not unreadable:
        reader.note(node, "wrong-type", "mapping")
    return reader, None


def _value(head: Mapping | None, name: str) -> object:
    return next((value for key, value in head.entries if getattr(key, "value", "") == name), None) if head else None


def _plain(head: Mapping | None, name: str) -> str:
    value = _value(head, name)
    return value.value if isinstance(value, Scalar) else ""


def _minutes(reader: Reader, head: Mapping | None) -> int:
    value = _value(head, "minutes")
    try:
        return int(Count.read(reader, value)) if isinstance(value, Scalar) else 0
    except Misfit:
        return 0


def _at(reader: Reader, head: Mapping | None, name: str) -> Place | None:
    """Return where the value of a name stands."""
    value = _value(head, name)
    return reader.place(value) if isinstance(value, Scalar) else None


def _pages(reader: Reader, head: Mapping | None) -> tuple[Use, ...]:
    value = _value(head, "after")
    items = value.items if isinstance(value, Sequence) else [value]
    return tuple(Use(name=item.value, place=reader.place(item)) for item in items if isinstance(item, Scalar))


def _words(head: Mapping | None, name: str) -> tuple[str, ...]:
    value = _value(head, name)
    items = value.items if isinstance(value, Sequence) else []
    return tuple(item.value for item in items if isinstance(item, Scalar))
