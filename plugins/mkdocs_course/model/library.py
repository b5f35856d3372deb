"""All quizzes of a course, the files of one folder; and its glossary, one file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mkdocs_course.model import glossary as terms
from mkdocs_course.model.glossary import Glossary
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.quiz import Quiz, read
from mkdocs_course.model.reading.reader import SLUG, closest

ENDINGS = (".yml", ".yaml")


@dataclass(frozen=True, kw_only=True, slots=True)
class Library:
    """`quizzes` are the usable ones, `names` all that have a file, so that a broken one is not called missing.

    The same goes for `glossary` and `has_glossary`.
    """

    quizzes: tuple[Quiz, ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    glossary: Glossary | None = None
    has_glossary: bool = False
    problems: tuple[Problem, ...] = ()

    def get(self, name: str) -> Quiz | None:
        """Return the quiz of this name, None where there is no usable one."""
        return next((quiz for quiz in self.quizzes if quiz.id == name), None)

    def misnamed(self, name: str, place: Place, folder: Path) -> Iterator[Problem]:
        """Yield what is wrong with a name that is to be one of the quizzes in the `folder`."""
        files = dict(self.names)
        if name.lower() in files:
            if name != (right := Path(files[name.lower()]).stem):
                yield Problem.at(place, "letter-case", name=name, right=right)
        elif not SLUG.fullmatch(name):
            yield Problem.at(place, "bad-quiz-name", name=name)
        else:
            near = closest(name, files)
            hint = "closest" if near else "unknown-quiz"
            yield Problem.at(place, "unknown-quiz", hint, name=name, closest=near, folder=folder.name)


def load(folder: Path, root: Path, languages: tuple[str, ...], glossary: Path) -> Library:
    """Return the library in `folder`; paths in Problems are relative to `root`, with forward slashes.

    A course need not have a `glossary`.
    """
    quizzes, names, there = [], {}, glossary.is_file()
    known, problems = _glossary(glossary, root, languages) if there else (None, [])
    for file in sorted(folder.iterdir()) if folder.is_dir() else []:
        if file.suffix.lower() not in ENDINGS or file.name.startswith("."):
            continue
        path, start = shown(file, root), Place(path=shown(file, root))
        if not file.resolve().is_relative_to(folder.resolve()):
            problems.append(Problem.at(start, "outside", name=file.name))
            continue
        if not SLUG.fullmatch(file.stem) or file.suffix not in ENDINGS:
            problems.append(Problem.at(start, "bad-file-name", name=file.name))
        if file.stem.lower() in names:
            problems.append(Problem.at(start, "duplicate-quiz", name=file.stem, other=names[file.stem.lower()]))
            continue
        names[file.stem.lower()] = path
        quiz, found = read(path, file.read_bytes(), file.stem, languages)
        problems += found
        if quiz and (known or not there):
            quiz, missing = quiz.resolve(known)
            problems += missing
        if quiz:
            quizzes.append(quiz)
    return Library(
        quizzes=tuple(quizzes),
        names=tuple(names.items()),
        glossary=known,
        has_glossary=there,
        problems=tuple(sorted(problems)),
    )


def _glossary(file: Path, root: Path, languages: tuple[str, ...]) -> tuple[Glossary | None, list[Problem]]:
    path = shown(file, root)
    if not file.resolve().is_relative_to(file.parent.resolve()):
        return None, [Problem.at(Place(path=path), "outside", name=file.name)]
    found, problems = terms.read(path, file.read_bytes(), languages)
    return found, list(problems)


def shown(file: Path, root: Path) -> str:
    """Return the path as Problems show it."""
    return (file.relative_to(root) if file.is_relative_to(root) else file).as_posix()
