"""Files that lie where nothing reads them: a trainer who put them there waits for them in the course in vain."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.course.lesson_files import MARKDOWN
from mkdocs_course.model.course.library import ENDINGS
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.text.rooted import below_content
from mkdocs_course.model.tree import shown

TEXT = re.compile(r"(?P<name>.+\.(?:md|ya?ml))\.(?:txt|rtf|docx?|html?)", re.IGNORECASE)
"""What programs make of a name that they do not know."""
GLOSSARY = "glossary.yml"


def faults(
    lessons: tuple[Lesson, ...], content: Path, quizzes: Path, files: Iterable[Path], root: Path
) -> Iterator[Problem]:
    """Yield a warning for each file that was meant to be a part of the course, and is none.

    `files` are those below `content` and `quizzes`, the folders of the languages and of the quizzes. Paths in Problems
    are relative to `root`.
    """
    included = {below_content(reference.name, content) for lesson in lessons for reference in lesson.files}
    for file in files:
        name = file.name
        if name.startswith(".") or name.upper().startswith("README"):
            continue
        if match := TEXT.fullmatch(name):
            yield _unread(file, root, "unread-ending", match["name"])
        elif file.is_relative_to(quizzes):
            if file.parent != quizzes and name.endswith(ENDINGS):
                yield _unread(file, root, "unread-folder", f"{quizzes.name}/{name}")
        elif file.parent == content and name not in included:
            if name.endswith(ENDINGS) and name != GLOSSARY:
                yield _unread(file, root, "unread-ending", GLOSSARY)
            elif name.endswith(MARKDOWN):
                yield _unread(file, root, "unread-language", name)


def _unread(file: Path, root: Path, hint: str, known: str) -> Problem:
    return Problem.at(Place(path=shown(file, root)), "unread-file", hint, warning=True, name=file.name, known=known)
