"""Fixes the Problems of a course whose fix is certain: in quizzes, the glossary, lessons and `mkdocs.yml`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from mkdocs_course import project
from mkdocs_course.authoring.applying import apply, difference, separate
from mkdocs_course.authoring.replacing import replace
from mkdocs_course.model import limit
from mkdocs_course.model.course.figures import FOLDER
from mkdocs_course.model.figure import figure
from mkdocs_course.model.glossary import glossary
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.quiz import quiz
from mkdocs_course.project import Assembly, Project
from mkdocs_course.project.rereading import lesson_reader
from mkdocs_course.view.words import others

MAX_ROUNDS = 50
"""How often a file is read again: a fix may only be known when those above it have been applied."""

Read = Callable[[bytes], tuple[Problem, ...]]
"""Returns the Problems of the bytes of one file."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Fixed:
    """A file with its bytes before and after the fixes, and their `number`. `path` counts from the course's folder."""

    file: Path
    path: str
    before: bytes
    after: bytes
    number: int

    @property
    def difference(self) -> str:
        """What was changed, as a unified diff."""
        return difference(self.path, self.before, self.after)

    def write(self) -> None:
        """Replace the file in one step. Raises OSError, and then the file is as it was."""
        replace(self.file, self.after)


def fixes(assembly: Assembly) -> Iterator[Fixed]:
    """Yield each file in which something can be fixed for certain; nothing is written.

    A fix is kept only if its Problem is gone with it and the file has no more Problems than before.
    """
    for path in sorted({problem.place.path for problem in assembly.problems if problem.fix and problem.fix.safe}):
        file = assembly.root / path
        read = _reader(assembly, file, path)
        if read and file.is_file():
            before = file.read_bytes()
            wider, number = _wider(assembly, path, before, read)
            after, own = fix(wider, read)
            if number := number + own:
                yield Fixed(file=file, path=path, before=before, after=after, number=number)


def _wider(assembly: Assembly, path: str, data: bytes, read: Read) -> tuple[bytes, int]:
    """Return the bytes of a file with the fixes of Problems that only the whole course shows, and their number.

    Such are links to other files. They are not tried: nothing but the course would tell.
    """
    known = read(data)
    chosen = separate(it for it in assembly.problems if it.place.path == path and it not in known)
    fixed = apply(data, (problem.fix for problem in chosen if problem.fix))
    return (fixed, len(chosen)) if chosen and _better(known, read(fixed), ()) else (data, 0)


def fix(data: bytes, read: Read) -> tuple[bytes, int]:
    """Return the bytes of a file with every fix that is certain, and the number of these fixes."""
    number, refused = 0, set[Problem]()
    problems = read(data)
    for _ in range(MAX_ROUNDS):
        chosen = [problem for problem in separate(problems) if problem not in refused]
        if not chosen:
            break
        # All at once, and fewer of them if that does not help.
        while chosen:
            fixed = apply(data, (problem.fix for problem in chosen if problem.fix))
            remaining = read(fixed)
            if fixed != data and _better(problems, remaining, chosen):
                data, problems, number = fixed, remaining, number + len(chosen)
                break
            refused.update(chosen if len(chosen) == 1 else ())
            chosen = chosen[: len(chosen) // 2]
    return data, number


def _better(before: tuple[Problem, ...], after: tuple[Problem, ...], fixed: Iterable[Problem]) -> bool:
    left = {(problem.place.line, problem.code, problem.values) for problem in after}
    gone = all((problem.place.line, problem.code, problem.values) not in left for problem in fixed)
    fewer = sum(map(limit.number, after)) <= sum(limit.number(it) + it.consequences for it in before)
    # Of a file that cannot be used its warnings are not all known.
    return gone and (fewer or (all(it.warning for it in after) and not all(it.warning for it in before)))


def _reader(assembly: Assembly, file: Path, path: str) -> Read | None:
    """Return the reader of a file of the course, None for files that are not fixed."""
    if file == assembly.file:
        return lambda data: project.read(file, data=data)[1]
    return _course_reader(assembly.project, file, path) if assembly.project else None


def _course_reader(project: Project, file: Path, path: str) -> Read | None:
    """Return what reads the bytes of a file of the course and returns its Problems; None for any other file.

    `path` is that of the file as Problems show it.
    """
    languages = tuple(words.code for words in project.words())
    if file.parent == project.quizzes:
        return lambda data: quiz.read(path, data, file.stem, languages)[1]
    if file.parent == project.content / FOLDER and file.suffix == ".yml":
        return lambda data: figure.read(path, data, file.stem, languages)[1]
    if file == project.glossary:
        also, beside = others(project.languages, project.locales), project.settings.glossary.beside
        return lambda data: glossary.read(path, data, languages, also, beside)[1]
    return lesson_reader(project, file, path)
