"""A YAML file as a trainer writes it: from its bytes to what it says, with every fault of its text and of its YAML."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.reading import lines, mend, source, syntax
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.reading.reader import Misfit, Reader

T = TypeVar("T")
LOST = re.compile(r" +(#\S.*)")


def read(
    path: str,
    data: bytes,
    known: frozenset[str],
    languages: tuple[str, ...],
    build: Callable[[Reader, Node], T],
    *,
    empty: str = "",
) -> tuple[T | None, tuple[Problem, ...]]:
    """Return what `build` makes of the bytes of the file `path`, and every Problem of the file.

    `known` are the names that the file may have in it, `empty` is the hint for a file without any. None stands where
    an error is in the way; warnings leave what was read usable.
    """
    text, problems = source.read(path, data)
    if text is None:
        return None, problems
    mended, odd = lines.scan(path, text, known)
    node, mended, unreadable = syntax.read(path, mended, known)
    reader = Reader(path, mended.split("\n"), languages)
    built = _built(reader, node, build, empty) if node or not unreadable else None
    found = _within(text, _joined((*problems, *odd, *unreadable, *reader.problems)))
    return built if all(problem.warning for problem in found) else None, found


def _built(reader: Reader, node: Node | None, build: Callable[[Reader, Node], T], empty: str) -> T | None:
    if node is None or (isinstance(node, Scalar) and not node.value):
        reader.problems.append(Problem.at(Place(path=reader.path), "empty-file", empty))
        return None
    _lost_texts(reader, node)
    try:
        return build(reader, node)
    except Misfit:
        return None


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
