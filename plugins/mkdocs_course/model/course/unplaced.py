"""Problems of a quiz that is placed nowhere, as consequences of what stops the page, or the row, that is to place it.

Without the quiz a posttest, a follow-up or the certificate has nothing to come back to, on another page.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from mkdocs_course.model import tree
from mkdocs_course.model.course.blocks import ENDING
from mkdocs_course.model.course.explained import placed_by
from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.course.moved import names_of, with_consequences
from mkdocs_course.model.course.opening import openings
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.quiz.question import kind_blocks

CODES = frozenset({"again-without-first", "pretest-without-again", "exam-not-placed"})
"""The Problems of quizzes that are not placed, beside those that kinds of question define."""
HIDING = frozenset({"not-shown", "quiz-not-closed", "unclosed-comment", "unclosed-fence", "unclosed-tag"})
"""The Problems of a page for which the blocks below are not read."""
GONE = frozenset({"missing-page", "unread-file"})
"""The Problems of a file for which a page is not there."""

Names = set[tuple[str, str]]
"""(language, name of a quiz)"""


def folded(problems: Iterable[Problem], lessons: Iterable[Lesson], content: Path, root: Path) -> list[Problem]:
    """Return the Problems, with those of quizzes that are placed nowhere as consequences of what stops their page.

    Args:
        problems: those of the course.
        lessons: its lessons.
        content: the folder with a folder for each language.
        root: the folder to which paths in Problems are relative.
    """
    every, codes = [*problems], CODES | {it.unplaced for it in kind_blocks().values()}
    missing = [it for it in every if it.code in codes]
    if not missing:
        return every
    hiding = [it for it in every if it.code in HIDING]
    pages = _Pages([*lessons], hiding, content, root)
    following, causes = defaultdict[Problem, list[Problem]](list), list[tuple[Problem, Names]]()
    for cause in every:
        if cause.code not in codes and (names := {*pages.placed_without(cause)}):
            causes.append((cause, names))
    for problem in missing:
        wanted = pages.language(problem.place.path), problem.value("name")
        # The menu and the certificate are those of all languages.
        first = next((it for it, names in causes if any(wanted in (own, ("", own[1])) for own in names)), None)
        if first:
            following[first].append(problem)
    rest = {it for group in following.values() for it in group}
    return [with_consequences(it, following.get(it, ())) for it in every if it not in rest]


class _Pages:
    """The pages of a course, with what they place, and what they would place."""

    def __init__(self, lessons: list[Lesson], hiding: list[Problem], content: Path, root: Path) -> None:
        self.hiding, self.read = defaultdict[str, list[int]](list), dict[str, list[tuple[int, str]]]()
        for problem in sorted(hiding):
            self.hiding[problem.place.path].append(problem.place.line)
        self.by_path = {lesson.place.path: lesson for lesson in lessons}
        self.by_page = defaultdict[str, list[Lesson]](list)
        for lesson in lessons:
            self.by_page[lesson.page].append(lesson)
        self.content, self.root, self.top = tree.shown(content, root), root, content

    def language(self, path: str) -> str:
        """Return the folder of the language in which a file is, “” for one outside of the content."""
        below = path.removeprefix(f"{self.content}/")
        return below.partition("/")[0] if below != path else ""

    def placed_without(self, cause: Problem) -> Iterator[tuple[str, str]]:
        """Yield (language, quiz) for what a page would place if a Problem were not there."""
        path = cause.place.path
        code = self.language(path)
        yield from ((code, name) for name in placed_by(cause) if name)
        if cause.code in GONE:
            for wanted in names_of(cause, self.content):
                yield from self._as_in_others(wanted)
            if cause.code == "unread-file":
                yield from ((code, name) for _, name in self._written(path))
        elif cause.code in HIDING:
            lines, first = self.hiding[path], cause.place.line
            end = next(iter(lines[bisect_right(lines, first) :]), math.inf)
            placed = {it.name for it in self.by_path[path].quizzes} if path in self.by_path else set[str]()
            own = ((line, name) for line, name in self._written(path) if name not in placed)
            yield from ((code, name) for line, name in own if first <= line < end)
        elif path not in self.by_path and not cause.warning:
            # The file cannot be read.
            yield from self._as_in_others(path)

    def _as_in_others(self, path: str) -> Iterator[tuple[str, str]]:
        """Yield what a page would place that other languages have."""
        code = self.language(path)
        page = path.removeprefix(f"{self.content}/{code}/")
        for lesson in self.by_page.get(page, ()):
            yield from ((code, it.name) for it in lesson.quizzes if lesson.language != code)

    def _written(self, path: str) -> list[tuple[int, str]]:
        """Return (line, name) for each block of a file, whether anything reads it or not."""
        if path not in self.read:
            file = self.root / path
            data = tree.read(file, self.root)[0] if file.is_file() and file.is_relative_to(self.top) else None
            text = (data or b"").decode("utf-8", "replace")
            self.read[path] = [(line, it.argument.removesuffix(ENDING)) for line, it in openings(text)]
        return self.read[path]
