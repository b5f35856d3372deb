"""The types that the fields of a question, and of the records in it, can have: `docs/architecture.md` lists them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from types import NoneType
from typing import Any, get_args, get_type_hints

from mkdocs_course.cache.codec import PLAIN, Codec
from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.quiz.question import kinds
from mkdocs_course.model.quiz.quiz import Quiz
from mkdocs_course.model.reading.node import Sequence
from mkdocs_course.model.reading.schema import shape
from mkdocs_course.model.text.address import Goal
from mkdocs_course.model.text.text import Text

CODEC = Codec("mkdocs_course.model.", {})


def classes(wanted: Any) -> Iterator[type]:
    """Yield the classes that a type is made of."""
    if arguments := get_args(wanted):
        for argument in arguments:
            yield from classes(argument)
    elif wanted not in (Any, object, Ellipsis):
        yield wanted if isinstance(wanted, type) else type(wanted)


def keeps(kind: type) -> bool:
    """Return whether the cache can keep objects of a class."""
    try:
        return bool(CODEC._taker(kind))
    except TypeError:
        return False


def faulty(record: type, *, written: bool, seen: set[type]) -> Iterator[str]:
    """Yield each field of a record, or of those in it, that the reader cannot read or the cache cannot keep."""
    seen.add(record)
    names = {attribute for attribute, *_ in shape(record).values()} if written else set[str]()
    for name, wanted in get_type_hints(record).items():
        for kind in classes(wanted) if name in {field.name for field in fields(record)} else ():
            is_record = is_dataclass(kind) and "place" in {field.name for field in fields(kind)}
            unread = name in names and kind not in (str, bool, NoneType) and not (hasattr(kind, "read") or is_record)
            if unread or not (kind in PLAIN or is_dataclass(kind) or keeps(kind)):
                yield f"{record.__name__}.{name}: {kind.__name__}"
            if is_dataclass(kind) and kind not in seen:
                yield from faulty(kind, written=name in names, seen=seen)


@dataclass(frozen=True, kw_only=True, slots=True)
class Odd:
    """A record with fields of types that are none."""

    good: tuple[Text, ...] | None
    number: int
    goal: Goal
    inside: Sequence
    place: Place


def test_every_field_can_be_read_and_kept() -> None:
    """A type that the cache does not know would make each quiz with such a question be read anew, silently."""
    seen = set[type]()
    for kind in kinds().values():
        assert not [*faulty(kind, written=True, seen=seen)], "docs/architecture.md has the types of fields"
    for record in (Quiz, Lesson, Problem):
        assert not [*faulty(record, written=False, seen=seen)]
    assert [*faulty(Odd, written=True, seen=set())][:3] == ["Odd.number: int", "Odd.goal: Goal", "Odd.inside: Sequence"]
