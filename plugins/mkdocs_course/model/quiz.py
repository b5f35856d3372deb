"""A quiz: the questions of one file."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from mkdocs_course.model import behaviour, lines, mend, source, syntax
from mkdocs_course.model.behaviour import Behaviour
from mkdocs_course.model.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.question import Question, names
from mkdocs_course.model.reader import Misfit, Reader, written
from mkdocs_course.model.text import Text


@dataclass(frozen=True, kw_only=True, slots=True)
class Quiz(Behaviour):
    """`id` is the file's name without its ending; stored answers and lessons know the quiz by it."""

    title: Text | None = None
    questions: tuple[Question, ...]
    id: str = field(default="", metadata={"written": False})
    place: Place


LOST = re.compile(r" +(#\S.*)")


def read(path: str, data: bytes, name: str, languages: tuple[str, ...]) -> tuple[Quiz | None, tuple[Problem, ...]]:
    """Return the quiz in the bytes of the file `path`, and every Problem of the file.

    The quiz is None where an error stands in the way; warnings leave it usable.
    """
    text, problems = source.read(path, data)
    if text is None:
        return None, problems
    known = written(Quiz) | names() | set(languages)
    mended, odd = lines.scan(path, text, known)
    node, mended, unreadable = syntax.read(path, mended, known)
    reader = Reader(path, mended.split("\n"), languages)
    quiz = _quiz(reader, node, name) if node or not unreadable else None
    found = _within(text, _joined((*problems, *odd, *unreadable, *reader.problems)))
    usable = quiz if all(problem.warning for problem in found) else None
    return usable, found


def _quiz(reader: Reader, node: Node | None, name: str) -> Quiz | None:
    if node is None or (isinstance(node, Scalar) and not node.value):
        reader.problems.append(Problem.at(Place(path=reader.path), "empty-file"))
        return None
    _lost_texts(reader, node)
    try:
        read: Quiz = reader.record(Quiz, node)
    except Misfit:
        return None
    if not read.questions:
        reader.note(node, "too-few", name="questions")
    given = reader.given(node)
    reader.problems += behaviour.faults(
        read, read.questions, lambda name: reader.place(given[name][0]) if name in given else None
    )
    seen: dict[str, Place] = {}
    for question in read.questions:
        if question.slug in seen:
            first = seen[question.slug].line
            reader.problems.append(Problem.at(question.place, "duplicate-id", name=question.slug, line=first))
        seen.setdefault(question.slug, question.place)
    return replace(read, id=name)


def _lost_texts(reader: Reader, node: Node) -> None:
    """Note unquoted texts that YAML cuts off at “ #”."""
    if isinstance(node, Sequence):
        for item in node.items:
            _lost_texts(reader, item)
    elif isinstance(node, Mapping):
        for _, value in node.entries:
            _lost_texts(reader, value)
    elif node.style is None and node.end_line <= len(reader.lines):
        line = reader.lines[node.end_line - 1]
        rest = line[node.end_column - 1 :]
        if match := LOST.match(rest):
            place = Place(path=reader.path, line=node.end_line, column=node.end_column + match.start(1))
            text = line[node.column - 1 :]
            whole = f"{line[: node.column - 1].rstrip()} {mend.quote(text.strip())}"
            reader.problems.append(Problem.at(place, "lost-text", warning=True, lost=match[1], line=whole))


def _joined(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Return the Problems with those about a tab or wide space and about the indentation of the same line made one."""
    indents = {problem.place.line: problem for problem in problems if problem.code == "indent"}
    spaces = {problem.place.line for problem in problems if problem.code == "tab" or problem.hint == "wide-space"}
    kept = []
    for problem in problems:
        line = problem.place.line
        if problem.code == "indent" and line in spaces:
            continue
        if line in spaces and line in indents and (problem.code == "tab" or problem.hint == "wide-space"):
            values = dict(problem.values) | {"line": indents[line].value("line")}
            problem = replace(problem, values=tuple(values.items()))
        kept.append(problem)
    return tuple(kept)


def _within(text: str, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Return the Problems sorted, each once, with places inside the text as it was typed."""
    lines_ = text.split("\n")
    found = set()
    for problem in problems:
        line = min(problem.place.line, len(lines_))
        column = min(problem.place.column, len(lines_[line - 1]) + 1)
        place = Place(path=problem.place.path, line=line, column=column)
        found.add(replace(problem, place=place))
    return tuple(sorted(found))
