"""Adds to the Problems of addresses in the texts of quizzes which file was meant, if its name tells."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from mkdocs_course.model.course.file_rows import file_rows
from mkdocs_course.model.course.meant import alike, plain
from mkdocs_course.model.problem import Fix, Problem
from mkdocs_course.model.text.rooted import is_shared

SHOWN = frozenset({"left-over", "lost-stars"})
"""The codes of Problems of signs in a text: a text in several languages has several lines."""
LINES = 60
"""How many lines below the beginning of a text an address in it may stand."""


def suggested(
    problems: Iterable[Problem], content: Path, languages: tuple[str, ...], files: Iterable[Path], root: Path
) -> Iterator[Problem]:
    """Yield the Problems of links in texts; those of a file that is elsewhere name it, and write its address as a fix.

    Args:
        problems: those of the texts of one file.
        content: the folder with a folder for each language.
        languages: the languages of the course.
        files: those below `content`.
        root: the folder to which paths in Problems are relative.
    """
    seen, rows = Counter[tuple[object, str]](), cache(file_rows)
    for problem in problems:
        name = problem.value("name")
        if problem.code in SHOWN:
            yield _placed(rows(root / problem.place.path), problem, name)
            continue
        if problem.code not in ("missing-file", "bad-address") or not name:
            yield problem
            continue
        code = posixpath.basename(problem.value("folder")) or languages[0]
        below = frozenset(file.relative_to(content).as_posix() for file in files if file.is_relative_to(content))
        own = {path.removeprefix(f"{code}/"): path for path in below if path.startswith(f"{code}/")}
        shared = {path for path in below if path.partition("/")[0] not in languages and is_shared(path)}
        path = plain(name)
        candidates = [path] if path in own else alike(path, frozenset(own) | shared)
        if not candidates:
            yield problem
            continue
        near = (candidates[0] if candidates[0] in own else f"/{content.name}/{candidates[0]}").replace(" ", "%20")
        seen[problem.place, name] += 1
        fix = _fix(rows(root / problem.place.path), problem, name, near, seen[problem.place, name])
        fix = fix and replace(fix, safe=len(candidates) == 1)
        yield replace(problem, hint="closest", values=(*problem.values, ("closest", near)), fix=fix)


def _placed(rows: list[str], problem: Problem, name: str) -> Problem:
    """Return the Problem of signs in a text at the line that has them; that of a product has a fix there."""
    first = problem.place.line
    number = next((at for at, row in enumerate(rows[first - 1 : first + LINES], first) if name in row), 0)
    if not number or not name:
        return problem
    row = rows[number - 1]
    place = replace(problem.place, line=number, column=row.index(name) + 1)
    corrected = row.replace(name, problem.value("line")) if problem.code == "lost-stars" else ""
    # In a quiz about programs it may be code.
    return replace(problem, place=place, fix=Fix.of(place, corrected, safe=False) if corrected else problem.fix)


def _fix(rows: list[str], problem: Problem, name: str, near: str, number: int) -> Fix | None:
    """Return the fix of the line, by its `number` among those of the text, that has an address; None for no line."""
    first = problem.place.line
    written = [at for at, row in enumerate(rows[first - 1 : first + LINES], first) if f"({name}" in row]
    if not written:
        return None
    line = written[min(number, len(written)) - 1]
    return Fix(first=line, last=line, lines=(rows[line - 1].replace(f"({name}", f"({near}"),))
