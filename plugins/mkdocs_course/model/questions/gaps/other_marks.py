"""Gaps that are marked in the text as other programs do: with underscores, other brackets, or their answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from mkdocs_course.model.problem import Fix, Problem
from mkdocs_course.model.questions.gaps import nodes
from mkdocs_course.model.questions.gaps.fill import marks
from mkdocs_course.model.reading.node import Node, Scalar
from mkdocs_course.model.reading.reader import Reader, ValidationError
from mkdocs_course.model.reading.scalar import scalar
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
    order = ids
    if not all(f"[[{name}]]" in text.value for text in texts for name in ids):
        whole = [text for text in texts if {*marks(text.value)} >= {*ids}]
        texts = [text for text in texts if text not in whole]
        written_marks = [{*marks(text.value)} for text in texts]
        # What all texts call the same is the name of a gap, which its id misspells.
        common = not whole and set[str].intersection(*written_marks)
        if not texts or common or any(own & {*ids} for own in written_marks):
            return
        # Where one language has all gaps, another one may have translated their names.
        order = [name for name in marks(whole[0].value) if name in ids] if whole else ids
    rows = {text.line: reader.lines[text.line - 1] for text in texts}
    seen = ", ".join(slot[0] for slot in SLOT.finditer(texts[0].value))
    for text in sorted(texts, key=lambda own: (own.line, -own.column)):
        row = rows[text.line]
        value = _marked(row[text.column - 1 : text.end_column - 1], text, order)
        if not value:
            return
        # Without quotation marks a bracket at the start would begin a list, and in braces any does.
        if not text.style and (value.startswith("[") or "{" in row[: text.column - 1]):
            value = scalar(value, flow=True)
        rows[text.line] = f"{row[: text.column - 1]}{value}{row[text.end_column - 1 :]}"
    first, last = min(rows), max(rows)
    lines = tuple(rows.get(number, reader.lines[number - 1]) for number in range(first, last + 1))
    place, kept = reader.place(texts[0]), rows[texts[0].line].strip()
    fix = Fix(first=first, last=last, lines=lines, safe=False)
    values, more = {"name": ids[0], "known": seen, "kept": kept}, len(ids) * len(texts) - 1
    problem = Problem.filled(place, "gap-not-in-text", "gap-marks", values, fix=fix)
    reader.problems.append(replace(problem, consequences=more))
    raise ValidationError


def _marked(written: str, text: Scalar, ids: list[str]) -> str:
    """Return a text as it is `written` with marks of the gaps `ids` in the place of others, “” if that is not clear."""
    slots = [*SLOT.finditer(text.value)]
    meant = [*_meant(slots, ids)]
    if not slots or len(slots) != len(ids) or {*meant} != {*ids} or text.line != text.end_line:
        return ""
    for slot, name in zip(slots, meant, strict=True):
        if slot[0] not in written:
            return ""
        written = written.replace(slot[0], f"\0{name}\0", 1)
    return re.sub("\0([^\0]*)\0", r"[\1]", written)


def _meant(slots: list[re.Match[str]], ids: list[str]) -> Iterator[str]:
    """Yield the gap that each mark means."""
    names = [next((name.strip() for name in slot.groups() if name), "") for slot in slots]
    yield from names if {*names} == {*ids} else ids[: len(slots)]
