"""Checks the statuses of pages, such as `new`: the menu shows nothing for one that is not known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from mkdocs_course.model.course.configuration import Configuration
from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.reading.node import Mapping, Scalar
from mkdocs_course.model.reading.spelling import unknown

THEME = "material"
KNOWN = ("new", "deprecated", "encrypted")
"""The statuses for which Material has a sign."""


def known(configuration: Configuration) -> tuple[str, ...]:
    """Return the statuses that a page can have, with those of the course; none for a theme other than Material."""
    named = ("theme", "name") if isinstance(configuration.get("theme"), Mapping) else ("theme",)
    if configuration.text("", *named) != THEME:
        return ()
    own = configuration.get("extra", "status")
    names = [key.value for key, _ in own.entries if isinstance(key, Scalar)] if isinstance(own, Mapping) else []
    return (*KNOWN, *names)


def faults(lessons: Iterable[Lesson], statuses: tuple[str, ...]) -> Iterator[Problem]:
    """Yield a warning for each page with a status that is not one of those known, if any are."""
    for lesson in lessons if statuses else ():
        name, place = dict(lesson.front.meta).get("status"), lesson.front.at("status")
        if isinstance(name, str) and place and name not in statuses:
            yield replace(unknown(place, "unknown-value", name, statuses), warning=True)
