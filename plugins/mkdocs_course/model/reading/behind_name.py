"""The first item of a list that stands behind the name of the list, where YAML takes its dash for a text."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from mkdocs_course.model.problem import Fix, Place, Problem
from mkdocs_course.model.reading import inserted
from mkdocs_course.model.reading.inserted import Origin
from mkdocs_course.model.reading.repair import indentation, name_of

ROW = re.compile(r"(?P<lead> *+(?:- )?)(?P<name>[a-z][\w-]*+): ++- ++(?P<rest>\S.*)")
ITEM = re.compile(r"(?P<before> *+(?:- ++)?[\w-]++: ++[^\s\"'{\[].*?\S) ++- (?P<name>[a-z][\w-]*+):(?P<rest> .*)?")
"""An item that stands behind the text above it, because the line between them is gone."""
BEHIND = re.compile(r"\S +- [a-z][\w-]*:")
LIST = re.compile(r" *+- ")


def find(path: str, text: str, known: Container[str]) -> tuple[Problem, ...]:
    """Return the Problem of each such row, with the name and the item on rows of their own as its fix.

    `known` are the names of fields.
    """
    rows, problems = text.split("\n"), list[Problem]()
    for number, row in enumerate(rows, 1) if ": - " in text or BEHIND.search(text) else ():
        if " -" not in row:
            continue
        if item := ITEM.fullmatch(row):
            problems += _behind_text(path, number, item, rows, known)
        match = ROW.fullmatch(row)
        if not match or match["name"] not in known:
            continue
        column = len(match["lead"])
        following = (rows[at] for at in range(number, len(rows)))
        below = next((it for it in following if LIST.match(it) or (it.strip() and indentation(it) <= column)), "")
        depth = indentation(below) if LIST.match(below) and indentation(below) >= column else column + 2
        lines = (f"{match['lead']}{match['name']}:", f"{' ' * depth}- {match['rest']}")
        place = Place(path=path, line=number, column=row.index("- ", column) + 1)
        fix = Fix(first=number, last=number, lines=lines)
        shown = f"{match['name']}:\n{' ' * (depth - column)}- {match['rest']}"
        problems.append(Problem.at(place, "sign-at-start", "write-list", fix=fix, sign="-", line=shown))
    return tuple(problems)


def _behind_text(
    path: str, number: int, item: re.Match[str], rows: list[str], known: Container[str]
) -> Iterator[Problem]:
    """Yield the Problem of an item behind the text in the row with a number, if the fields below belong to it."""
    below = next((rows[at] for at in range(number, len(rows)) if rows[at].strip()), "")
    depth = indentation(below) - 2
    if item["name"] not in known or depth < 0 or name_of(below) not in known or LIST.match(below):
        return
    lines = (item["before"], f"{' ' * depth}- {item['name']}:{item['rest'] or ''}")
    place = Place(path=path, line=number, column=item.start("name") - 1)
    fix = Fix(first=number, last=number, lines=lines)
    yield Problem.at(place, "colon-in-text", "item-apart", fix=fix, spaces=depth, kept=lines[1].strip())


def divided(text: str, problems: tuple[Problem, ...]) -> tuple[str, list[Origin]]:
    """Return a text with the fixes of such Problems, and the origins of its rows."""
    rows, origins = inserted.fixed(text.split("\n"), (problem.fix for problem in problems if problem.fix))
    return "\n".join(rows), origins
