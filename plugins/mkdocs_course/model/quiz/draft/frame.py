"""Finds the questions of a quiz in whatever stands around them: names, sections, or nothing at all."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from mkdocs_course.model.quiz.draft.numbered import mark_of, side_of
from mkdocs_course.model.reading.spelling import synonyms
from mkdocs_course.model.reading.writing import Value

QUESTIONS, TITLE = "questions", "title"
DEPTH = 4
"""How deep questions may stand."""
LANGUAGE = re.compile(r"[a-z]{2}(?:-\w+)?")
SAID = ("options", "wrong")


@dataclass(frozen=True, kw_only=True, slots=True)
class Framed:
    """The questions of a file, its `title` if it has one, and all `notes` around them, which a quiz has no use for.

    `parted` is whether they stood in several lists.
    """

    questions: list[Value]
    title: Value = None
    notes: dict[str, Value]
    parted: bool = False

    @property
    def quiz(self) -> dict[str, Value]:
        """The fields of the quiz."""
        title = {TITLE: self.title} if self.title is not None else {}
        return {**title, QUESTIONS: self.questions}


def framed(value: Value, keys: Collection[str], depth: int = 0) -> Framed | None:
    """Return the questions in a value, None if there are none. `keys` are the answer keys of all kinds."""
    if isinstance(value, list):
        return (
            Framed(questions=value, notes={})
            if value and all(_asks(it, keys) for it in value)
            else _sections(value, keys, depth)
        )
    if not isinstance(value, dict) or depth > DEPTH:
        return None
    if depth and _asks(value, keys):
        return None
    if (
        not depth
        and _asks(value, keys)
        and not any(isinstance(it, list) and any(_asks(each, keys) for each in it) for it in value.values())
    ):
        return Framed(questions=[value], notes={})
    alone = {name: it for name, it in value.items() if isinstance(it, dict) and _asks(it, keys)}
    if len(alone) > 1 and not all(map(LANGUAGE.fullmatch, alone)):
        rest = {name: it for name, it in value.items() if name not in alone}
        return Framed(questions=[*alone.values()], title=rest.pop(_title_in(rest), None), notes=rest)
    inner = {name: found for name, it in value.items() if (found := framed(it, keys, depth + 1))}
    if not inner:
        return None
    rest = {name: it for name, it in value.items() if name not in inner}
    said = rest.pop(_title_in(rest), None) or next((it.title for it in inner.values()), None)
    about = (
        own for it in rest.values() if isinstance(it, dict) for name, own in it.items() if synonyms(name, (TITLE,))
    )
    said = said if said is not None or depth else next(about, None)
    notes = {**rest, **{name: it for each in inner.values() for name, it in each.notes.items()}}
    questions = [question for each in inner.values() for question in each.questions]
    parted = len(inner) > 1 or any(each.parted for each in inner.values())
    return Framed(questions=questions, title=said, notes=notes, parted=parted)


def _title_in(fields: dict[str, Value]) -> str:
    """Return the name of the field with a title, “” if there is none."""
    return next((name for name, it in fields.items() if synonyms(name, (TITLE,)) and not isinstance(it, list)), "")


def _sections(values: list[Value], keys: Collection[str], depth: int) -> Framed | None:
    """Return the questions of a list of sections, each with a list of them."""
    inner = [framed(it, keys, depth + 1) if isinstance(it, dict) else None for it in values]
    found = [each for each in inner if each]
    if not found or len(found) < len(values):
        return None
    titles: list[Value] = [each.title for each in found if each.title is not None]
    notes: dict[str, Value] = {"sections": titles} if titles else {}
    questions = [question for each in found for question in each.questions]
    return Framed(questions=questions, notes=notes, parted=len(found) > 1)


def _asks(value: Value, keys: Collection[str]) -> bool:
    """Return whether a value is a question: it asks something, and says what is answered."""
    if not isinstance(value, dict):
        return False
    asks = {name for name in value if synonyms(name, ("ask",))}
    return bool(asks) and any(
        synonyms(name, (*SAID, *keys)) or mark_of(name) or side_of(name) is not None for name in value if {name} != asks
    )
