"""Questions of a quiz file that stand there without `questions:` above them: a list, or the fields of one question."""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import takewhile

from mkdocs_course.model.problem import Fix, Place, Problem
from mkdocs_course.model.quiz.question import kinds
from mkdocs_course.model.reading import inserted
from mkdocs_course.model.reading.inserted import Origin
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.reading.reader import Reader
from mkdocs_course.model.reading.repair import name_of

FIELD, TITLE = "questions", "title"
ITEM, ASKS = re.compile(r" *- "), re.compile(r" *(?:- +)?ask *:")
NEAR = 12
"""How many lines below the beginning of a question it asks something at the latest."""


def headed(reader: Reader, node: Node, own: Collection[str]) -> Node:
    """Return a quiz with its questions under their name, and add a Problem if they are not there.

    `own` are the names of the fields of a quiz. Any other node is returned as it is.
    """
    if (inner := wrapped(node, own)) and isinstance(node, Mapping):
        key, depth = node.entries[0][0], inner.column - 1
        rows = (row[depth:] if row[:depth].isspace() else row for row in reader.lines[key.line :])
        fix = Fix(first=key.line, last=len(reader.lines), lines=tuple(rows)) if depth else None
        problem = Problem.at(reader.place(key), "unknown-field", "wrapped", fix=fix, name=_name(key), spaces=depth)
        reader.problems.append(problem)
        return inner
    if isinstance(node, Sequence) and not node.flow and any(asks(item) for item in node.items):
        above = Fix(first=node.line, last=node.line, lines=(f"{FIELD}:", reader.line(node)))
        _note(reader, node, "list-without-name", above)
        return _with(node, [], node)
    if not isinstance(node, Mapping) or node.flow or not asks(node) or FIELD in _keys(node):
        return node
    first = next(index for index, (key, _) in enumerate(node.entries) if _name(key) not in own)
    rest = [pair for pair in node.entries[first:] if _name(pair[0]) not in own]
    start = rest[0][0]
    question = Mapping(entries=rest, flow=False, line=start.line, column=start.column, path=node.path)
    # Where fields of the quiz follow, or those of a second question, lines would have to change places.
    whole = len(rest) == len(node.entries) - first and len(rest) == len({_name(key) for key, _ in rest})
    fix = None
    if whole:
        lines = reader.lines[start.line - 1 :]
        while lines and not lines[-1].strip():
            lines.pop()
        indented = (f"{'  - ' if at == 0 else '    '}{line}" if line.strip() else "" for at, line in enumerate(lines))
        fix = Fix(first=start.line, last=start.line + len(lines) - 1, lines=(f"{FIELD}:", *indented))
    _note(reader, start, "fields-without-name", fix)
    return _with(start, [pair for pair in node.entries if pair not in rest], Sequence([question], False, 0, 0))


def find(path: str, text: str, own: Collection[str], languages: Collection[str]) -> Problem | None:
    """Return the Problem of a list of questions right below the fields of a quiz, which YAML cannot read there.

    `own` are the names of these fields. Returns None for any other text, but for one that begins with a title in the
    `languages` whose name is missing.
    """
    rows = text.split("\n")
    head = [*takewhile(lambda row: not row.strip() or row.startswith(" "), rows)]
    texts = [row for row in head if row.strip()]
    if len(head) < len(rows) and texts and all(name_of(row) in languages for row in texts):
        line = head.index(texts[0]) + 1
        fix = Fix(first=line, last=line, lines=(f"{TITLE}:", texts[0]))
        return Problem.at(Place(path=path, line=line), "nameless", fix=fix, spaces=0, name=TITLE)
    first = next((number for number, row in enumerate(rows) if ITEM.match(row)), 0)
    above = [row for row in rows[:first] if row.strip() and not row.startswith("#")]
    fields = {row.partition(":")[0] for row in above if not row.startswith(" ")}
    named = any(row.lstrip(" \"'“").startswith(FIELD) for row in rows)
    if not above or above[-1].rstrip().endswith(":") or named or not fields <= {*own}:
        return None
    if not any(map(ASKS.match, rows[first : first + NEAR])):
        return None
    fix = Fix(first=first + 1, last=first + 1, lines=(f"{FIELD}:", rows[first]))
    return Problem.at(Place(path=path, line=first + 1), "missing-field", "list-without-name", fix=fix, name=FIELD)


def with_name(text: str, problem: Problem) -> tuple[str, list[Origin]]:
    """Return a text with the name of its questions or of its title, and the origins of its rows.

    The absence of that name is a Problem that `find` returned.
    """
    rows, at = text.split("\n"), problem.place.line - 1
    new = (f"{problem.value('name')}:", rows[at])
    return "\n".join((*rows[:at], *new, *rows[at + 1 :])), inserted.replaced((), rows, at, at, new)


def _note(reader: Reader, node: Node, hint: str, fix: Fix | None) -> None:
    reader.problems.append(Problem.at(reader.place(node), "missing-field", hint, fix=fix, name=FIELD))


def _with(place: Node, others: list[tuple[Node, Node]], questions: Node) -> Mapping:
    name = Scalar(FIELD, None, place.line, place.column, place.line, place.column, place.path)
    return Mapping([*others, (name, questions)], flow=False, line=place.line, column=place.column, path=place.path)


def wrapped(node: Node, own: Collection[str]) -> Mapping | None:
    """Return the quiz that stands below a name which no quiz has, as in `quiz: {questions: […]}`; None for others."""
    if not isinstance(node, Mapping) or node.flow or len(node.entries) != 1 or _name(node.entries[0][0]) in own:
        return None
    inner = node.entries[0][1]
    return inner if isinstance(inner, Mapping) and not inner.flow and FIELD in _keys(inner) else None


def asks(node: Node) -> bool:
    """Return whether a node has the fields of a question."""
    return isinstance(node, Mapping) and len({*_keys(node)} & ({"ask"} | kinds().keys())) > 0


def _keys(node: Mapping) -> list[str]:
    return [_name(key) for key, _ in node.entries]


def _name(key: Node) -> str:
    return key.value if isinstance(key, Scalar) else ""
