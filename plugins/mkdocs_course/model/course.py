"""The whole course, and what can only be told from all of it together."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mkdocs_course.model import certificate, link, parity
from mkdocs_course.model.body import Use
from mkdocs_course.model.certificate import Certificate
from mkdocs_course.model.lesson import Lesson
from mkdocs_course.model.lesson import read as read_lesson
from mkdocs_course.model.library import Library, load, shown
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.reading.reader import closest


@dataclass(frozen=True, kw_only=True, slots=True)
class Course:
    """Lessons of every language, the quizzes they share, and every Problem, sorted by place."""

    languages: tuple[str, ...]
    lessons: tuple[Lesson, ...]
    library: Library
    problems: tuple[Problem, ...]

    def after(self, page: str, language: str) -> tuple[str, ...]:
        """Return the pages that are better read before this one."""
        found = (lesson.after for lesson in self.lessons if (lesson.page, lesson.language) == (page, language))
        return tuple(use.name for uses in found for use in uses)


def read(
    content: Path,
    quizzes: Path,
    languages: tuple[str, ...],
    root: Path,
    parts: tuple[str, ...],
    asked: Certificate | None = None,
) -> Course:
    """Read `content/<language>/**.md`, `content/glossary.yml` and `quizzes/*.yml`. Paths in Problems are relative to `root`.

    `parts` are the names that a block `/// course | …` may have, `asked` is what the certificate takes.
    """
    library = load(quizzes, root, languages, content / "glossary.yml")
    lessons, problems = [], list(library.problems)
    for language in languages:
        folder = content / language
        if not folder.is_dir():
            problems.append(Problem.at(Place(path=shown(folder, root)), "missing-folder", language=language))
        for file in sorted(folder.rglob("*.md")):
            page = file.relative_to(folder).as_posix()
            if not file.resolve().is_relative_to(content.resolve()):
                problems.append(Problem.at(Place(path=shown(file, root)), "outside", name=page))
                continue
            lesson, found = read_lesson(shown(file, root), file.read_bytes(), page, language)
            lessons.append(lesson)
            problems += found
    problems += _missing_pages(tuple(lessons), languages)
    problems += _quizzes(tuple(lessons), library, quizzes)
    problems += _files(tuple(lessons), content, quizzes)
    problems += _parts(tuple(lessons), parts)
    problems += _terms(tuple(lessons), library)
    problems += _after(tuple(lessons), content)
    for part in (*library.quizzes, *filter(None, [library.glossary])):
        problems += link.faults(part, content, languages)
    if asked:
        problems += certificate.faults(asked, lessons, library, quizzes)
    problems += _parity(lessons, problems, languages)
    found = tuple(sorted(set(problems)))
    return Course(languages=languages, lessons=tuple(lessons), library=library, problems=found)


def _missing_pages(lessons: tuple[Lesson, ...], languages: tuple[str, ...]) -> Iterator[Problem]:
    for page, written in parity.pages(lessons).items():
        for language in languages:
            if language not in written:
                place = next(iter(written.values())).place
                yield Problem.at(place, "missing-page", warning=True, language=language, page=f"{language}/{page}")


def _parity(lessons: list[Lesson], problems: list[Problem], languages: tuple[str, ...]) -> Iterator[Problem]:
    """Yield what the languages say differently. A page with an error is compared when that is mended: it may be the same."""
    broken = {problem.place.path for problem in problems if not problem.warning}
    yield from parity.faults((lesson for lesson in lessons if lesson.place.path not in broken), languages)


def _quizzes(lessons: tuple[Lesson, ...], library: Library, folder: Path) -> Iterator[Problem]:
    files = dict(library.names)
    used: dict[tuple[str, str, bool], Use] = {}
    for lesson in lessons:
        for use in (*lesson.quizzes, *lesson.maps):
            name = use.name
            yield from library.misnamed(name, use.place, folder)
            if use.block == "map":
                if (quiz := library.get(name)) and not quiz.talks:
                    yield Problem.at(use.place, "no-talk", name=name)
                continue
            if first := used.get((lesson.language, name, use.again)):
                yield Problem.at(use.place, "quiz-used-twice", warning=True, name=name, first=first.place)
            used.setdefault((lesson.language, name, use.again), use)
    yield from _occasions(used, library)
    placed = {os.path.normcase(name).lower() for _, name, _ in used}
    for name, path in files.items():
        if name not in placed:
            yield Problem.at(Place(path=path), "unused-quiz", warning=True, name=name)


def _occasions(used: dict[tuple[str, str, bool], Use], library: Library) -> Iterator[Problem]:
    """Yield what comes back without having been there, and what waits for its answers and never comes back."""
    for (language, name, again), use in used.items():
        quiz = library.get(name)
        if again and (language, name, False) not in used:
            yield Problem.at(use.place, "again-without-first", name=name)
        elif not again and quiz and quiz.mode == "pretest" and (language, name, True) not in used:
            yield Problem.at(use.place, "pretest-without-again", name=name)


def _files(lessons: tuple[Lesson, ...], *folders: Path) -> Iterator[Problem]:
    """Yield files to be put into a page that are in none of the folders; the guide shows quizzes as they are written."""
    content = folders[0]
    for use in (use for lesson in lessons for use in lesson.files):
        files = [(folder / use.name).resolve() for folder in folders]
        if not any(file.is_file() and file.is_relative_to(folder.resolve()) for file, folder in zip(files, folders)):
            yield Problem.at(use.place, "missing-file", name=use.name, folder=content.name)


def _parts(lessons: tuple[Lesson, ...], parts: tuple[str, ...]) -> Iterator[Problem]:
    for use in (use for lesson in lessons for use in lesson.parts if use.name not in parts):
        near = closest(use.name, parts)
        hint = "closest" if near else "unknown-part"
        yield Problem.at(use.place, "unknown-part", hint, name=use.name, closest=near, known=", ".join(parts))


def _terms(lessons: tuple[Lesson, ...], library: Library) -> Iterator[Problem]:
    """Yield links to terms that there are not, and where a glossary is to be shown that there is not."""
    anchors = {lesson.language: lesson.anchors for lesson in lessons if lesson.page == "glossary.md"}
    for lesson in lessons:
        if not library.has_glossary:
            for use in lesson.glossaries:
                yield Problem.at(use.place, "missing-glossary")
        for use in lesson.terms if library.glossary else ():
            ids = [term.id for term in library.glossary.terms]
            if use.name not in ids and use.name not in anchors.get(lesson.language, ()):
                near = closest(use.name, ids)
                hint, file = "closest" if near else "unknown-term", library.glossary.place.path
                yield Problem.at(use.place, "unknown-term", hint, name=use.name, closest=near, file=file)


def _after(lessons: tuple[Lesson, ...], content: Path) -> Iterator[Problem]:
    """Yield pages that a lesson is to come after, and that there are not or that are the lesson itself."""
    pages = {(lesson.language, lesson.page) for lesson in lessons}
    for lesson in lessons:
        for use in lesson.after:
            if use.name == lesson.page:
                yield Problem.at(use.place, "after-itself")
            elif (lesson.language, use.name) not in pages:
                folder = f"{content.name}/{lesson.language}"
                yield Problem.at(use.place, "missing-file", "from-language", name=use.name, folder=folder)
