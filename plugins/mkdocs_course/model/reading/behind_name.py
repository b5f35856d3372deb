"""The first item of a list that stands behind the name of the list, where YAML takes its dash for a text."""

from __future__ import annotations

import re
from collections.abc import Container

from mkdocs_course.model.problem import Fix, Place, Problem
from mkdocs_course.model.reading.repair import indentation

ROW = re.compile(r"(?P<lead> *+(?:- )?)(?P<name>[a-z][\w-]*+): ++- ++(?P<rest>\S.*)")
LIST = re.compile(r" *+- ")


def find(path: str, text: str, known: Container[str]) -> tuple[Problem, ...]:
    """Return the Problem of each such row, with the name and the item on rows of their own as its fix.

    `known` are the names of fields.
    """
    rows, problems = text.split("\n"), list[Problem]()
    for number, row in enumerate(rows, 1) if ": - " in text else ():
        match = ROW.fullmatch(row)
        if not match or match["name"] not in known:
            continue
        column = len(match["lead"])
        below = next((it for it in rows[number:] if LIST.match(it) or (it.strip() and indentation(it) <= column)), "")
        depth = indentation(below) if LIST.match(below) and indentation(below) >= column else column + 2
        lines = (f"{match['lead']}{match['name']}:", f"{' ' * depth}- {match['rest']}")
        place = Place(path=path, line=number, column=row.index("- ", column) + 1)
        fix = Fix(first=number, last=number, lines=lines)
        shown = f"{match['name']}:\n{' ' * (depth - column)}- {match['rest']}"
        problems.append(Problem.at(place, "sign-at-start", "write-list", fix=fix, sign="-", line=shown))
    return tuple(problems)


def divided(text: str, problems: tuple[Problem, ...]) -> tuple[str, tuple[int, ...]]:
    """Return a text with the fixes of such Problems, and the numbers of the rows that are new in it."""
    rows = text.split("\n")
    for problem in reversed(problems):
        if problem.fix:
            rows[problem.fix.first - 1 : problem.fix.last] = problem.fix.lines
    return "\n".join(rows), tuple(problem.place.line + before for before, problem in enumerate(problems))
