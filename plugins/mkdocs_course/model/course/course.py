"""The whole course, and the Problems that only the whole can show."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from mkdocs_course.model import limit, tree
from mkdocs_course.model.course import certificate, link, occasions, parity, terms
from mkdocs_course.model.course import theme as themes
from mkdocs_course.model.course.blocks import Placing, Reference
from mkdocs_course.model.course.certificate import Certificate
from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.course.lesson import read as read_lesson
from mkdocs_course.model.course.library import Library, load
from mkdocs_course.model.glossary.beside import ALL, Beside
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.quiz.question import kind_blocks
from mkdocs_course.model.reading.spelling import closest
from mkdocs_course.model.tree import shown

# The file name extensions of MkDocs’ pages.
MARKDOWN = (".markdown", ".mdown", ".mkdn", ".mkd", ".md")


@dataclass(frozen=True, kw_only=True, slots=True)
class Course:
    """The lessons in every language, the quizzes they share, and every Problem, sorted by place."""

    languages: tuple[str, ...]
    lessons: tuple[Lesson, ...]
    library: Library
    problems: tuple[Problem, ...]


def read(
    content: Path,
    quizzes: Path,
    languages: tuple[str, ...],
    root: Path,
    parts: tuple[str, ...],
    requirements: Certificate | None = None,
    *,
    links: link.Links = lambda _text: (),
    formulas: link.Formulas = lambda _text: (),
    theme: tuple[Path, ...] = (),
    placed: Placing | None = None,
    published: Callable[[str], bool] = lambda _page: True,
    others: tuple[str, ...] = (),
    beside: Beside = ALL,
) -> Course:
    """Return the course in `content/<language>/**.md`, `content/glossary.yml` and `quizzes/*.yml`.

    Args:
        content: the folder of the lessons.
        quizzes: the folder of the quizzes.
        languages: the languages of the course.
        root: the folder to which paths in Problems are relative.
        parts: the names of page parts, for `/// page-part | …`.
        requirements: those of the certificate, None for no certificate.
        links: finds the links in a text.
        formulas: finds the formulas in a text that cannot be rendered.
        theme: the folders of the theme.
        placed: returns which lines of a page Markdown renders.
        published: whether the site has a page, by its path.
        others: the languages in which terms may be written, beside those of the course.
        beside: the languages that are shown beside a term.
    """
    library = load(quizzes, root, languages, content / "glossary.yml", others, beside)
    walked = tree.walk(content, root)
    lessons, problems = [], [*library.problems, *walked.problems]
    for language in languages:
        folder = content / language
        if not folder.is_dir():
            problems.append(Problem.at(Place(path=shown(folder, root)), "missing-folder", language=language))
        for file in _pages(walked.files, folder):
            data, unread = tree.read(file, root)
            problems += unread
            if data is None:
                continue
            page = file.relative_to(folder).as_posix()
            lesson, faults = read_lesson(shown(file, root), data, page, language, placed)
            lessons.append(lesson)
            problems += faults
    problems += _missing_pages(tuple(lessons), languages)
    problems += _quizzes(tuple(lessons), library, quizzes)
    problems += _files(tuple(lessons), content, quizzes)
    problems += _page_parts(tuple(lessons), parts)
    problems += _asked(tuple(lessons), library, quizzes)
    problems += terms.faults(tuple(lessons), library)
    problems += _prerequisites(tuple(lessons), content)
    problems += themes.faults(lessons, theme)
    for record in (*library.quizzes, *filter(None, [library.glossary])):
        problems += limit.per_file(link.faults(record, content, languages, links, formulas))
    if requirements:
        shown_lessons = [lesson for lesson in lessons if published(lesson.page)]
        problems += certificate.faults(requirements, shown_lessons, library, quizzes)
    problems += _parity(lessons, problems, languages)
    return Course(languages=languages, lessons=tuple(lessons), library=library, problems=limit.shown(problems))


def _pages(files: Iterable[Path], folder: Path) -> list[Path]:
    """Return the files from which MkDocs makes pages: no hidden ones, and none in `templates/` at the top."""
    inside = (file for file in files if file.suffix in MARKDOWN and file.is_relative_to(folder))
    parts = {file: file.relative_to(folder).parts for file in inside}
    return [
        file
        for file, names in parts.items()
        if names[0] != "templates" and not any(name.startswith(".") for name in names)
    ]


def _missing_pages(lessons: tuple[Lesson, ...], languages: tuple[str, ...]) -> Iterator[Problem]:
    for page, written in parity.pages(lessons).items():
        for language in languages:
            if language not in written:
                place = next(iter(written.values())).place
                yield Problem.at(place, "missing-page", warning=True, language=language, page=f"{language}/{page}")


def _parity(lessons: list[Lesson], problems: list[Problem], languages: tuple[str, ...]) -> Iterator[Problem]:
    """Yield the differences between the languages. A page with an error is not compared until it is fixed."""
    broken = {problem.place.path for problem in problems if not problem.warning}
    yield from parity.faults((lesson for lesson in lessons if lesson.place.path not in broken), languages)


def _quizzes(lessons: tuple[Lesson, ...], library: Library, folder: Path) -> Iterator[Problem]:
    files = dict(library.names)
    used: dict[tuple[str, str, str], Reference] = {}
    for lesson in lessons:
        yield from limit.per_file(_names(lesson, library, folder))
        for reference in lesson.quizzes:
            name = reference.name
            if first := used.get((lesson.language, name, reference.occasion)):
                yield Problem.at(reference.place, "quiz-used-twice", warning=True, name=name, first=first.place)
            used.setdefault((lesson.language, name, reference.occasion), reference)
        for reference in (use for use in lesson.kind_blocks if kind_blocks()[use.block].optional):
            used.setdefault((lesson.language, reference.name, ""), reference)
    yield from occasions.faults(used, lessons, library)
    placed = {os.path.normcase(name).lower() for _, name, _ in used}
    for name, path in files.items():
        if name not in placed:
            yield Problem.at(Place(path=path), "unused-quiz", warning=True, name=name)


def _names(lesson: Lesson, library: Library, folder: Path) -> Iterator[Problem]:
    """Yield a Problem for each wrong name in the blocks of a lesson that name a quiz."""
    for reference in (*lesson.quizzes, *lesson.kind_blocks):
        yield from library.check_name(reference.name, reference.place, folder)
        block = kind_blocks().get(reference.block)
        if block and (quiz := library.get(reference.name)) and not quiz.fits(block.name):
            yield Problem.at(reference.place, block.unfit, name=reference.name)


def _files(lessons: tuple[Lesson, ...], *folders: Path) -> Iterator[Problem]:
    """Yield a Problem for each included file that is in none of the folders. The guide includes quiz files."""
    tops = [folder.resolve() for folder in folders]
    for reference in (reference for lesson in lessons for reference in lesson.files):
        files = [(top / reference.name).resolve() for top in tops]
        if not any(file.is_file() and file.is_relative_to(top) for file, top in zip(files, tops, strict=True)):
            yield Problem.at(reference.place, "missing-file", name=reference.name, folder=folders[0].name)


def _page_parts(lessons: tuple[Lesson, ...], parts: tuple[str, ...]) -> Iterator[Problem]:
    for lesson in lessons:
        yield from limit.per_file(_unknown_parts(lesson, parts))


def _unknown_parts(lesson: Lesson, parts: tuple[str, ...]) -> Iterator[Problem]:
    for reference in (reference for reference in lesson.parts if reference.name not in parts):
        near = closest(reference.name, parts)
        hint = "closest" if near else "unknown-part"
        yield Problem.at(
            reference.place, "unknown-part", hint, name=reference.name, closest=near, known=", ".join(parts)
        )


def _asked(lessons: tuple[Lesson, ...], library: Library, folder: Path) -> Iterator[Problem]:
    """Yield a Problem for each question of a page part that does not exist, or that one choice does not answer."""
    for reference in (reference for lesson in lessons for reference in lesson.parts):
        if not (asked := reference.asked):
            continue
        yield from library.check_name(asked.quiz, reference.place, folder)
        if (quiz := library.get(asked.quiz)) and not asked.find(quiz):
            name = asked.question or asked.quiz
            yield Problem.at(reference.place, "no-choice", name=name)


def _prerequisites(lessons: tuple[Lesson, ...], content: Path) -> Iterator[Problem]:
    """Yield a Problem for each prerequisite of a lesson that does not exist or is the lesson itself."""
    pages = {(lesson.language, lesson.page) for lesson in lessons}
    for lesson in lessons:
        for reference in lesson.prerequisites:
            if reference.name == lesson.page:
                yield Problem.at(reference.place, "after-itself")
            elif (lesson.language, reference.name) not in pages:
                folder = f"{content.name}/{lesson.language}"
                yield Problem.at(reference.place, "missing-file", "from-language", name=reference.name, folder=folder)
