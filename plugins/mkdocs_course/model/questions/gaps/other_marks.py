"""Gaps that are marked in the text as other programs do: with underscores, other brackets, or their answers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_course.model.problem import Fix, Problem
from mkdocs_course.model.questions.gaps import nodes
from mkdocs_course.model.questions.gaps.fill import marks
from mkdocs_course.model.reading.node import Node
from mkdocs_course.model.reading.reader import Reader, ValidationError
from mkdocs_course.model.reading.slug import SLUG

SLOT = re.compile(
    r"_{2,}|＿{2,}|(?:\\_){2,}|\.{4,}|…{2,}"
    r"|\[\[(?P<double>[^\[\]]{1,60})\]\]|\[(?P<single>[^\[\]]{1,60})\](?!\()"
    r"|\{+(?P<brace>[^{}]{1,60})\}+|【(?P<black>[^【】]{1,60})】|［(?P<wide>[^［］]{1,60})］"
)
"""What may be meant as a gap."""


def refuse(reader: Reader, fill: Node, gaps: Node) -> None:
    """Add the Problem of a text without a mark of any of its gaps, but with as many others; raise ValidationError then.

    Its fix marks the gaps: by the names in these marks where they are the ids of gaps, else in order.
    """
    ids = [key.value for gap in nodes.items(gaps) for key in nodes.ids(gap)]
    texts = nodes.scalars(fill)
    if not ids or not texts or len(ids) < len(nodes.items(gaps)) or not all(map(SLUG.fullmatch, ids)):
        return
    written_marks = [{*marks(text.value)} for text in texts]
    doubled = all(f"[[{name}]]" in text.value for text in texts for name in ids)
    # What all texts call the same is the name of a gap, which its id misspells.
    if not doubled and (any(own & {*ids} for own in written_marks) or set[str].intersection(*written_marks)):
        return
    rows, changed = {number: reader.lines[number - 1] for text in texts for number in (text.line,)}, False
    for text in texts:
        slots = [*SLOT.finditer(text.value)]
        meant = [*_meant(slots, ids)]
        if not slots or len(slots) != len(ids) or {*meant} != {*ids} or text.line != text.end_line:
            return
        written = rows[text.line]
        for slot, name in zip(slots, meant, strict=True):
            if written.count(slot[0]) < 1:
                return
            written = written.replace(slot[0], f"\0{name}\0", 1)
        rows[text.line] = re.sub("\0([^\0]*)\0", r"[\1]", written)
        changed = True
    if not changed:
        return
    first, last = min(rows), max(rows)
    lines = tuple(rows.get(number, reader.lines[number - 1]) for number in range(first, last + 1))
    place, kept = reader.place(texts[0]), rows[texts[0].line].strip()
    fix = Fix(first=first, last=last, lines=lines, safe=False)
    name, more = ids[0], len(ids) * len(texts) - 1
    reader.problems.append(
        Problem.at(place, "gap-not-in-text", "gap-marks", fix=fix, consequences=more, name=name, kept=kept)
    )
    raise ValidationError


def _meant(slots: list[re.Match[str]], ids: list[str]) -> Iterator[str]:
    """Yield the gap that each mark means."""
    names = [next((name.strip() for name in slot.groups() if name), "") for slot in slots]
    yield from names if {*names} == {*ids} else ids[: len(slots)]
