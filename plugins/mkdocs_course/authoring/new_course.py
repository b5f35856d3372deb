"""A new course: its configuration, its pages in every language, a lesson with a quiz, and what publishes it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from importlib.metadata import version
from pathlib import Path

import yaml

from mkdocs_course.authoring import starter
from mkdocs_course.authoring.draft import Draft
from mkdocs_course.authoring.lesson import lesson_page
from mkdocs_course.authoring.palette import Palette
from mkdocs_course.authoring.quiz import quiz_text
from mkdocs_course.model.quiz.json_schema import quiz_schema
from mkdocs_course.model.reading.scalar import scalar, text_field
from mkdocs_course.model.reading.slug import slug
from mkdocs_course.view.words import language

LESSON, MINUTES = "first-lesson", 10
SHEET = "assets/colours.css"

KEPT = ("README.md", ".gitignore")
"""Files that a new repository may have already, which are left as they are."""


def new_course(folder: Path, titles: Mapping[str, str], *, id: str, palette: Palette, address: str) -> Draft:
    """Return the files of a new course.

    Args:
        folder: where they are created.
        titles: the title of the course by language, the default language first.
        id: the name of the course in the browsers of learners.
        palette: its colours.
        address: the URL of the site, “” if it is not known yet.
    """
    title, (primary, accent) = next(iter(titles.values())), palette.names
    values = {
        "name": title,
        "title": _typed(title),
        "languages": "\n".join(f"        {code}: {_typed(text)}" for code, text in titles.items()),
        "id": _typed(id),
        "primary": primary,
        "accent": accent,
        "own_theme": "\n  custom_dir: overrides" if palette.sheet else "",
        "sheets": f"\nextra_css: [{SHEET}]" if palette.sheet else "",
        "address": address,
        "version": version("mkdocs-course"),
    }
    created = [(path, text) for path, text in starter.files(values)]
    created.append(
        (".vscode/quiz.schema.json", json.dumps(quiz_schema([*titles]), ensure_ascii=False, indent=1) + "\n")
    )
    created.append(("content/glossary.yml", _glossary(tuple(titles))))
    created.append((f"quizzes/{LESSON}.yml", quiz_text(tuple(titles), {})))
    if palette.sheet:
        created.append((f"overrides/{SHEET}", palette.sheet))
    created += _pages(titles)
    files = ((folder / path, text) for path, text in created)
    return Draft(created=tuple((file, text) for file, text in files if file.name not in KEPT or not file.exists()))


def course_id(title: str) -> str:
    """Return an id that resembles the title of a course, “course” if none of its letters are left."""
    name = slug(title)
    return name if name[:1].isalpha() else f"course-{name}".strip("-")


def _typed(text: str) -> str:
    """Return a text as a scalar that YAML takes for a text: MkDocs reads `mkdocs.yml` with YAML's own types."""
    written = scalar(text)
    return written if yaml.safe_load(written) == text else json.dumps(text, ensure_ascii=False)


def _pages(titles: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for code, title in titles.items():
        for path, text in starter.pages(code).items():
            yield f"content/{code}/{path}", text.replace("{course}", title)
        yield f"content/{code}/basics/{LESSON}.md", lesson_page(code, starter.lesson(code), MINUTES, LESSON)


def _glossary(codes: tuple[str, ...]) -> str:
    terms = {code: starter.term(code) for code in codes}
    text = "terms:\n  - id: example\n" + text_field("term", [(code, terms[code]["term"]) for code in codes], 4)
    for name in sorted({language(code).rules.phonetic for code in codes} - {""}):
        spoken = next((term[name] for term in terms.values() if name in term), "lìcí")
        text += f"    {name}: {spoken}\n"
    return text + text_field("definition", [(code, terms[code]["definition"]) for code in codes], 4)
