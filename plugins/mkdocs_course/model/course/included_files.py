"""Whether the files exist that lessons include (`--8<-- "file"`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.text.rooted import below_content
from mkdocs_course.model.tree import is_file


def faults(lessons: tuple[Lesson, ...], content: Path, bases: tuple[Path, ...]) -> Iterator[Problem]:
    """Yield a Problem for each included file that is in none of the folders, and for each section that it lacks.

    Args:
        lessons: those of the course.
        content: the folder of the lessons, which a path may begin with.
        bases: the folders in which files are looked for, or single files, as `base_path` of `pymdownx.snippets` has
            them.
    """
    shown = (content if content in bases else bases[0]).name
    for reference in (reference for lesson in lessons for reference in lesson.files):
        name = below_content(reference.name, content)
        files = [file for file in (_file(base.resolve(), name) for base in bases) if file]
        if not files:
            yield Problem.at(reference.place, "missing-file", name=reference.name, folder=shown)
        elif reference.section and not any(_has_section(file, reference.section) for file in files):
            name = f"{reference.name}:{reference.section}"
            yield Problem.at(reference.place, "missing-file", "missing-section", name=name, folder=shown)


def _file(base: Path, name: str) -> Path | None:
    """Return the file of that name in the folder `base`, or `base` if it is the file."""
    if is_file(base):
        return base if (base.parent / name).resolve() == base else None
    file = (base / name).resolve()
    return file if is_file(file) and file.is_relative_to(base) else None


def _has_section(file: Path, section: str) -> bool:
    """Return whether a file marks the beginning of a section, as `--8<-- [start:section]`."""
    start = re.compile(rf"-{{1,}}8<-{{1,}}[ \t]+\[[ \t]*start[ \t]*:[ \t]*{re.escape(section)}[ \t]*\]", re.IGNORECASE)
    return start.search(file.read_text(encoding="utf-8", errors="replace")) is not None
