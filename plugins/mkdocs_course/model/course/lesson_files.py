"""The files of the lessons, and reading them one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from mkdocs_course.model import tree
from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.course.shown import Placing
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.tree import shown

# The file name extensions of MkDocs’ pages.
INDEX, README = "index.md", "README.md"
"""The names of the first page of a folder. The second one only counts without the first."""
MARKDOWN = (".markdown", ".mdown", ".mkdn", ".mkd", ".md")

LessonReading = Callable[
    [str, bytes, str, str, Placing | None, frozenset[str] | None, tuple[str, ...]],
    tuple[Lesson, tuple[Problem, ...]],
]
"""Reads a lesson, with the arguments of `lesson.read`."""


def read_lessons(
    walked: tree.Tree,
    content: Path,
    languages: tuple[str, ...],
    root: Path,
    placed: Placing | None,
    extensions: frozenset[str] | None,
    reading: LessonReading,
) -> Iterator[tuple[Lesson | None, tuple[Problem, ...]]]:
    """Yield each lesson, None if its file cannot be read, and the Problems of its file.

    Args:
        walked: the files below `content`.
        content: the folder with a folder for each language.
        languages: the codes of the languages.
        root: the folder from which the paths of Problems count.
        placed: returns what Markdown renders of a page; None if Markdown is not to be asked.
        extensions: the names of the Markdown extensions of the course, None if they are not known.
        reading: reads one lesson.
    """
    for language in languages:
        folder = content / language
        for file in page_files(walked.files, folder):
            data, unread = tree.read(file, root)
            if data is None:
                yield None, unread
            else:
                page = file.relative_to(folder).as_posix()
                yield reading(shown(file, root), data, page, language, placed, extensions, languages)


def page_files(files: Iterable[Path], folder: Path) -> list[Path]:
    """Return the files from which MkDocs makes pages.

    These are no hidden ones, none in `templates/` at the top, and no `README.md` that lies beside an `index.md`.
    """
    inside = (file for file in files if file.suffix in MARKDOWN and file.is_relative_to(folder))
    parts = {file: file.relative_to(folder).parts for file in inside}
    indexes = {file.parent for file in parts if file.name == INDEX}
    return [
        file
        for file, names in parts.items()
        if names[0] != "templates"
        and not any(name.startswith(".") for name in names)
        and not (file.name == README and file.parent in indexes)
    ]
