"""A new quiz with one question of any kind in every language of a course, at the end of a lesson if there is one."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from mkdocs_course.authoring.draft import Draft, Edit
from mkdocs_course.authoring.page_files import page_files
from mkdocs_course.authoring.sample_question import USUAL, samples_of_kinds
from mkdocs_course.authoring.source_lines import SourceLines
from mkdocs_course.model.reading.scalar import text_field
from mkdocs_course.model.reading.writing import lines
from mkdocs_course.project import Project


def new_quiz(project: Project, name: str, titles: Mapping[str, str], page: str = "", kind: str = USUAL) -> Draft:
    """Return the file of a new quiz, and the pages in which it is placed.

    Args:
        project: the course.
        name: the name of the quiz, of a–z, digits and hyphens.
        titles: its title by language, which may be empty.
        page: the page at whose end it is placed, by its path below the folder of a language; “” for none.
        kind: the kind of its question, one of the names of `samples_of_kinds`.
    """
    codes = project.languages
    edits = tuple(_placed(file, name) for file in page_files(project, page).values()) if page else ()
    return Draft(created=((project.quizzes / f"{name}.yml", quiz_text(codes, titles, kind)),), edits=edits)


def quiz_text(codes: tuple[str, ...], titles: Mapping[str, str], kind: str = USUAL) -> str:
    """Return the file of a new quiz with a question of a kind.

    Args:
        codes: its languages.
        titles: its title by language, or none.
        kind: one of the names of `samples_of_kinds`.
    """
    written = [(code, titles[code]) for code in codes if titles.get(code)]
    title = text_field("title", written, 0) if len(written) == len(codes) else ""
    return "\n".join((f"{title}questions:", *lines([samples_of_kinds()[kind].written(codes)], 2), ""))


def _placed(file: Path, name: str) -> Edit:
    """Return a page with a quiz at its end; raises OSError and UnicodeDecodeError."""
    data = file.read_bytes()
    source = SourceLines.of(data)
    blank = "" if source.lines and not source.lines[-1].strip() else "\n"
    after = source.inserted(len(source.lines), f"{blank}/// quiz | {name}\n///\n").data
    return Edit(file=file, before=data, after=after)
