"""Names that mean nothing where they stand, and the ones that were meant."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from typing import TYPE_CHECKING

from mkdocs_course.model.problem import Fix, Problem
from mkdocs_course.model.reading.node import Node, Scalar
from mkdocs_course.model.reading.spelling import unknown

if TYPE_CHECKING:
    from mkdocs_course.model.reading.reader import Reader


def note(
    reader: Reader, node: Node, name: str, known: tuple[str, ...], code: str, taken: Container[str], otherwise: str
) -> str:
    """Add the Problem of a name as `Reader.unknown` does, and return the name that its fix names, or “”."""
    place = reader.place(node)
    if reader.problems.full(place, warning=False):
        return ""
    problem = unknown(place, code, name, known, reader.outer)
    near = problem.value("closest")
    guessed = bool(otherwise) and not near
    if guessed:
        near = otherwise
        problem = Problem.filled(place, code, "closest", {**dict(problem.values), "closest": near})
    if near and near not in taken:
        fix = renamed(reader, node, near)
        problem = replace(problem, fix=fix and replace(fix, safe=not guessed))
    reader.problems.kept.append(problem)
    return near


def renamed(reader: Reader, node: Node, name: str) -> Fix | None:
    """Return the fix that puts another name in the place of a scalar, None if it does not stand there as it is."""
    if not isinstance(node, Scalar) or node.path or node.line > len(reader.lines):
        return None
    line, start = reader.line(node), node.column - 1
    sign = node.style or ""
    written = f"{sign}{node.value}{sign}"
    if not line.startswith(written, start):
        return None
    return Fix.of(reader.place(node), f"{line[:start]}{name}{line[start + len(written) :]}")
