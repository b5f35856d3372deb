"""Quiz files in which the questions stand in sections, below names of their own, or alone."""

from __future__ import annotations

from dataclasses import replace

from mkdocs_course.model.problem import Fix, Place, Problem
from mkdocs_course.model.quiz import headless
from mkdocs_course.model.quiz.behaviour import Behaviour
from mkdocs_course.model.quiz.draft import alternating, carried, tabular, written
from mkdocs_course.model.quiz.draft.frame import QUESTIONS, framed
from mkdocs_course.model.quiz.draft.rows import HEADING
from mkdocs_course.model.quiz.question import kinds
from mkdocs_course.model.reading import writing
from mkdocs_course.model.reading.node import Node
from mkdocs_course.model.reading.schema import shape
from mkdocs_course.model.reading.spelling import synonym


def in_markdown(path: str, text: str) -> Problem | None:
    """Return the Problem of a file that has questions as Markdown has them, in rows or in a table; None for any other.

    The fix is the whole file, and safe if nothing else stands in it; other rows become comments.
    """
    rows = text.split("\n")
    found = written.find(rows)
    values: list[writing.Value] = [own.value for own in found] or tabular.find(rows) or alternating.find(rows)
    if not values or not (quiz := framed(values, kinds())):
        return None
    used = {number for own in found for number in range(own.first, own.last + 1)}
    rest = [row for number, row in enumerate(rows, 1) if row.strip() and number not in used]
    title = next((row.lstrip("# ").strip() for row in rest if row.startswith("# ")), None)
    left = [row for row in rest if found and not HEADING.match(row) and row.strip("-* ")]
    lines = [*writing.lines(replace(quiz, title=title).quiz, 0), *(f"# {row}" for row in left)]
    fix = Fix(first=1, last=len(rows), lines=(*lines, ""), safe=bool(found) and not left)
    line = found[0].first if found else next((at for at, row in enumerate(rows, 1) if "|" in row or ":" in row), 1)
    return Problem.at(Place(path=path, line=line), "wrong-type", "rearranged", fix=fix, line="\n".join(lines))


def find(path: str, text: str, root: Node) -> Problem | None:
    """Return the Problem of a file whose questions stand elsewhere than in a quiz, with the whole file as its fix.

    Returns None for any other file, and where the questions only have another name.
    """
    value = writing.value_of(root)
    fields = value if isinstance(value, dict) else {}
    own = {*shape(Behaviour), QUESTIONS}
    bare = any(map(headless.asks, (root, *getattr(root, "items", ()))))
    if QUESTIONS in fields or bare or headless.wrapped(root, own):
        return None
    if any(isinstance(it, list) and synonym(name, (QUESTIONS,)) for name, it in fields.items()):
        return None
    if not (found := framed(value, kinds())):
        return None
    notes = [f"# {row}" for row in writing.lines(found.notes, 0)]
    lines = (*notes, *writing.lines(found.quiz, 0))
    lost = carried.lost(value, [found.quiz, found.notes]) or not all(map(carried.is_harmless, found.notes))
    safe = not lost and not found.parted and "#" not in text
    fix = Fix(first=1, last=text.count("\n") + 1, lines=(*lines, ""), safe=safe)
    place = Place(path=path, line=root.line, column=root.column)
    return Problem.at(place, "wrong-type", "rearranged", fix=fix, line="\n".join(lines))
