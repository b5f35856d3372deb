"""Limits the number of Problems that a trainer sees: enough to work with, and the number of the rest."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Self

from mkdocs_course.model.problem import Place, Problem

MAX_A_FILE = 100
# The number of files for which the same Problem of a whole file, such as an unused quiz, is shown.
MAX_FILES = 20
MORE, MORE_FILES = "more-problems", "more-files"


def more(place: Place, number: int, *, warning: bool, counted: bool = True) -> Problem:
    """Return the Problem that stands for `number` further ones, the first of which is at `place`.

    If they are not all `counted`, the number is a lower bound.
    """
    return Problem.at(place, MORE, warning=warning, number=number if counted else f"{number}+")


def number(problem: Problem) -> int:
    """Return the number of Problems that a Problem stands for."""
    return int(problem.value("number").rstrip("+")) if problem.code in (MORE, MORE_FILES) else 1


class Findings:
    """Collects the Problems of a file while it is read. Past the limit they are only counted, to save time."""

    def __init__(self) -> None:
        self.kept: list[Problem] = []
        self.skipped: dict[bool, tuple[Place, int]] = {}
        self.number = Counter[bool]()
        self.counted = True

    def full(self, place: Place, *, warning: bool) -> bool:
        """Count a Problem, and return whether the limit of its severity is exceeded, so that it need not be created."""
        self.number[warning] += 1
        if self.number[warning] <= MAX_A_FILE:
            return False
        first, number = self.skipped.get(warning, (place, 0))
        self.skipped[warning] = (min(first, place), number + 1)
        return True

    def append(self, problem: Problem) -> None:
        """Add a Problem, or count it past the limit."""
        if problem.code == MORE or not self.full(problem.place, warning=problem.warning):
            self.kept.append(problem)

    def __iadd__(self, problems: Iterable[Problem]) -> Self:
        for problem in problems:
            self.append(problem)
            if self.number[False] > 2 * MAX_A_FILE:
                # Finding the rest may take long, and their exact number is of no use.
                self.counted = False
                break
        return self

    def __iter__(self) -> Iterator[Problem]:
        yield from self.kept
        for warning, (place, number) in self.skipped.items():
            yield more(place, number, warning=warning, counted=self.counted)

    def __bool__(self) -> bool:
        return bool(self.kept)

    @property
    def failed(self) -> bool:
        """Whether there is an error, and not only warnings."""
        return any(not problem.warning for problem in self.kept)


def per_file(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield the Problems of a file: the first hundred of each severity, and the number of the rest.

    `problems` is consumed lazily, and not to its end if there are many more errors.
    """
    findings = Findings()
    findings += problems
    yield from findings


def shown(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the Problems sorted and without duplicates: at most 100 a file, and the number of the rest.

    Errors take precedence over warnings. The same Problem of whole files is shown for 20 of them, with the number of
    the other files.
    """
    files: dict[str, list[Problem]] = defaultdict(list)
    for problem in _whole_files(sorted(set(problems), key=_order)):
        files[problem.place.path].append(problem)
    return tuple(problem for path in sorted(files) for problem in _of_a_file(files[path]))


def _order(problem: Problem) -> tuple[object, ...]:
    """Return what Problems are sorted by, as their own order has it, in a form that Python compares at once."""
    place = problem.place
    return place.path, place.line, place.column, problem.code, problem.hint, problem.values, problem.warning


def _of_a_file(problems: list[Problem]) -> Iterator[Problem]:
    counted = [problem for problem in problems if problem.code == MORE]
    # Sorting is stable: Problems of the same severity stay in the order of their places.
    ranked = sorted((problem for problem in problems if problem.code != MORE), key=lambda problem: problem.warning)
    yield from sorted(ranked[:MAX_A_FILE], key=_order)
    if left := [*ranked[MAX_A_FILE:], *counted]:
        exact = not any(problem.value("number").endswith("+") for problem in counted)
        warning = all(problem.warning for problem in left)
        yield more(min(left).place, sum(map(number, left)), warning=warning, counted=exact)


def _whole_files(problems: list[Problem]) -> Iterator[Problem]:
    files = Counter[str]()
    left: dict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        if problem.place == Place(path=problem.place.path) and problem.code not in (MORE, MORE_FILES):
            files[problem.code] += 1
            if files[problem.code] > MAX_FILES:
                left[problem.code].append(problem)
                continue
        yield problem
    for code, same_code in left.items():
        warning = all(problem.warning for problem in same_code)
        counted = len({problem.place.path for problem in same_code})
        yield Problem.at(same_code[0].place, MORE_FILES, warning=warning, name=code, number=counted)
