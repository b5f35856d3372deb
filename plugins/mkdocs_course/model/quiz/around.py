"""Quiz files in which the questions stand in sections, below names of their own, or alone."""

from __future__ import annotations

from mkdocs_course.model.problem import Fix, Place, Problem
from mkdocs_course.model.quiz import headless
from mkdocs_course.model.quiz.behaviour import Behaviour
from mkdocs_course.model.quiz.draft.frame import QUESTIONS, framed
from mkdocs_course.model.quiz.question import kinds
from mkdocs_course.model.reading import writing
from mkdocs_course.model.reading.node import Node
from mkdocs_course.model.reading.schema import shape
from mkdocs_course.model.reading.spelling import synonym


def find(path: str, text: str, root: Node) -> Problem | None:
    """Return the Problem of a file whose questions stand elsewhere than in a quiz, with the whole file as its fix.

    Returns None for any other file, and where the questions only have another name.
    """
    written = writing.value_of(root)
    fields = written if isinstance(written, dict) else {}
    own = {*shape(Behaviour), QUESTIONS}
    bare = any(map(headless.asks, (root, *getattr(root, "items", ()))))
    if QUESTIONS in fields or bare or headless.wrapped(root, own):
        return None
    if any(isinstance(it, list) and synonym(name, (QUESTIONS,)) for name, it in fields.items()):
        return None
    if not (found := framed(written, kinds())):
        return None
    notes = [f"# {row}" for row in writing.lines(found.notes, 0)]
    lines = (*notes, *writing.lines(found.quiz, 0))
    fix = Fix(first=1, last=text.count("\n") + 1, lines=(*lines, ""), safe="#" not in text and not found.parted)
    place = Place(path=path, line=root.line, column=root.column)
    return Problem.at(place, "wrong-type", "rearranged", fix=fix, line="\n".join(lines))
