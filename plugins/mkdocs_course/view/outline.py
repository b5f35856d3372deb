"""What a course consists of: its modules, and the lessons in them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Self


@dataclass(frozen=True, kw_only=True, slots=True)
class OutlineLesson:
    """A lesson of the menu; its `url` is relative to the folder of the language, and its `number` is 0 if it has none.

    `section` is the title of its section, “” if it is in none.
    """

    title: str
    url: str
    minutes: int
    number: int = 0
    section: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Module:
    """The lessons of one section, in order."""

    title: str
    lessons: tuple[OutlineLesson, ...]

    @property
    def minutes(self) -> int:
        """The duration of all lessons together."""
        return sum(lesson.minutes for lesson in self.lessons)

    @property
    def numbered(self) -> int:
        """How many lessons have a number."""
        return sum(lesson.number > 0 for lesson in self.lessons)


@dataclass(frozen=True, kw_only=True, slots=True)
class Outline:
    """The `modules` of a course, and its lessons `outside` of any section, such as a welcome."""

    outside: tuple[OutlineLesson, ...] = ()
    modules: tuple[Module, ...] = ()
    first: OutlineLesson | None = None
    """The lesson with which the course begins."""

    @classmethod
    def of(cls, lessons: Iterable[OutlineLesson]) -> Self:
        """Return the outline of lessons in the order of the menu."""
        lessons = tuple(lessons)
        sections = groupby((lesson for lesson in lessons if lesson.section), key=lambda lesson: lesson.section)
        return cls(
            outside=tuple(lesson for lesson in lessons if not lesson.section),
            modules=tuple(Module(title=title, lessons=tuple(inside)) for title, inside in sections),
            first=next(iter(lessons), None),
        )

    def position(self, section: str) -> int:
        """Return the position of the module with this title, from 1 on, and 0 if there is none."""
        return next((number for number, module in enumerate(self.modules, 1) if module.title == section), 0)

    @property
    def lesson_one(self) -> OutlineLesson | None:
        """The first lesson with a number, None if that is the one with which the course begins."""
        inside = (*self.outside, *(lesson for module in self.modules for lesson in module.lessons))
        one = next((lesson for lesson in inside if lesson.number == 1), None)
        return None if one == self.first else one
