"""Fields that stand in a question itself, and belong below the name of its answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import is_dataclass

from mkdocs_course.model.problem import Fix, Problem
from mkdocs_course.model.reading.node import Node, Scalar
from mkdocs_course.model.reading.reader import Reader, ValidationError
from mkdocs_course.model.reading.repair import indentation
from mkdocs_course.model.reading.schema import shape


def refuse(
    reader: Reader, kinds: Mapping[str, type], unknown: Mapping[str, Scalar], fields: Mapping[str, tuple[Scalar, Node]]
) -> None:
    """Add the Problem of `unknown` fields that are those of one kind's answer, and raise ValidationError.

    Args:
        reader: the reader of the question, which has no answer.
        kinds: the kinds of question by the names of their answers.
        unknown: the fields of the question that mean nothing there.
        fields: all its fields.
    """
    answers = {name: shape(kind)[name][1] for name, kind in kinds.items()}
    records = {name: kind for name, kind in answers.items() if isinstance(kind, type) and is_dataclass(kind)}
    meant = [name for name, kind in records.items() if unknown and {*unknown} <= {*shape(kind)}]
    if len(meant) != 1:
        return
    rows = sorted(key.line for key in unknown.values())
    others = [key.line for name, (key, _) in fields.items() if name not in unknown]
    first, indent = rows[0], min(key.column for key in unknown.values()) - 1
    last = rows[-1]
    while last < len(reader.lines) and (row := reader.lines[last]).strip() and indentation(row) > indent:
        last += 1
    fix = None
    if not any(first < line <= last for line in others) and reader.lines[first - 1][:indent].isspace():
        moved = (f"  {row}" if row.strip() else row for row in reader.lines[first - 1 : last])
        fix = Fix(first=first, last=last, lines=(f"{' ' * indent}{meant[0]}:", *moved))
    place = reader.place(next(key for key in unknown.values() if key.line == first))
    problem = Problem.at(place, "nameless", "nameless-inside", fix=fix, spaces=indent, name=meant[0])
    if not reader.problems.full(place, warning=False):
        reader.problems.kept.append(problem)
    raise ValidationError
