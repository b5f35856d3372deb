"""Makes one Problem of what follows from a page that is a copy of another one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePosixPath

from mkdocs_course.model.course.moved import with_consequences
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.reading.lexicon import any_of

NUMBER = r"[ _-]?[(（]?\d{1,3}[)）]?"
BEHIND = re.compile(
    r"(?:[ _-]{0,3}[(（]\d{1,3}[)）]"
    rf"|[ _–-]{{0,3}}[(（]?{any_of('copy', whole=True)}[)）]?(?:{NUMBER})?"
    r"|[ _-]\d{1,2})+$",
    re.IGNORECASE,
)
BEFORE = re.compile(rf"^{any_of('copy-of')}[ _-]{{1,3}}", re.IGNORECASE)
"""What programs add to the name of a copy, or of a file that is there already."""


def copied_from(stem: str) -> str:
    """Return the name of the file of which one with this name, without its ending, is a copy; “” if it is none."""
    bare = BEHIND.sub("", BEFORE.sub("", stem)).strip()
    return bare if bare != stem else ""


def folded(problems: Iterable[Problem], pages: frozenset[str]) -> tuple[Problem, ...]:
    """Return the Problems, with one for each page that is a copy.

    Args:
        problems: those of the whole course.
        pages: the paths of all pages.
    """
    every = tuple(problems)
    originals = {it: _original(it, pages) for it in every if it.code == "file-letters"}
    copies = {it.place.path: it for it, original in originals.items() if original}
    following = defaultdict[Problem, list[Problem]](list)
    first: dict[frozenset[str], Problem] = {}
    for problem in every:
        if problem.code == "quiz-used-twice":
            pair = frozenset({problem.place.path, problem.value("first").partition(":")[0]})
            page = frozenset(path.partition("/")[2].partition("/")[2] for path in pair)
            cause = next((copies[path] for path in pair if path in copies), first.setdefault(page, problem))
        elif problem.code == "menu-missing":
            ending = f"/{problem.value('name')}"
            cause = next((it for it in originals if it.place.path.endswith(ending)), problem)
        else:
            cause = copies.get(problem.place.path, problem)
        if cause is not problem:
            following[cause].append(problem)
    hidden = {it for consequences in following.values() for it in consequences}
    kept = (with_consequences(it, following[it]) for it in every if it not in hidden)
    return tuple(_named(it, originals.get(it, "")) for it in kept)


def _named(problem: Problem, original: str) -> Problem:
    values = (*problem.values, ("original", original))
    return replace(problem, hint="copied-file", values=values) if original else problem


def _original(problem: Problem, pages: frozenset[str]) -> str:
    """Return the page of which the file is a copy by its name, “” if it is none."""
    path = PurePosixPath(problem.place.path)
    name = copied_from(path.stem)
    other = str(path.with_stem(name)) if name else ""
    return other if other in pages else ""
