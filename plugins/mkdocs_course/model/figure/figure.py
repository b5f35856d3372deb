"""A figure: one of four forms, in all languages, from one file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from mkdocs_course.model.figure import frame
from mkdocs_course.model.figure.count import check_count
from mkdocs_course.model.figure.frame import Frame
from mkdocs_course.model.figure.item import Item
from mkdocs_course.model.figure.side import Side
from mkdocs_course.model.figure.table import TwoByTwo
from mkdocs_course.model.figure.wrapping import too_wide, wrap
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.reading import nameless, unnested
from mkdocs_course.model.reading.nested import nesting
from mkdocs_course.model.reading.node import Node
from mkdocs_course.model.reading.reader import Reader
from mkdocs_course.model.reading.schema import records, shape, written
from mkdocs_course.model.text import odd_script
from mkdocs_course.model.text.text import Text

MARKUP = re.compile(
    r"\*\*[^*]+\*\*|(?<![\w*])\*[^\s*][^*]*\*(?![\w*])|`[^`]+`|\[[^\]]+\]\([^()\s]+\)|</?[a-z]+\b[^<>]*>"
)
"""Signs that a drawing shows as they are written."""

FORMS = {"steps": (2, 7), "compare": (2, 2), "cycle": (3, 6), "two-by-two": None}
"""The fields of which a figure has one, with the least and the largest number of entries where it is a list."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Figure:
    """A figure. `id` is the name of its file without the ending, by which lessons place it.

    `title` and `description` say to those who do not see it what it is and what it shows; `caption` stands below it.
    """

    title: Text
    description: Text
    caption: Text | None = None
    steps: tuple[Item, ...] = ()
    compare: tuple[Side, ...] = ()
    cycle: tuple[Item, ...] = ()
    two_by_two: TwoByTwo | None = None
    id: str = field(default="", metadata={"written": False})
    place: Place

    def texts(self) -> Iterator[tuple[Text, Frame]]:
        """Yield each text that is drawn, with its frame."""
        yield from _items(self.steps, frame.STEP, frame.STEP_NOTE)
        yield from _items(self.cycle, frame.STATION, frame.STATION_NOTE)
        for side in self.compare:
            yield side.title, frame.SIDE
            yield from ((point, frame.POINT) for point in side.points)
        if table := self.two_by_two:
            yield from ((column, frame.COLUMN) for column in table.columns)
            yield from ((row, frame.ROW) for row in table.rows)
            yield from _items(table.cells, frame.CELL, frame.CELL_NOTE)


def read(path: str, data: bytes, name: str, languages: tuple[str, ...]) -> tuple[Figure | None, tuple[Problem, ...]]:
    """Return the figure in the `data` of the file `path`, and every Problem of the file.

    The figure is None if the file has an error. `name` becomes its id. `languages` are those of the course.
    """

    def build(reader: Reader, node: Node) -> Figure:
        return _figure(reader, node, name)

    own, known = records(Figure), written(Figure) | {*languages}
    return nameless.read(path, data, known, languages, build, records=own, top=nesting(Figure), empty="empty-figure")


def _figure(reader: Reader, node: Node, name: str) -> Figure:
    own, fields = shape(Figure), reader.fields(node)
    if FORMS.keys().isdisjoint(fields):
        unknown = {name: key for name, (key, _) in fields.items() if name not in own}
        unnested.refuse(reader, {form: own[form][1] for form in FORMS}, unknown, fields)
    figure: Figure = reader.record(Figure, node)
    forms = [form for form in FORMS if form in reader.fields(node)]
    if len(forms) != 1:
        reader.note(reader.fields(node)[forms[1]][0] if forms else node, "figure-form", "two-forms" if forms else "")
    for form in forms:
        if limits := FORMS[form]:
            check_count(reader, node, form, getattr(figure, form), *limits)
    reader.problems += _lengths(figure)
    reader.problems += odd_script.faults((figure,), reader.languages)
    return replace(figure, id=name)


def _items(items: tuple[Item, ...], text: Frame, note: Frame) -> Iterator[tuple[Text, Frame]]:
    for item in items:
        yield item.text, text
        if item.note:
            yield item.note, note


def _lengths(figure: Figure) -> Iterator[Problem]:
    """Yield a warning for each text that has more lines than its frame, a word that is wider, or signs of Markdown."""
    for text, room in figure.texts():
        for _, words in text.texts:
            if sign := MARKUP.search(words):
                yield Problem.at(text.place, "left-over", "figure-plain", warning=True, name=sign[0])
            if word := too_wide(words, room):
                yield Problem.at(text.place, "figure-word", warning=True, name=word)
            elif (number := len(wrap(words, room))) > room.lines:
                yield Problem.at(text.place, "figure-text", warning=True, name=words, number=number, limit=room.lines)
