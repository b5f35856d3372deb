"""Pairs that are written as two lists, one of all left sides and one of all right sides."""

from __future__ import annotations

from functools import lru_cache

from mkdocs_course.model.problem import Fix, Problem
from mkdocs_course.model.reading import writing
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.reading.reader import Reader, ValidationError
from mkdocs_course.model.reading.repair import end_of_block
from mkdocs_course.model.reading.spelling import synonym
from mkdocs_course.model.reading.writing import value_of

LEFT, RIGHT, PAIRS = "left", "right", "pairs"


def refuse(reader: Reader, node: Node) -> None:
    """Add the Problem of a question with its pairs in two lists as long as each other, and raise ValidationError."""
    sides: dict[str, tuple[Scalar, Sequence]] = {}
    for key, value in node.entries if isinstance(node, Mapping) else ():
        name = _side(key.value) if isinstance(key, Scalar) else ""
        if name and isinstance(key, Scalar) and isinstance(value, Sequence):
            sides.setdefault(name, (key, value))
    if len(sides) < len((LEFT, RIGHT)):
        return
    (left, lefts), (right, rights) = sides[LEFT], sides[RIGHT]
    if len(lefts.items) != len(rights.items):
        return
    first, second = sorted((left, right), key=lambda key: key.line)
    column = first.column - 1
    both = zip(lefts.items, rights.items, strict=True)
    pairs: list[writing.Value] = [{LEFT: value_of(one), RIGHT: value_of(other)} for one, other in both]
    last, fix = end_of_block(reader.lines, second.line, column + 1), None
    between = end_of_block(reader.lines, first.line, column + 1)
    if between + 1 == second.line and not reader.lines[first.line - 1][:column].strip():
        lines = tuple(f"{' ' * column}{row}" for row in writing.lines({PAIRS: pairs}, 0))
        fix = Fix(first=first.line, last=last, lines=lines, safe=False)
    shown = "\n".join(writing.lines({PAIRS: pairs[:1]}, 0))
    reader.problems.append(
        Problem.at(reader.place(first), "wrong-type", "pairs-in-lines", fix=fix, line=shown, one="left", other="right")
    )
    raise ValidationError


@lru_cache(maxsize=1_000)
def _side(name: str) -> str:
    """Return which side a field is called, “” for any other; all questions have the same few names."""
    return synonym(name, (LEFT, RIGHT))
