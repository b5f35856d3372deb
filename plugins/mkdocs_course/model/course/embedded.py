"""Quizzes whose YAML is written in a page: as fenced code in the block that places the quiz."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace

from mkdocs_course.model.course.blocks import FENCE, Reference, outside_fences
from mkdocs_course.model.course.ending import YAML
from mkdocs_course.model.course.opening import opening
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.quiz import quiz as quizzes
from mkdocs_course.model.quiz.block import QUIZ
from mkdocs_course.model.quiz.quiz import Quiz
from mkdocs_course.model.text.fence import LIKE

MAX_A_PAGE = 50


@dataclass(frozen=True, kw_only=True, slots=True)
class Embedded:
    """A quiz in a page. `quiz` is None if it has an error, and `place` is that of its name."""

    name: str
    quiz: Quiz | None
    place: Place


@dataclass(frozen=True, kw_only=True, slots=True)
class _Fence:
    """Fenced code: the numbers of the `first` and the `last` row, which are the fences, and what precedes them."""

    first: int
    last: int
    prefix: str


def read(
    path: str, text: str, references: Iterable[Reference], languages: tuple[str, ...]
) -> tuple[tuple[Embedded, ...], tuple[Problem, ...]]:
    """Return the quizzes that are written in a page, and every Problem in them, with its place in the page.

    `references` are those of the blocks of the page, and `languages` are those that each text must have.
    """
    embedded, problems, rows = list[Embedded](), list[Problem](), text.split("\n")
    for reference in references:
        fences = list(_fences(rows, reference.place.line))
        if not fences:
            if reference.block == QUIZ.name and _begins_body(next(filter(str.strip, rows[reference.place.line :]), "")):
                # The lack of a fence is reported, and not that there is no such quiz.
                embedded.append(Embedded(name=reference.name, quiz=None, place=reference.place))
            continue
        if reference.block != QUIZ.name or len(fences) > 1:
            place = Place(path=path, line=fences[-1].first, column=len(fences[-1].prefix) + 1)
            hint = "body-twice" if reference.block == QUIZ.name else "body-elsewhere"
            problems.append(Problem.at(place, "quiz-body", hint, name=reference.name))
            if reference.block != QUIZ.name:
                continue
        if len(embedded) >= MAX_A_PAGE:
            if len(embedded) == MAX_A_PAGE:
                values = {"name": reference.name, "limit": MAX_A_PAGE}
                problems.append(Problem.filled(reference.place, "quiz-body", "body-many", values))
            embedded.append(Embedded(name=reference.name, quiz=None, place=reference.place))
            continue
        quiz, faults = _read(path, rows, fences[0], reference.name, languages)
        problems += faults
        embedded.append(Embedded(name=reference.name, quiz=quiz, place=reference.place))
    return tuple(embedded), tuple(problems)


def _begins_body(row: str) -> bool:
    """Return whether a row begins a quiz whose fence is missing, or has other signs."""
    return bool(YAML.match(row) or LIKE.match(row))


def sources(text: str, names: Container[str]) -> Iterator[tuple[str, str]]:
    """Yield (name, YAML) for the quizzes of these names that are written in a page.

    `text` is the page, with line feeds as line breaks. The YAML has the places of the page.
    """
    rows = text.split("\n")
    for number, row in outside_fences(text):
        opened = opening(row)
        if opened and opened.block == QUIZ and opened.argument in names:
            for fence in [*_fences(rows, number)][:1]:
                yield opened.argument, "\n".join([""] * fence.first + _body(rows, fence))


def _fences(rows: list[str], after: int) -> Iterator[_Fence]:
    """Yield the fenced code in the rows below the one with the number `after`, until anything else follows."""
    at = after
    while True:
        at = next((row for row in range(at, len(rows)) if rows[row].strip(" \t>")), len(rows))
        opening = FENCE.match(rows[at]) if at < len(rows) else None
        if not opening:
            return
        closing = ((row, FENCE.match(rows[row])) for row in range(at + 1, len(rows)))
        end = next((row for row, match in closing if match and match[1].startswith(opening[1])), 0)
        if not end:
            return  # the block is not closed either, which is reported
        yield _Fence(first=at + 1, last=end + 1, prefix=rows[at][: opening.start(1)])
        at = end + 1


def _read(
    path: str, rows: list[str], fence: _Fence, name: str, languages: tuple[str, ...]
) -> tuple[Quiz | None, Iterator[Problem]]:
    """Return the quiz in a fence. What precedes the fence in a list or a quote becomes spaces, so places stay."""
    start, body = Place(path=path, line=fence.first, column=len(fence.prefix) + 1), _body(rows, fence)
    if not any(map(str.strip, body)):
        return None, iter((Problem.at(start, "quiz-body", "body-empty", name=name),))
    quiz, problems = quizzes.read(path, "\n".join([""] * fence.first + body).encode(), name, languages)
    return quiz, (_in_page(problem, start, keep=not fence.prefix.strip()) for problem in problems)


def _body(rows: list[str], fence: _Fence) -> list[str]:
    """Return the rows in a fence, with spaces in place of what precedes it in each row."""
    size = len(fence.prefix)
    code = rows[fence.first : fence.last - 1]
    return [row if row[:size].strip(" >") else " " * size + row[size:] for row in code]


def _in_page(problem: Problem, start: Place, *, keep: bool) -> Problem:
    """Return a Problem of the quiz, at the fence and without its fix if it is about the whole quiz.

    `keep` is whether any other Problem keeps its fix.
    """
    whole = problem.place.path == start.path and problem.place.line <= start.line
    return replace(problem, place=start if whole else problem.place, fix=problem.fix if keep and not whole else None)
