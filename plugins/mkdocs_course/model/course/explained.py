"""The differences between the languages of pages, without those that another Problem of a page explains.

A heading, a quiz or a picture that is there, and is written so that nothing reads it, is not missing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from mkdocs_course.model.course import parity
from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.course.markup.element_names import BLOCKS, OPEN
from mkdocs_course.model.course.moved import with_consequences
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.text.extent import Extent

ABOUT = frozenset({"broken-anchor", "duplicate-heading"})
"""Problems that name a heading without being about the row in which it stands."""
PROMISES = frozenset({"heading-differs", "heading-id"})
"""Problems whose fix gives a heading the id that they name."""
LEADING = frozenset({"broken-link", "bad-address", "broken-anchor"})
OPENED = BLOCKS | OPEN | {"pre", "form", "iframe"}
"""Elements that hide what follows until their end."""
REPEATED = LEADING | {"second-title", "skipped-level"}
"""Problems of a row that go where the row is written as it was meant."""
WRITTEN = frozenset({"write-line", "write-list", "write-table", "footnote-signs"})
UNUSED = frozenset({"unused-quiz", "unused-figure", "pretest-without-again"})
PLACED = re.compile(r"/// [\w-]+ \| ([\w-]+)")
NAME = re.compile(r"(?P<name>#[^\s,]+|[^\s|/()]+)\)?$")
"""The id of a heading, the name of a quiz or of a figure, or that of the file of a picture, at the end of a text."""


def differences(
    lessons: Iterable[Lesson], problems: Iterable[Problem], languages: tuple[str, ...]
) -> Iterator[Problem]:
    """Yield the differences between the languages that no other Problem explains.

    A page with an error is not compared until it is fixed, and of one without any text only this is said.

    Args:
        lessons: the lessons of the course.
        problems: what else is wrong in it.
        languages: the codes of its languages.
    """
    written, broken = defaultdict[str, list[str]](list), set[str]()
    for problem in problems:
        broken |= set() if problem.warning else {problem.place.path}
        if problem.code not in ABOUT:
            written[problem.place.path] += [text for _, text in problem.values]
    compared = [lesson for lesson in lessons if lesson.place.path not in broken]
    empty = {lesson.place.path for lesson in compared if _is_empty(lesson)}
    for by_language in parity.pages(compared).values():
        if all(lesson.place.path in empty for lesson in by_language.values()):
            first = next(iter(by_language.values()))
            yield Problem.at(first.place, "empty-file", "empty-pages", warning=True)
    for problem in parity.faults(compared, languages):
        path, match = problem.place.path, NAME.search(problem.value("name"))
        if path in empty:
            empty.remove(path)
            broken.add(path)
            values = {"language": problem.value("language"), "there": problem.value("there").partition(":")[0]}
            yield Problem.filled(problem.place, "empty-file", "empty-page", values, warning=True)
        elif path not in broken and not (match and any(_stands(match["name"], text) for text in written[path])):
            yield problem


def unrepeated(problems: Iterable[Problem]) -> list[Problem]:
    """Return the Problems without those that come from how a row is written, which is reported.

    These are links of the row that lead nowhere, and quizzes and figures that only this row was to place.
    """
    every = _without_swallowed([*problems])
    rows = {row for it in every if it.code == "left-over" and it.hint in WRITTEN for row in _rows(it)}
    unused = {it.value("name") for it in every if it.code in UNUSED}
    meant = {name for it in every if unused and it.code not in UNUSED for name in placed_by(it) if name in unused}
    return [
        it
        for it in every
        if (it.code not in REPEATED or (it.place.path, it.place.line) not in rows)
        and (it.code not in UNUSED or it.value("name") not in meant)
    ]


def _without_swallowed(problems: list[Problem]) -> list[Problem]:
    """Return the Problems with blocks that are not shown as consequences of HTML or a comment that has no end."""
    causes = defaultdict[str, list[Problem]](list)
    for it in problems:
        if it.code == "unclosed-comment" or (it.code == "unclosed-tag" and it.value("name") in OPENED):
            causes[it.place.path].append(it)
    following = defaultdict[Problem, list[Problem]](list)
    for problem in problems:
        above = causes.get(problem.place.path, []) if problem.code == "not-shown" else []
        if above := [it for it in above if it.place.line < problem.place.line]:
            following[max(above)].append(problem)
    rest = {it for consequences in following.values() for it in consequences}
    return [with_consequences(it, following.get(it, ())) for it in problems if it not in rest]


def without_ids(problems: Iterable[Problem]) -> list[Problem]:
    """Return the Problems without those of links to an id that a page is to get, which is reported at its heading."""
    every = [*problems]
    promised = {
        (_language(it), it.value("name").lstrip("#")) for it in every if it.code in PROMISES and it.fix is not None
    }
    return [it for it in every if it.code != "broken-anchor" or (_language(it), it.value("name")) not in promised]


def _language(problem: Problem) -> str:
    """Return the folder of the language in which a Problem is, with those above it."""
    return "/".join(problem.place.path.split("/")[:2])


def _rows(problem: Problem) -> Iterator[tuple[str, int]]:
    """Yield (path, line) for each row of which a Problem tells how it was meant."""
    last = problem.fix.last if problem.fix else problem.place.line
    return ((problem.place.path, number) for number in range(problem.place.line, last + 1))


def placed_by(problem: Problem) -> Iterator[str]:
    """Yield the names that a Problem says are meant in the place of what is written."""
    yield problem.value("closest")
    yield problem.value("right")
    yield from PLACED.findall(problem.value("line"))


def _is_empty(lesson: Lesson) -> bool:
    placed = (*lesson.quizzes, *lesson.kind_blocks, *lesson.parts, *lesson.glossaries, *lesson.figures)
    other = (*lesson.headings, *lesson.links, *lesson.files)
    return not lesson.body_line and not placed and not other and lesson.extent == Extent()


def _stands(name: str, text: str) -> bool:
    """Return whether a name stands in a text as a whole, an id also without its sign."""
    return re.search(rf"(?<![\w-]){re.escape(name.lstrip('#'))}(?![\w-])", text) is not None
