"""Files that lie where nothing reads them: a trainer who put them there waits for them in the course in vain."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath
from urllib.parse import unquote

from mkdocs_course.model.course.figures import FOLDER
from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.course.lesson_files import INDEX, MARKDOWN, README
from mkdocs_course.model.course.library import ENDINGS
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.text.rooted import below_content
from mkdocs_course.model.tree import shown

ADDED = (".txt", ".rtf", ".doc", ".docx", ".htm", ".html")
"""What programs add to a name whose ending they do not know."""
TEXT = re.compile(r".+\.(?:md|ya?ml)", re.IGNORECASE)
GLOSSARY = "glossary.yml"
DOCUMENTS = (".docx", ".doc", ".odt", ".rtf", ".pages")
"""The endings of word processors."""
PAGE = ("# ", "---\n")
"""What a page begins with: its title, or front matter."""
BEGINNING = 200
"""The number of characters by which a page is recognized."""


def faults(
    lessons: tuple[Lesson, ...],
    content: Path,
    quizzes: Path,
    files: tuple[Path, ...],
    others: tuple[Path, ...],
    root: Path,
) -> Iterator[Problem]:
    """Yield a warning for each file that was meant to be a part of the course, and is none.

    Args:
        lessons: the lessons.
        content: the folder with a folder for each language.
        quizzes: the folder of the quizzes.
        files: all files below `content`.
        others: all files below `quizzes`.
        root: the folder to which paths in Problems are relative.
    """
    for file in (*files, *others):
        if file.name.endswith(ADDED) and TEXT.fullmatch(file.stem) and file.name[0] != ".":
            yield _unread(file, root, "unread-ending", file.stem)
    for file in files:
        other = file.suffix not in MARKDOWN and file.suffix.lower() in (*MARKDOWN, ".txt") and file.parent != content
        # Text that is no page is called “.txt” as well, so only front matter tells.
        if other and not TEXT.fullmatch(file.stem) and _is_page(file, PAGE[file.suffix == ".txt" :]):
            yield _unread(file, root, "unread-ending", f"{file.stem}.md")
    yield from _pages(lessons, content, files, root)
    placed = {reference.name for lesson in lessons for reference in lesson.quizzes}
    drawn = {reference.name for lesson in lessons for reference in lesson.figures}
    for file in files:
        if file.name.endswith(ENDINGS) and file.parent not in (content, content / FOLDER):
            if file.stem in drawn:
                yield _unread(file, root, "unread-folder", f"{content.name}/{FOLDER}/{file.name}")
            elif file.stem in placed:
                yield _unread(file, root, "unread-folder", f"{quizzes.name}/{file.name}")
    for file in others:
        if file.parent != quizzes and file.name.endswith(ENDINGS) and file.name[0] != ".":
            yield _unread(file, root, "unread-folder", f"{quizzes.name}/{file.name}")
    included = {below_content(reference.name, content) for lesson in lessons for reference in lesson.files}
    for file in files:
        name = file.name
        if file.parent != content or name in included or name[0] == "." or name.upper().startswith("README"):
            continue
        if name.endswith(ENDINGS) and name != GLOSSARY:
            quiz = file.stem in placed
            known = f"{quizzes.name}/{name}" if quiz else GLOSSARY
            yield _unread(file, root, "unread-folder" if quiz else "unread-ending", known)
        elif name.endswith(MARKDOWN) and _is_page(file):
            yield _unread(file, root, "unread-language", name)
    nested = content / content.name
    if any(file.is_relative_to(nested) and file.name.endswith(MARKDOWN) for file in files):
        yield _unread(nested, root, "unread-nested", shown(content, root))


def _pages(lessons: tuple[Lesson, ...], content: Path, files: tuple[Path, ...], root: Path) -> Iterator[Problem]:
    """Yield a warning for each file in the folder of a language that was meant as a page, and is none."""
    folders = {content / lesson.language for lesson in lessons}
    indexes = {file.parent for file in files if file.name == INDEX}
    linked = {PurePath(unquote(link.written)).name for lesson in lessons for link in lesson.links}
    for file in files:
        if not folders & {*file.parents} or file.name[0] == ".":
            continue
        if file.name == README and file.parent in indexes:
            yield _unread(file, root, "unread-readme", INDEX)
        elif file.suffix.lower() in DOCUMENTS and file.name not in linked and not TEXT.fullmatch(file.stem):
            yield _unread(file, root, "unread-document", f"{file.stem}.md")
        elif file.suffix == ".mdx" or (not file.suffix and _is_page(file, PAGE[1:])):
            yield _unread(file, root, "unread-ending", f"{file.stem}.md")


def quizzes(content: Path, folder: Path, files: Iterable[Path], root: Path) -> Iterator[tuple[str, str]]:
    """Yield (name, path) for each of the `files` that seems to be a quiz and lies where none is read.

    Quizzes are read from the `folder`. `content` is the folder with a folder for each language. Paths are relative to
    `root`.
    """
    for file in files:
        added = next((ending for ending in ADDED if file.name.endswith(ending)), "")
        name = file.name.removesuffix(added)
        if not name.endswith(ENDINGS) or file == content / GLOSSARY or file.parent == content / FOLDER:
            continue
        if added or file.parent != folder:
            yield PurePath(name).stem, shown(file, root)


def _is_page(file: Path, beginnings: tuple[str, ...] = PAGE) -> bool:
    """Return whether a file begins as a page does. Others, such as lists of abbreviations, are added to pages."""
    try:
        with file.open(encoding="utf-8-sig", errors="replace") as stream:
            return stream.read(BEGINNING).lstrip().startswith(beginnings)
    except OSError:
        return False


def _unread(file: Path, root: Path, hint: str, known: str) -> Problem:
    return Problem.at(Place(path=shown(file, root)), "unread-file", hint, warning=True, name=file.name, known=known)
