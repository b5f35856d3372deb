"""A new quiz with one question in every language of a course, placed at the end of a lesson if there is one."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from mkdocs_course.authoring.draft import Draft, Edit
from mkdocs_course.authoring.page_files import page_files
from mkdocs_course.authoring.samples import samples
from mkdocs_course.authoring.scalar import mapping
from mkdocs_course.authoring.source_lines import SourceLines
from mkdocs_course.project import Project


def new_quiz(project: Project, name: str, titles: Mapping[str, str], page: str = "") -> Draft:
    """Return the file of a new quiz, and the pages in which it is placed.

    Args:
        project: the course.
        name: the name of the quiz, of a–z, digits and hyphens.
        titles: its title by language, which may be empty.
        page: the page at whose end it is placed, by its path below the folder of a language; “” for none.
    """
    codes = project.languages
    edits = tuple(_placed(file, name) for file in page_files(project, page).values()) if page else ()
    return Draft(created=((project.quizzes / f"{name}.yml", quiz_text(codes, titles)),), edits=edits)


def quiz_text(codes: tuple[str, ...], titles: Mapping[str, str]) -> str:
    """Return the file of a new quiz in the languages `codes`; `titles` are its title by language, or none."""
    written = [(code, titles[code]) for code in codes if titles.get(code)]
    title = mapping("title", written, 0) if len(written) == len(codes) else ""
    texts = {key: [(code, samples(code)[key]) for code in codes] for key in ("ask", "right", "wrong", "why", "because")}
    question = (
        "questions:\n  - id: first\n"
        + mapping("ask", texts["ask"], 4)
        + "    right:\n      id: right\n"
        + mapping("text", texts["right"], 6)
        + mapping("why", texts["because"], 6)
        + "    wrong:\n      - id: wrong\n"
        + mapping("text", texts["wrong"], 8)
        + mapping("why", texts["why"], 8)
    )
    return title + question


def _placed(file: Path, name: str) -> Edit:
    """Return a page with a quiz at its end; raises OSError and UnicodeDecodeError."""
    data = file.read_bytes()
    source = SourceLines.of(data)
    blank = "" if source.lines and not source.lines[-1].strip() else "\n"
    after = source.inserted(len(source.lines), f"{blank}/// quiz | {name}\n///\n").data
    return Edit(file=file, before=data, after=after)
