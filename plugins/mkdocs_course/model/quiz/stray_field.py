"""Fields of a whole quiz that stand between `questions:` and its list, or between two questions, where YAML stops."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass

from mkdocs_course.model.problem import Fix, Place, Problem
from mkdocs_course.model.quiz.headless import ASKS, FIELD, NEAR
from mkdocs_course.model.reading import inserted
from mkdocs_course.model.reading.inserted import Origin
from mkdocs_course.model.reading.repair import indentation, name_of

HEAD = re.compile(rf"{FIELD}[ ]*:[ ]*(?:#.*)?$")
ITEM = re.compile(r"(?P<lead>[ ]*)- ")
MAX_FIELDS = 10
"""The number of such fields that are looked for in a file."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Moved:
    """A text in which the rows from `first` to `last` were moved above the row `head`; all count from 1."""

    text: str
    first: int
    last: int
    head: int

    def problem(self, path: str, name: str) -> Problem:
        """Return the Problem of the field that stood there, with its fix."""
        rows = tuple(self.text.split("\n")[self.head - 1 : self.last])
        fix = Fix(first=self.head, last=self.last, lines=rows)
        return Problem.at(Place(path=path, line=self.first), "unknown-field", "of-the-quiz", fix=fix, name=name)


def find(
    path: str, text: str, own: Collection[str], problems_of: Callable[[str], tuple[Problem, ...]]
) -> tuple[Problem, ...]:
    """Return the Problems of a text with such fields, none if it has no such field.

    Args:
        path: the file as Problems show it.
        text: what it contains.
        own: the names of the fields of a quiz.
        problems_of: returns the Problems of a text in which the fields are in their place.
    """
    origins, problems = list[Origin](), list[Problem]()
    while len(problems) < MAX_FIELDS and (found := _first(text, own)):
        moved, name = found
        problems += inserted.in_text([moved.problem(path, name)], origins)
        rows = range(moved.first - 1, moved.last)
        origins, text = inserted.moved(origins, text.count("\n") + 1, rows, moved.head - 1), moved.text
    return (*problems, *inserted.in_text(problems_of(text), origins)) if problems else ()


def _first(text: str, own: Collection[str]) -> tuple[Moved, str] | None:
    """Return the text with the first such field above `questions:`, and its name; None if there is none."""
    rows = text.split("\n")
    head = next((at for at, row in enumerate(rows) if HEAD.match(row)), None)
    if head is None:
        return None
    depth = next((len(match["lead"]) for row in rows[head + 1 :] if (match := ITEM.match(row))), None)
    at = head + 1
    while depth is not None and at < len(rows):
        row = rows[at]
        if not row.strip() or indentation(row) > depth or ITEM.match(row) or name_of(row) not in own:
            at += 1
            continue
        end = _end(rows, at)
        below = end
        while below < len(rows) and name_of(rows[below]) in own and not ITEM.match(rows[below]):
            below = _end(rows, below)
        if below < len(rows) and _begins_question(rows, below, depth) and name_of(row) != FIELD:
            indent = indentation(row)
            block = [it.lstrip() if it[:indent].strip() else it[indent:] for it in rows[at:end]]
            while len(block) > 1 and not block[-1].strip():
                block.pop()
            last = at + len(block)
            moved = [*rows[:head], *block, *rows[head:at], *rows[last:]]
            return Moved(text="\n".join(moved), first=at + 1, last=last, head=head + 1), name_of(row)
        at = end
    return None


def _end(rows: list[str], at: int) -> int:
    """Return the row at which the field in a row ends: one that is indented no deeper, or a question."""
    end, indent = at + 1, indentation(rows[at])
    while end < len(rows) and (not rows[end].strip() or (indentation(rows[end]) > indent and not _asks(rows, end))):
        end += 1
    return end


def _begins_question(rows: list[str], at: int, depth: int) -> bool:
    match = ITEM.match(rows[at])
    return match is not None and len(match["lead"]) == depth and _asks(rows, at)


def _asks(rows: list[str], at: int) -> bool:
    """Return whether an item of a list begins in a row, and asks something."""
    match = ITEM.match(rows[at])
    if not match:
        return False
    for row in rows[at : at + NEAR]:
        if ASKS.match(row):
            return True
        if row is not rows[at] and row.strip() and indentation(row) <= len(match["lead"]):
            break
    return False
