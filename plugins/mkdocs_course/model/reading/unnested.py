"""Fields that stand in a record itself, and belong below the name of another record in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import is_dataclass
from typing import Any

from mkdocs_course.model.problem import Fix, Problem
from mkdocs_course.model.reading.node import Node, Scalar
from mkdocs_course.model.reading.reader import Reader, ValidationError
from mkdocs_course.model.reading.repair import indentation
from mkdocs_course.model.reading.schema import shape, written_type


def refuse(
    reader: Reader, types: Mapping[str, Any], unknown: Mapping[str, Scalar], fields: Mapping[str, tuple[Scalar, Node]]
) -> None:
    """Add the Problem of `unknown` fields that are those of one record, and raise ValidationError.

    Args:
        reader: the reader of the file.
        types: the types of fields that are missing, by their names; some of them are records.
        unknown: the fields that mean nothing where they stand.
        fields: all fields that stand there.
    """
    inner = {name: written_type(kind) for name, kind in types.items()}
    records = {name: kind for name, (kind, is_list) in inner.items() if not is_list and isinstance(kind, type)}
    meant = [name for name, kind in records.items() if is_dataclass(kind) and unknown and {*unknown} <= {*shape(kind)}]
    if len(meant) != 1:
        return
    rows = sorted(key.line for key in unknown.values())
    others = [key.line for name, (key, _) in fields.items() if name not in unknown]
    first, indent = rows[0], min(key.column for key in unknown.values()) - 1
    last = rows[-1]
    while last < len(reader.lines) and (row := reader.lines[last]).strip() and indentation(row) > indent:
        last += 1
    fix = None
    if not any(first < line <= last for line in others) and not reader.lines[first - 1][:indent].strip():
        moved = (f"  {row}" if row.strip() else row for row in reader.lines[first - 1 : last])
        fix = Fix(first=first, last=last, lines=(f"{' ' * indent}{meant[0]}:", *moved))
    place = reader.place(next(key for key in unknown.values() if key.line == first))
    problem = Problem.at(place, "nameless", "nameless-inside", fix=fix, spaces=indent, name=meant[0])
    if not reader.problems.full(place, warning=False):
        reader.problems.kept.append(problem)
    raise ValidationError
