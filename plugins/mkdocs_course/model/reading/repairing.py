"""The Problem that a repair of the structure or of a line removes."""

from __future__ import annotations

from mkdocs_course.model.problem import Fix, Place, Problem
from mkdocs_course.model.reading import correction
from mkdocs_course.model.reading.structure import MARK, Repair


def problem(path: str, repair: Repair, lines: list[str], consequences: int = 0) -> Problem:
    """Return the Problem of repaired lines, placed at the first character that is wrong.

    `path` is the file as Problems show it, `lines` are those of its text without the repair, and `consequences` is the
    number of other Problems that the repair removes.
    """
    changed = [number for number, new in enumerate(repair.lines) if lines[repair.first + number] != new]
    index = repair.first + changed[0]
    old, new = lines[index], repair.lines[changed[0]]
    same = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    start = len(old) - len(old.lstrip(" "))
    match = correction.LINE.match(old)
    value = match.start("value") if match else start
    at_start = repair.code in ("indent", "missing-dash", "list-mark")
    column = start if at_start else value if "quote" in repair.code or "bracket" in repair.code else same
    mark = MARK.match(old)
    return Problem.at(
        Place(path=path, line=index + 1, column=min(column, len(old)) + 1),
        repair.code,
        f"{repair.code}-lines" if len(changed) > 1 else "",
        fix=Fix(first=repair.first + 1, last=repair.last + 1, lines=repair.lines),
        consequences=consequences,
        sign=mark[2] if repair.code == "list-mark" and mark else old[column : column + 1],
        line=new,
        spaces=len(new) - len(new.lstrip(" ")),
        number=len(changed) - 1,
    )
