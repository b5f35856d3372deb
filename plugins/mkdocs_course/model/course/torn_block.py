"""The line of a block that is broken in two: joined again, it names a quiz, a figure or a page part that is there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cache
from pathlib import Path

from mkdocs_course.model.course.ending import END
from mkdocs_course.model.course.file_rows import file_rows
from mkdocs_course.model.course.library import Library
from mkdocs_course.model.course.moved import with_consequences
from mkdocs_course.model.course.opening import Opening, occasion, opening
from mkdocs_course.model.problem import Fix, Place, Problem
from mkdocs_course.model.quiz.block import FIGURE, PAGE_PART

CODES = frozenset({"quiz-not-closed", "quiz-line", "block-line", "glossary-line", "unknown-block", "not-shown"})
"""The Problems of a row that is not the beginning of a block as it stands, or whose block has a text within."""
ABOUT = CODES | {
    "bad-quiz-name",
    "unknown-quiz",
    "unknown-figure",
    "unknown-part",
    "unknown-option",
    "letter-case",
    "left-over",
}
"""What else may be said of such a row."""
SLASHES = "///"


def folded(problems: Iterable[Problem], library: Library, parts: Collection[str], root: Path) -> list[Problem]:
    """Return the Problems, with one for each line of a block that is broken in two.

    Args:
        problems: those of the course.
        library: its quizzes and figures.
        parts: the names of page parts.
        root: the folder to which paths in Problems are relative.
    """
    every, by_row = [*problems], defaultdict[tuple[str, int], list[Problem]](list)
    for problem in every:
        if problem.code in ABOUT and problem.place.path.endswith(".md"):
            by_row[problem.place.path, problem.place.line].append(problem)
    figures = {name for name, _ in library.figures.files}
    names: dict[str, Collection[str]] = {FIGURE.name: figures, PAGE_PART.name: parts}
    rows_of, found, gone = cache(file_rows), list[Problem](), set[Problem]()
    for (path, line), own in by_row.items():
        if not any(it.code in CODES or it.hint == "stray-end" for it in own):
            continue
        rows = rows_of(root / path) if (root / path).is_file() else []
        if torn := _torn(rows, line, lambda it: it.argument in names.get(it.block.name, library.files)):
            joined, last = torn
            lead = rows[line - 1][: len(rows[line - 1]) - len(rows[line - 1].lstrip(" >"))]
            opened = opening(joined)
            assert opened
            fix = Fix(first=line, last=last, lines=(f"{lead}{joined}", f"{lead}{SLASHES}"))
            place = Place(path=path, line=line, column=len(lead) + 1)
            text = f"{joined}\n{SLASHES}"
            whole = Problem.at(place, opened.block.malformed, "row-in-two", fix=fix, line=text)
            below = [it for number in range(line + 1, last + 1) for it in by_row.get((path, number), ())]
            found.append(with_consequences(whole, [*own, *below][1:]))
            gone |= {*own, *below}
    return [*(it for it in every if it not in gone), *found]


def _torn(rows: list[str], line: int, is_known: Callable[[Opening], bool]) -> tuple[str, int] | None:
    """Return the whole line of a block that begins in a row, and the last row of the block; None if it is not torn."""
    first, second = (row.strip(" \t>") for row in (*rows[line - 1 : line + 1], "")[:2])
    if not first.startswith(SLASHES) or not second or END.match(second):
        return None
    written = opening(first)
    for joined in _joined(first, second):
        opened = opening(joined)
        if not opened or not is_known(opened) or (opened.option and occasion(opened.block, opened.option) is None):
            continue
        # A name that is there is torn only where the rest cannot be a text.
        if not written or not is_known(written) or second[0] in "-_|":
            below = rows[line + 1 : line + 2]
            closed = bool(below) and END.match(below[0]) is not None
            return joined, line + 1 + closed
    return None


def _joined(first: str, second: str) -> Iterator[str]:
    """Yield what two rows may have been as one, where a word, or between words, it was broken."""
    ended = second.removesuffix(SLASHES).rstrip() if second.endswith(f" {SLASHES}") else second
    forms = [f"{first}{ended}", f"{first} {ended}"]
    yield from forms if first[-1] not in "|/" and ended[:1] != "|" else forms[::-1]
    if not first.endswith("-") and not ended.startswith("-"):
        yield f"{first}-{ended}"
