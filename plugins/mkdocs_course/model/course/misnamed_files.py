"""Makes one Problem of a file whose name cannot be used, or is gone, and of all that looks for it under another name.

A file that was renamed to something no file can be called is missed under the name that it had.
"""

from __future__ import annotations

import posixpath
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from mkdocs_course.model.course.copied import copied_from
from mkdocs_course.model.course.moved import places, shared_path, wanted_path, with_consequences
from mkdocs_course.model.problem import Problem

KINDS = {"bad-file-name": ("unknown-quiz", "unused-quiz"), "figure-name": ("unknown-figure", "unused-figure")}
"""The Problem of a name that a quiz or a figure cannot have, with those of a missing one, and of one not placed."""


def folded(problems: Iterable[Problem], content: str, languages: tuple[str, ...]) -> tuple[Problem, ...]:
    """Return the Problems, with one for each such file; the arguments are those of `moved.folded`."""
    every = tuple(problems)
    causes, following = dict[Problem, Problem](), set[Problem]()
    for cause, meant, group in (*_quizzes(every), *_pages(every, content, languages)):
        causes[cause] = with_consequences(meant, group)
        following |= {*group}
    return tuple(causes.get(it, it) for it in every if it not in following)


def _quizzes(every: tuple[Problem, ...]) -> Iterable[tuple[Problem, Problem, list[Problem]]]:
    """Yield the Problem of each quiz or figure with another name, how it is reported, and those that follow from it.

    Of one that has no file, all places are reported at the first.
    """
    for code, (unknown, unused) in KINDS.items():
        misnamed, missing = [it for it in every if it.code == code], defaultdict[str, list[Problem]](list)
        for problem in every:
            if problem.code == unknown and problem.hint in (unknown, "closest"):
                missing[problem.value("name")].append(problem)
        paths = {it.place.path for it in misnamed}
        for cause in [*misnamed, *(it for it in every if it.code == unused and it.place.path not in paths)]:
            stem, ending = posixpath.splitext(posixpath.basename(cause.place.path))
            if wanted := missing.pop(copied_from(stem), []):
                values = {"suggestion": f"{copied_from(stem)}{ending}", "known": places(wanted)}
                group = [it for it in every if it.code == unused and it.place == cause.place and it is not cause]
                yield cause, _with(cause, "copied-name", values), [*group, *wanted]
                misnamed = [it for it in misnamed if it is not cause]
        unlike = {name: group for name, group in missing.items() if group[0].hint == unknown}
        for cause in misnamed:
            group, meant = [it for it in every if it.code == unused and it.place.path == cause.place.path], cause
            if len(misnamed) == len(unlike) == 1:
                name, wanted = unlike.popitem()
                meant = _with(cause, "former-name", {"suggestion": f"{name}.yml"})
                group += wanted
            yield cause, meant, group
        yield from ((first, first, rest) for first, *rest in unlike.values() if rest)


def _with(problem: Problem, hint: str, values: dict[str, str]) -> Problem:
    """Return a Problem with another hint, and other values for it."""
    kept = tuple((key, text) for key, text in problem.values if key not in values)
    return replace(problem, hint=hint, values=(*kept, *values.items()))


def _pages(
    every: tuple[Problem, ...], content: str, languages: tuple[str, ...]
) -> Iterable[tuple[Problem, Problem, list[Problem]]]:
    """Yield the Problem of each page with letters that no address shows, if one page of its folder is missing."""
    folders, missing = defaultdict[str, list[Problem]](list), defaultdict[str, list[tuple[str, Problem]]](list)
    for problem in every:
        if problem.code == "file-letters" and problem.place.path.endswith(".md"):
            folders[posixpath.dirname(shared_path(problem.place.path, content, languages))].append(problem)
        elif path := problem.value("name") if problem.code == "moved-file" else wanted_path(problem):
            shared = shared_path(path, content, languages)
            missing[posixpath.dirname(shared)].append((shared, problem))
    for folder, misnamed in folders.items():
        names = {posixpath.basename(path) for path, _ in missing.get(folder, ())}
        if len(misnamed) == len(names) == 1:
            values = tuple((key, text) for key, text in misnamed[0].values if key != "known")
            meant = replace(misnamed[0], hint="former-page", values=(*values, ("suggestion", names.pop())))
            yield misnamed[0], meant, [problem for _, problem in missing[folder]]
