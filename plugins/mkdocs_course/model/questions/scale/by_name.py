"""Statements that name their dimension by what learners read, `dimension: Lyssnar`, and not by its id."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_course.model.problem import Problem
from mkdocs_course.model.reading import writing
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.reading.reader import Reader, ValidationError
from mkdocs_course.model.reading.slug import SLUG

LONG = 3
"""The number of a step has fewer digits."""


def refuse(reader: Reader, fields: dict[str, tuple[Scalar, Node]]) -> None:
    """Add a Problem for each such statement, with the id that is meant; raises ValidationError if there is one.

    `fields` are those of the question, by their names.
    """
    ids = dict[str, str]()
    for dimension in _records(fields, "dimensions"):
        if isinstance(own := dimension.get("id"), Scalar):
            ids |= {text.casefold(): own.value for text in (*_texts(dimension.get("name")), own.value)}
    named = [it for record in _records(fields, "statements") if isinstance(it := record.get("dimension"), Scalar)]
    mistaken = [it for it in named if it.value not in ids.values() and it.value.casefold() in ids]
    for node in mistaken:
        meant = ids[node.value.casefold()]
        fix = reader.renamed(node, meant)
        place = reader.place(node)
        reader.problems.append(Problem.at(place, "unknown-value", "closest", fix=fix, name=node.value, closest=meant))
    strange = [it for it in named if not SLUG.fullmatch(it.value) and it not in mistaken] if ids else []
    for node in strange:
        known = ", ".join(dict.fromkeys(ids.values()))
        reader.problems.append(Problem.at(reader.place(node), "unknown-value", "known", name=node.value, known=known))
    if mistaken or strange:
        raise ValidationError


def refuse_steps(reader: Reader, fields: dict[str, tuple[Scalar, Node]]) -> None:
    """Add the Problem of a scale with a text for each step, or with its ends by their numbers; raise ValidationError.

    `fields` are those of the question, by their names.
    """
    node = fields["scale"][1] if "scale" in fields else None
    if isinstance(node, Sequence):
        steps = {str(at): item for at, item in enumerate(node.items, 1)}
    elif isinstance(node, Mapping):
        steps = {key.value: value for key, value in node.entries if isinstance(key, Scalar)}
    else:
        return
    if len(steps) < len(("low", "high")) or not all(step.isdecimal() and len(step) < LONG for step in steps):
        return
    order = sorted(steps, key=int)
    scale: dict[str, writing.Value] = {
        "low": writing.value_of(steps[order[0]]),
        "high": writing.value_of(steps[order[-1]]),
        "steps": order[-1],
    }
    line = "\n".join(writing.lines({"scale": scale}, 0))
    reader.problems.append(Problem.at(reader.place(node), "wrong-type", "scale-by-step", line=line))
    raise ValidationError


def _records(fields: dict[str, tuple[Scalar, Node]], name: str) -> Iterator[dict[str, Node]]:
    """Yield the fields of each record in the list `name`."""
    nodes = fields[name][1] if name in fields else None
    for item in nodes.items if isinstance(nodes, Sequence) else ():
        if isinstance(item, Mapping):
            yield {key.value: value for key, value in item.entries if isinstance(key, Scalar)}


def _texts(node: Node | None) -> Iterator[str]:
    """Yield a text in each of its languages."""
    for text in (value for _, value in node.entries) if isinstance(node, Mapping) else (node,):
        if isinstance(text, Scalar) and text.value:
            yield text.value
