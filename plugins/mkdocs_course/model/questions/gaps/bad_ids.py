"""Ids of gaps that cannot be ids, and stand in the text as well: `[lyssna på]`."""

from __future__ import annotations

from mkdocs_course.model.problem import Fix, Problem
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.reading.reader import Reader, ValidationError
from mkdocs_course.model.reading.slug import SLUG, slug


def refuse(reader: Reader, fill: Node, gaps: Node) -> None:
    """Add one Problem for the ids of `gaps` that mark gaps in the text `fill`, and raise ValidationError if any.

    Its fix gives each another id, at the gap and in the text.
    """
    named = {key.value: key for gap in _items(gaps) for key in _ids(gap)}
    texts = [text.value for text in _scalars(fill)]
    bad = [name for name in named if not SLUG.fullmatch(name) and any(f"[{name}]" in text for text in texts)]
    if not bad:
        return
    new = {name: slug(name) or f"gap-{number}" for number, name in enumerate(named, 1)}
    end = max(text.end_line for text in _scalars(fill))
    first = min(fill.line, *(node.line for node in named.values()))
    last = max(end, *(node.line for node in named.values()))
    rows = reader.lines[first - 1 : last]
    text = range(fill.line - first, end - first + 1)
    for name in bad:
        fix = reader.renamed(named[name], new[name])
        if fix is None or len({*new.values()}) < len(new):
            return
        rows[fix.first - first] = fix.lines[0]
    for name in bad:
        rows = [row.replace(f"[{name}]", f"[{new[name]}]") if at in text else row for at, row in enumerate(rows)]
    node = named[bad[0]]
    place = reader.place(node)
    fix = Fix(first=first, last=last, lines=tuple(rows))
    suggestion, more = new[bad[0]], len(bad) - 1
    reader.problems.append(
        Problem.at(place, "bad-id", "gap-id", fix=fix, consequences=more, name=node.value, suggestion=suggestion)
    )
    raise ValidationError


def _items(node: Node) -> list[Node]:
    return node.items if isinstance(node, Sequence) else []


def _ids(gap: Node) -> list[Scalar]:
    entries = gap.entries if isinstance(gap, Mapping) else []
    return [value for key, value in entries if getattr(key, "value", "") == "id" and isinstance(value, Scalar)]


def _scalars(node: Node) -> list[Scalar]:
    nodes = [value for _, value in node.entries] if isinstance(node, Mapping) else [node]
    return [each for each in nodes if isinstance(each, Scalar)]
