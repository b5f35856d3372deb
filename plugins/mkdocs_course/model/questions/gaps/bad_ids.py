"""Ids of gaps that cannot be ids, and stand in the text as well: `[lyssna på]`."""

from __future__ import annotations

from mkdocs_course.model.problem import Fix, Problem
from mkdocs_course.model.questions.gaps import nodes
from mkdocs_course.model.reading.node import Node
from mkdocs_course.model.reading.reader import Reader, ValidationError
from mkdocs_course.model.reading.slug import SLUG, slug


def refuse(reader: Reader, fill: Node, gaps: Node) -> None:
    """Add one Problem for the ids of `gaps` that mark gaps in the text `fill`, and raise ValidationError if any.

    Its fix gives each another id, at the gap and in the text.
    """
    named = {key.value: key for gap in nodes.items(gaps) for key in nodes.ids(gap)}
    texts = [text.value for text in nodes.scalars(fill)]
    bad = [name for name in named if not SLUG.fullmatch(name) and any(f"[{name}]" in text for text in texts)]
    if not bad:
        return
    new = {name: slug(name) or f"gap-{number}" for number, name in enumerate(named, 1)}
    end = max(text.end_line for text in nodes.scalars(fill))
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
