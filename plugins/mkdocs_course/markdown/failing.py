"""Finds out which extension stops at a page, and at which of its lines."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from traceback import walk_tb
from typing import Any

from mkdocs_course.model.course.entry_points import installed
from mkdocs_course.model.course.shown import Failure


def failure(text: str, error: Exception, fails: Callable[[str], bool], extensions: Iterable[Any]) -> Failure:
    """Return where the conversion of a text stops with an error, and in which of the extensions of the course.

    `fails` is whether the conversion of a text stops.
    """
    rows = text.split("\n")
    line = 1 + bisect_left(range(1, len(rows)), True, key=lambda number: fails("\n".join(rows[:number])))
    named = f"{type(error).__name__}: {error}".replace("\n", " ")
    return Failure(extension=_raised_in(error, extensions), error=named, line=line)


def _raised_in(error: Exception, extensions: Iterable[Any]) -> str:
    """Return the name of the extension in which an error was raised, or that of the module if it is in none."""
    points = installed("markdown.extensions")
    modules = {str(name): points[name].module if name in points else str(name) for name in extensions}
    raised = [str(frame.f_globals.get("__name__", "")) for frame, _ in walk_tb(error.__traceback__)]
    for module in reversed(raised):
        for name, own in modules.items():
            if f"{module}.".startswith(f"{own.partition(':')[0]}."):
                return name
    return raised[-1]
