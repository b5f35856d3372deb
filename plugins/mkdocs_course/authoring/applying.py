"""Puts fixes into the bytes of a file. All other lines stay as they are, and so do byte order mark and line ends."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable

from mkdocs_course.model.problem import Fix, Problem

BREAK = re.compile("(\r\n|\r|\n)")
MARK = "\ufeff"
# Where a line has one of these and it is not fixed, the lines of other fixes may lack what only a person can judge.
UNSETTLED = frozenset({"control", "bidi", "line-separator", "merge-conflict"})


def apply(data: bytes, fixes: Iterable[Fix]) -> bytes:
    """Return the bytes of a UTF-8 file with fixes, which must not overlap. Raises UnicodeDecodeError."""
    text = data.decode("utf-8")
    mark = MARK if text.startswith(MARK) else ""
    pieces = BREAK.split(text.removeprefix(mark))
    lines = [*zip(pieces[::2], [*pieces[1::2], ""], strict=True)]
    usual = next((end for _, end in lines if end), "\n")
    for fix in sorted(fixes, key=lambda fix: fix.first, reverse=True):
        ends = [end for _, end in lines[fix.first - 1 : fix.last]]
        ends = [*ends[:-1], *[usual] * (len(fix.lines) - len(ends)), *ends[-1:]]
        lines[fix.first - 1 : fix.last] = [*zip(fix.lines, ends, strict=False)]
    return (mark + "".join(line + end for line, end in lines)).encode()


def separate(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return those of the Problems with a safe fix that can be applied together: the first one of each line."""
    unsettled, chosen = set[int](), list[Problem]()
    taken = set[int]()
    problems = tuple(problems)
    for problem in problems:
        if problem.code in UNSETTLED and not problem.fix:
            unsettled.add(problem.place.line)
    for problem in problems:
        if not problem.fix or not problem.fix.safe:
            continue
        lines = set(range(problem.fix.first, problem.fix.last + 1))
        if not lines & (taken | unsettled):
            chosen.append(problem)
            taken |= lines
    return tuple(chosen)


def difference(path: str, before: bytes, after: bytes) -> str:
    """Return the unified diff between two versions of the file `path`, “” if they are equal."""
    old, new = (BREAK.sub("\n", data.decode("utf-8-sig")).splitlines() for data in (before, after))
    return "\n".join(difflib.unified_diff(old, new, path, path, lineterm=""))
