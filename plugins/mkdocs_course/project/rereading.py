"""Reads single files of a course again, without the rest of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from mkdocs_course.markdown.placing import placer
from mkdocs_course.model import tree
from mkdocs_course.model.course import lesson as lessons
from mkdocs_course.model.course.course import Course
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.quiz import quiz as quizzes
from mkdocs_course.project.project import Project


def reread(project: Project, course: Course, files: Iterable[Path]) -> tuple[Course, tuple[Problem, ...]]:
    """Return a course whose lessons and quizzes in `files` are read again, and the Problems of these files.

    Other files are left out. A Problem that only the whole course can show is not found.
    """
    changed = {tree.shown(file, project.root): file for file in files}
    places = {lesson.place.path: lesson for lesson in course.lessons}
    placed = placer(list(project.extensions), project.options, project.content)
    problems: list[Problem] = []
    for path in changed.keys() & places.keys():
        old = places[path]
        data, unread = tree.read(changed[path], project.root)
        places[path], faults = lessons.read(path, data or b"", old.page, old.language, placed, None, course.languages)
        problems += (*unread, *faults)
    known = {quiz.place.path: quiz for quiz in course.library.quizzes if quiz.id not in course.library.embedded}
    for path in changed.keys() & known.keys():
        data, unread = tree.read(changed[path], project.root)
        quiz, faults = quizzes.read(path, data or b"", changed[path].stem, course.languages)
        problems += (*unread, *faults)
        if quiz:
            known[path], faults = quiz.resolve(course.library.glossary)
            problems += faults
    in_pages = {name.lower() for name in course.library.embedded}
    in_files = tuple(it for it in course.library.names if it[0] not in in_pages)
    library = replace(course.library, quizzes=tuple(known.values()), names=in_files, embedded=(), problems=())
    library = library.extend(quiz for lesson in places.values() for quiz in lesson.embedded)
    problems += library.problems
    names = (use for path in changed.keys() & places.keys() for use in places[path].quizzes)
    problems += [it for use in names for it in library.check_name(use.name, use.place, project.quizzes)]
    shown = tuple(places[path] for path in changed.keys() & places.keys())
    problems += [it for it in library.figures.faults(shown) if it.code == "unknown-figure"]
    return replace(course, lessons=tuple(places.values()), library=library), tuple(sorted(set(problems)))


def lesson_reader(project: Project, file: Path, path: str) -> Callable[[bytes], tuple[Problem, ...]] | None:
    """Return a function that returns the Problems of a lesson with other content, None if the file is no lesson.

    `path` is the file as Problems show it. A Problem that only the whole course can show is not found.
    """
    languages = tuple(words.code for words in project.words())
    language = next((code for code in languages if file.is_relative_to(project.content / code)), None)
    if language is None or file.suffix != ".md":
        return None
    page, extensions = tree.shown(file, project.content / language), frozenset(map(str, project.extensions))
    placed = placer(list(project.extensions), project.options, project.content)
    visible = placed.visible if project.complete else None
    return lambda data: lessons.read(path, data, page, language, placed, extensions, languages, visible)[1]
