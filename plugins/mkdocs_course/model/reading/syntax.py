"""What YAML could not read, said in plain words, mended, and read on: so that all faults of a file are told at once.

libyaml stops at its first error and names it for programmers. Here each line it may have stumbled over is rewritten
in the ways trainers mean it; the first rewriting that lets the parser come further is told as the correction, put
into the text, and the reading goes on with it. Nothing is ever written back to the file.
"""

from __future__ import annotations

import math

import yaml

from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.reading import mend
from mkdocs_course.model.reading.node import Node, Refused, parse

MAX_MENDS = 25
MAX_MENDED_CHARACTERS = 200_000


def read(path: str, text: str, names: frozenset[str]) -> tuple[Node | None, str, tuple[Problem, ...]]:
    """Return the node, the text it was read from (with mended lines) and the Problems met on the way.

    The node is None where the text is empty or stays unreadable.
    """
    problems: list[Problem] = []
    for _ in range(MAX_MENDS):
        try:
            node = parse(text)
        except (Refused, yaml.YAMLError) as error:
            problem, better = _explain(path, text, error, names)
            problems.append(problem)
            if better is None:
                return None, text, tuple(problems)
            text = better
        else:
            return node, text, tuple(problems)
    return None, text, tuple(problems)


def _reach(text: str) -> float:
    """Return the line (from 0) at which the text stops being readable, infinity where it is readable to its end."""
    try:
        parse(text)
    except (Refused, yaml.YAMLError) as error:
        return _stop(error)
    return math.inf


def _stop(error: Exception) -> int:
    """Return the line (from 0) where the fault began: for quotes and brackets that is where they were opened."""
    if isinstance(error, Refused):
        return error.line - 1
    context = getattr(error, "context", None) or ""
    opened = getattr(error, "context_mark", None) if "quoted" in context or "flow" in context else None
    mark = opened or getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    return mark.line if mark else 0


def _explain(path: str, text: str, error: Exception, names: frozenset[str]) -> tuple[Problem, str | None]:
    lines = text.split("\n")
    at = min(_stop(error), len(lines) - 1)
    if isinstance(error, Refused) and error.code != "sign-at-start":
        place = Place(path=path, line=min(error.line, len(lines)), column=error.column)
        if error.code == "second-document" and lines[at].startswith(("---", "...")):
            return Problem.at(place, error.code), "\n".join([*lines[:at], "", *lines[at + 1 :]])
        return Problem.at(place, error.code), None
    reached = _reach(text)
    if len(text) <= MAX_MENDED_CHARACTERS:
        for index in _suspects(lines, at, error):
            for code, line in mend.candidates(lines, index, names):
                better = "\n".join([*lines[:index], line, *lines[index + 1 :]])
                if line != lines[index] and _reach(better) > max(reached, index):
                    return _told(path, code, index, lines[index], line), better
    mark = getattr(error, "problem_mark", None)
    column = min(mark.column, len(lines[at])) + 1 if mark and mark.line == at else 1
    return Problem.at(Place(path=path, line=at + 1, column=column), "syntax"), None


def _suspects(lines: list[str], at: int, error: Exception) -> list[int]:
    """Return the lines (from 0) that may hold the fault: where it began, where it was met, the ones before."""
    mark = getattr(error, "problem_mark", None)
    met = min(mark.line, len(lines) - 1) if mark else at
    before = [index for index in range(met - 1, max(-1, met - 12), -1) if lines[index].strip()]
    odd = [index for index in before if (lines[index].count('"') % 2 or lines[index].count("'") % 2)]
    found = [index for index in dict.fromkeys([at, met, *odd[:1], *before[:1]]) if lines[index].strip()]
    return found


def _told(path: str, code: str, index: int, old: str, new: str) -> Problem:
    """Return the Problem with its place at the first character of the fault."""
    same = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    start = len(old) - len(old.lstrip(" "))
    match = mend.LINE.match(old)
    value = match.start("value") if match else start
    column = start if code in ("indent", "missing-dash") else value if "quote" in code or "bracket" in code else same
    spaces = len(new) - len(new.lstrip(" "))
    place = Place(path=path, line=index + 1, column=min(column, len(old)) + 1)
    sign = old[column : column + 1]
    return Problem.at(place, code, sign=sign, line=new, spaces=spaces)
