"""A table of questions: one row a question, or one row an option, under headings in several languages."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import chain, islice

from mkdocs_course.exchange import headings, headless, one_cell, plain
from mkdocs_course.exchange.question import LOSS, Bank, LeftOut, Losses, Question
from mkdocs_course.exchange.table_question import interaction
from mkdocs_course.exchange.table_record import Record
from mkdocs_course.model.problem import Place, Problem

Row = tuple[int, Sequence[str]]
"""The number of a row, and the texts of its cells."""
SEARCHED = 30
"""The number of rows among which the one with the headings is."""
MAX_ROWS = 20_000


def find_headings(rows: Iterable[Sequence[str]]) -> int:
    """Return how many columns of the likeliest row of headings are known; at least a question and one more."""
    return max((len(names) for row in islice(rows, SEARCHED) if len(names := _columns(row)) > 1), default=0)


def read(path: str, rows: Iterable[Row]) -> Bank:
    """Return the questions of a table. Its row is the line of a place, and its column the column."""
    table, questions, problems = iter(rows), list[Question](), list[Problem]()
    first = list(islice(table, SEARCHED))
    for index, (number, cells) in enumerate(first, 1):
        columns = _columns(cells)
        if len(columns) > 1:
            problems += _unknown(path, number, cells, columns)
            table = chain(first[index:], table)
            break
    else:
        table, columns = chain(first, table), headless.columns(cells for _, cells in first)
        if not columns:
            return Bank(problems=(Problem.at(Place(path=path), "import-no-headings"),))
    for record in _records(columns, table):
        record.options = one_cell.parted(record.options)
        place = Place(path=path, line=record.row)
        losses = Losses(place=place)
        try:
            question = interaction(record, losses)
        except LeftOut as left_out:
            problems.append(left_out.problem(place, record.get("question")))
            continue
        questions.append(Question(interaction=question, place=place, problems=tuple(losses.problems)))
    if rest := next(table, None):
        place = Place(path=path, line=rest[0])
        problems.append(Problem.at(place, "import-too-many", limit=MAX_ROWS))
    return Bank(questions=tuple(questions), problems=tuple(problems))


def _columns(cells: Sequence[str]) -> dict[int, tuple[str, str]]:
    """Return the names of the known columns of a row, none unless one of them is that of the questions."""
    known = {index: column for index, cell in enumerate(cells) if (column := headings.column(cell))[0]}
    return known if ("question", "") in known.values() else {}


def _unknown(path: str, row: int, cells: Sequence[str], columns: Container[int]) -> Iterator[Problem]:
    for index, cell in enumerate(cells):
        if cell.strip() and index not in columns:
            place = Place(path=path, line=row, column=index + 1)
            yield Problem.at(place, LOSS, "import-column", warning=True, name=cell.strip()[:60])


def _records(columns: dict[int, tuple[str, str]], rows: Iterator[Row]) -> Iterator[Record]:
    record: Record | None = None
    for row, cells in islice(rows, MAX_ROWS):
        values = [
            (name, letter, plain.clean(cells[index])) for index, (name, letter) in columns.items() if index < len(cells)
        ]
        values = [value for value in values if value[2]]
        if any(name == "question" for name, _, _ in values):
            if record:
                yield record
            record = Record(row=row)
        elif not values:
            continue
        elif not record:
            # Something above the first question, such as a second row of headings.
            record = Record(row=row)
        _add(record, values)
    if record:
        yield record


def _add(record: Record, values: list[tuple[str, str, str]]) -> None:
    """Add the cells of a row to a question. A row with one option and no letter adds the next option."""
    single = next((text for name, letter, text in values if name == "option" and not letter), "")
    own = chr(ord("a") + len(record.options)) if single else ""
    for name, letter, text in values:
        if name == "option":
            record.options[letter or own] = text
        elif name == "why" and (letter or (own and len(record.options) > 1)):
            record.whys[letter or own] = text
        elif name == "mark":
            if own and headings.TRUTH.get(headings.plain(text), False):
                record.marked.add(own)
        else:
            record.cells.setdefault(name, []).append(text)
