"""The quizzes of a course, each a file of one folder or written in a page, its glossary, and its figures."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path, PurePosixPath

from mkdocs_course.model import limit, tree
from mkdocs_course.model.course import figures as drawings
from mkdocs_course.model.course.embedded import Embedded
from mkdocs_course.model.course.figures import Figures
from mkdocs_course.model.glossary import glossary as terms
from mkdocs_course.model.glossary.beside import ALL, Beside
from mkdocs_course.model.glossary.glossary import Glossary
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.quiz.quiz import Quiz, read
from mkdocs_course.model.reading.lexicon import any_of
from mkdocs_course.model.reading.slug import SLUG, slug
from mkdocs_course.model.reading.spelling import closest
from mkdocs_course.model.tree import is_file, shown

SEVERAL = re.compile(rf"[\s,，、;；&+]+(?:{any_of('and')}\s+)?")
"""What stands between names of quizzes where several are written in the place of one."""

Reading = Callable[[str, bytes, str, tuple[str, ...]], tuple[Quiz | None, tuple[Problem, ...]]]
"""Reads a quiz, with the arguments of `quiz.read`."""

ENDINGS = (".yml", ".yaml")


@dataclass(frozen=True, kw_only=True)
class Library:
    """The quizzes, the glossary and the figures of a course, with the Problems of their files.

    `quizzes` are the valid ones. `names` has (name in lower case, path) for every quiz, so that an invalid one is not
    reported as missing. In the same way, `has_glossary` is true even if the glossary is invalid. `embedded` are the
    names of the quizzes that are written in a page, whose path is that of the page. `elsewhere` has (name, path) for
    every file that seems to be a quiz and lies where none is read.
    """

    quizzes: tuple[Quiz, ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    embedded: tuple[str, ...] = ()
    elsewhere: tuple[tuple[str, str], ...] = ()
    glossary: Glossary | None = None
    has_glossary: bool = False
    figures: Figures = Figures()
    problems: tuple[Problem, ...] = ()

    def get(self, name: str) -> Quiz | None:
        """Return the quiz with this name, None if there is no valid one."""
        return self._by_name.get(name)

    @cached_property
    def _by_name(self) -> dict[str, Quiz]:
        return {quiz.id: quiz for quiz in reversed(self.quizzes)}

    @cached_property
    def files(self) -> dict[str, str]:
        """The path of each quiz by its name in lower case."""
        return dict(self.names)

    @cached_property
    def _usable(self) -> tuple[str, ...]:
        """The names that a page can name."""
        return tuple(filter(SLUG.fullmatch, self.files))

    @cached_property
    def _spellings(self) -> dict[str, str]:
        """The name of each quiz as it is spelt in its file or page, by the name in lower case."""
        stems = {name: PurePosixPath(path).stem for name, path in self.names}
        return stems | {name.lower(): name for name in self.embedded}

    def extend(self, quizzes: Iterable[Embedded]) -> Library:
        """Return the library with the quizzes in pages as well, without those whose names are taken."""
        names, added, known, problems = dict(self.names), list[Quiz](), list[str](), list(self.problems)
        for it in quizzes:
            if it.name.lower() in names:
                other, hint = names[it.name.lower()], "duplicate-body"
                problems.append(Problem.at(it.place, "duplicate-quiz", hint, name=it.name, other=other))
            elif SLUG.fullmatch(it.name):
                names[it.name.lower()] = it.place.path
                known.append(it.name)
                resolvable = it.quiz and (self.glossary or not self.has_glossary)
                quiz, missing = it.quiz.resolve(self.glossary) if it.quiz and resolvable else (it.quiz, ())
                problems += missing
                added += filter(None, [quiz])
        return replace(
            self,
            quizzes=(*self.quizzes, *added),
            names=tuple(names.items()),
            embedded=(*self.embedded, *known),
            problems=limit.shown(problems),
        )

    def check_name(self, name: str, place: Place, folder: Path) -> Iterator[Problem]:
        """Yield a Problem at `place` unless `name` is that of a quiz in the `folder`."""
        files = self.files
        if name.lower() in files:
            # A file whose own name is wrong is to be renamed, and not what names it.
            if name != (right := self._spellings[name.lower()]) and SLUG.fullmatch(right):
                yield Problem.at(place, "letter-case", name=name, right=right)
        elif not SLUG.fullmatch(name):
            several = [piece for piece in SEVERAL.split(name) if piece]
            bare = PurePosixPath(name.replace("\\", "/")).name
            near = next((it for it in (slug(name), slug(bare.removesuffix(".yml"))) if it in files), "")
            near = near or self._titled(name, PurePosixPath(place.path).stem)
            hint, line = "closest" if near else "", ""
            if len(several) > 1 and all(piece in files for piece in several):
                hint, line = "write-list", "\n\n".join(f"/// quiz | {piece}\n///" for piece in several)
            head, bar, option = (piece.strip() for piece in name.partition("|"))
            if bar and head in files and ":" in option:
                near, hint, line = head, "option-of-quiz", option
            yield Problem.at(place, "bad-quiz-name", hint, name=name, closest=near, line=line)
        elif path := dict(self.elsewhere).get(name):
            yield Problem.at(place, "unknown-quiz", "quiz-elsewhere", name=name, path=path, folder=folder.name)
        elif name not in map(slug, files):
            # One that is misnamed has been reported where it lies.
            near = closest(name, self._usable)
            hint = "closest" if near else "unknown-quiz"
            yield Problem.at(place, "unknown-quiz", hint, name=name, closest=near, folder=folder.name)

    def _titled(self, title: str, page: str) -> str:
        """Return the quiz with a title, of several the one with the name of the `page`, “” if there is none."""
        named = [it.id for it in self.quizzes if it.title and title in dict(it.title.texts).values()]
        return page if page in named else named[0] if len(named) == 1 else ""


def load(
    folder: Path,
    root: Path,
    languages: tuple[str, ...],
    glossary: Path | None,
    others: tuple[str, ...] = (),
    beside: Beside = ALL,
    figures: Path | None = None,
    reading: Reading = read,
) -> Library:
    """Return the library with the quizzes in `folder` and the file `glossary`, None or missing where there is none.

    Paths in Problems are relative to `root`, with forward slashes. Terms may also be in the languages `others`, and
    have other languages `beside` them. `figures` is the folder of the figures, None where there is none.
    `reading` reads a quiz.
    """
    quizzes, has_glossary = [], bool(glossary and is_file(glossary))
    names: dict[str, str] = {}
    known, problems = _glossary(glossary, root, languages, others, beside) if glossary and has_glossary else (None, [])
    drawn = drawings.load(figures, root, languages) if figures else Figures()
    walked = tree.walk(folder, root)
    problems += drawn.problems
    problems += walked.problems
    for file in walked.files:
        if file.parent != folder or file.suffix.lower() not in ENDINGS or file.name.startswith("."):
            continue
        path, start = shown(file, root), Place(path=shown(file, root))
        if not SLUG.fullmatch(file.stem) or file.suffix not in ENDINGS:
            better = f"{slug(file.stem) or 'first-lesson'}.yml"
            problems.append(Problem.at(start, "bad-file-name", name=file.name, suggestion=better))
        if file.stem.lower() in names:
            problems.append(Problem.at(start, "duplicate-quiz", name=file.stem, other=names[file.stem.lower()]))
            continue
        data, unread = tree.read(file, root)
        problems += unread
        if data is None and not unread:
            continue
        names[file.stem.lower()] = path
        quiz, faults = reading(path, data, file.stem, languages) if data is not None else (None, ())
        problems += faults
        if quiz and (known or not has_glossary):
            quiz, missing = quiz.resolve(known)
            problems += missing
        if quiz:
            quizzes.append(quiz)
    return Library(
        quizzes=tuple(quizzes),
        names=tuple(names.items()),
        glossary=known,
        has_glossary=has_glossary,
        figures=drawn,
        problems=limit.shown(problems),
    )


def _glossary(
    file: Path, root: Path, languages: tuple[str, ...], others: tuple[str, ...], beside: Beside
) -> tuple[Glossary | None, list[Problem]]:
    path = shown(file, root)
    if not file.resolve().is_relative_to(file.parent.resolve()):
        return None, [Problem.at(Place(path=path), "outside", name=file.name, limit=tree.MAX_LINKED)]
    data, unread = tree.read(file, root)
    parsed, problems = terms.read(path, data, languages, others, beside) if data is not None else (None, unread)
    return parsed, list(problems)
