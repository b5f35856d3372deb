"""Finds the figures and pictures that a page has in one language only."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.problem import Place, Problem

PICTURES = "images/"
"""The folder of the pictures of all languages, beside the folders of these."""


def faults(there: Lesson, here: Lesson) -> Iterator[Problem]:
    """Yield a Problem for each figure and each picture that is placed `there` and not `here`.

    Where a page has as many pictures as the other one, it may show its own. A picture in the folder of a language is
    for that language.
    """
    own = {reference.name for reference in here.figures}
    figures = {reference.name: reference.place for reference in there.figures if reference.name not in own}
    for name, place in figures.items():
        yield _lacking(here, f"/// figure | {name}", "figure-in-one-language", there, place)
    if sum(link.image for link in there.links) > sum(link.image for link in here.links):
        shown = _pictures(here)
        for path, place in _pictures(there).items():
            if path not in shown:
                yield _lacking(here, f"![…](/{path})", "picture-in-one-language", there, place)


def _pictures(lesson: Lesson) -> dict[str, Place]:
    """Return path → place for the pictures of all languages in a page."""
    folder = posixpath.dirname(lesson.place.path)
    paths = {
        posixpath.normpath(link.written[1:] if link.written.startswith("/") else f"{folder}/{link.written}"): link.place
        for link in reversed(lesson.links)
        if link.image and "://" not in link.written
    }
    return {path: place for path, place in paths.items() if path.startswith(f"{lesson.content}{PICTURES}")}


def _lacking(here: Lesson, name: str, hint: str, there: Lesson, place: Place) -> Problem:
    values = {"name": name, "language": there.language, "there": place}
    return Problem.filled(here.place, "languages-differ", hint, values, warning=True)
