"""Makes one Problem of all that names pages of a folder, or a page, by the name that it had before in all languages."""

from __future__ import annotations

import posixpath
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from mkdocs_course.model.course.moved import names_of, places, shared_path, wanted_path
from mkdocs_course.model.problem import Problem

SEVERAL = 3
"""The number of places from which one Problem is reported for all. Fewer get one each, with its fix."""


def folded(problems: Iterable[Problem], content: str, languages: tuple[str, ...]) -> tuple[Problem, ...]:
    """Return the Problems, with one for each folder or page that was renamed.

    The arguments are those of `moved.folded`.
    """
    every = tuple(problems)
    taken = {name for it in every for name in names_of(it, content)}
    missing = {
        it: shared_path(path, content, languages)
        for it in every
        if (path := wanted_path(replace(it, hint="")))
        and path not in taken
        and f"{posixpath.dirname(path)}/" not in taken
    }
    by_name = defaultdict[tuple[str, str], list[Problem]](list)
    for problem, path in missing.items():
        if names := _names(problem, path, content, languages):
            by_name[names].append(problem)
    _join(by_name, missing)
    for (old, _), group in by_name.items():
        if old.endswith("/"):
            group += [
                it for it, path in missing.items() if path.startswith(old) and not _names(it, path, content, languages)
            ]
    groups = [(names, group) for names, group in by_name.items() if len(group) >= SEVERAL]
    first = {group[0]: (names, group) for names, group in groups}
    rest = {it for _, group in groups for it in group[1:]}
    return tuple(_renamed(*first[it]) if it in first else it for it in every if it not in rest)


def _join(by_name: dict[tuple[str, str], list[Problem]], missing: dict[Problem, str]) -> None:
    """Join what names pages of a folder that has several new names: it has the one below which most pages are found.

    Other folders may have pages of the same names, such as `index.md`.
    """
    pages = {names: len({missing[it] for it in group}) for names, group in by_name.items() if names[0].endswith("/")}
    for names, number in pages.items():
        best = max((it for it in pages if it[0] == names[0]), key=pages.__getitem__)
        if number < pages[best]:
            by_name[best] += by_name.pop(names)


def _names(problem: Problem, path: str, content: str, languages: tuple[str, ...]) -> tuple[str, str] | None:
    """Return the name that a folder or a page had, and the one that it has, None if it was not certainly renamed."""
    near = problem.value("closest").partition("#")[0]
    if not near or not near.endswith(".md"):
        return None
    folder = problem.value("folder") or posixpath.dirname(problem.place.path)
    there = near.lstrip("/") if near.startswith("/") else posixpath.normpath(posixpath.join(folder, near))
    new = shared_path(there, content, languages)
    if posixpath.basename(new) == posixpath.basename(path):
        old, now = posixpath.dirname(path), posixpath.dirname(new)
        return (f"{old}/", f"{now}/") if old and now and old != now else (path, new)
    return (path, new) if path.lower() == new.lower() else None


def _renamed(names: tuple[str, str], problems: list[Problem]) -> Problem:
    """Return the one Problem of a file or a folder with another name, (old, new), for all Problems that come of it."""
    old, new = names
    warning, place, number, known = (
        all(it.warning for it in problems),
        problems[0].place,
        len(problems),
        places(problems),
    )
    code = "moved-folder" if old.endswith("/") else "moved-file"
    return Problem.at(place, code, "moved-file", warning=warning, name=old, number=number, other=new, known=known)
