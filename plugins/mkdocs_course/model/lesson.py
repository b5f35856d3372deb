"""A lesson's Markdown file, as far as the course must know it: its front matter and the quizzes it places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_course.model import lines, source, syntax
from mkdocs_course.model.node import Mapping, Scalar, Sequence
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.reader import Reader

FIELDS = frozenset(
    {"title", "description", "minutes", "sources", "template", "hide", "icon", "search", "tags", "status"}
)
FENCE = re.compile(r"^[ >]*(`{3,}|~{3,})")
MARKER = re.compile(r"^(?P<lead>[ >]*)/{3,} *(?P<block>quiz|again) *\| *(?P<name>\S.*?) *$")
LIKE = re.compile(r"^[\s>]*[/／]{2,}\s*[\w-]*qu?iz+[\w-]*\s*(?:[|｜:：].*)?$", re.IGNORECASE)
FILE = re.compile(r"^[ >]*-{2,}8<-{2,} +\"(?P<name>[^\"]+)\" *$")
END = re.compile(r"^[ >]*/{3,} *$")


@dataclass(frozen=True, kw_only=True, slots=True)
class Use:
    """A quiz or a file, such as a figure, that a lesson places by its name; `again` where a quiz comes back."""

    name: str
    again: bool = False
    place: Place


@dataclass(frozen=True, kw_only=True, slots=True)
class Lesson:
    """`page` is the path below the language's folder, the same in all languages."""

    page: str
    language: str
    title: str = ""
    sources: tuple[str, ...] = ()
    quizzes: tuple[Use, ...] = ()
    files: tuple[Use, ...] = ()
    place: Place


def read(path: str, data: bytes, page: str, language: str) -> tuple[Lesson, tuple[Problem, ...]]:
    """Return the lesson in the bytes of the file `path`, and the Problems that can be told from it alone."""
    start = Place(path=path)
    text, problems = source.read(path, data)
    if text is None:
        return Lesson(page=page, language=language, place=start), problems
    reader, head = _front_matter(path, text)
    quizzes, marks = _quizzes(path, text)
    lesson = Lesson(
        page=page,
        language=language,
        title=_plain(head, "title"),
        sources=_words(head, "sources"),
        quizzes=quizzes,
        files=_files(path, text),
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


def _words(head: Mapping | None, name: str) -> tuple[str, ...]:
    value = _value(head, name)
    items = value.items if isinstance(value, Sequence) else []
    return tuple(item.value for item in items if isinstance(item, Scalar))


def _quizzes(path: str, text: str) -> tuple[tuple[Use, ...], tuple[Problem, ...]]:
    """Return the quizzes placed and what is wrong with the lines that place them. Fenced code is passed over."""
    rows, uses, problems, opened = text.split("\n"), [], [], None
    for number, row in _outside_fences(rows):
        place = Place(path=path, line=number, column=len(row) - len(row.lstrip()) + 1)
        if match := MARKER.match(row):
            if opened:
                problems.append(_unclosed(*opened))
            name_at = Place(path=path, line=number, column=match.start("name") + 1)
            uses.append(Use(name=match["name"], again=match["block"] == "again", place=name_at))
            opened = place, row
        elif opened and END.match(row):
            opened = None
        elif LIKE.match(row):
            name = re.split(r"[|｜:：]", row)[-1].strip() if re.search(r"[|｜:：]", row) else "…"
            problems.append(Problem.at(place, "quiz-line", line=f"/// quiz | {name}"))
        elif opened and row.strip():
            problems.append(_unclosed(*opened))
            opened = None
    if opened:
        problems.append(_unclosed(*opened))
    return tuple(uses), tuple(problems)


def _files(path: str, text: str) -> tuple[Use, ...]:
    """Return the files that are put into the page. They are put into fenced code too."""
    found = ((number, FILE.match(row)) for number, row in enumerate(text.split("\n"), 1) if "8<" in row)
    return tuple(
        Use(name=match["name"], place=Place(path=path, line=number, column=match.start("name") + 1))
        for number, match in found
        if match
    )


def _unclosed(place: Place, row: str) -> Problem:
    return Problem.at(place, "quiz-not-closed", line=row.strip())


def _outside_fences(rows: list[str]) -> Iterator[tuple[int, str]]:
    fence = ""
    for number, row in enumerate(rows, 1):
        match = FENCE.match(row)
        if match and not fence:
            fence = match[1]
        elif match and match[1].startswith(fence):
            fence = ""
        elif not fence:
            yield number, row
