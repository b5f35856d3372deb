"""One language of a course, put into a folder from which another program makes its pages."""

from __future__ import annotations

import json
import posixpath
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import quote

from mkdocs_course.model.course.course import Course
from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.course.metadata import TEXTS
from mkdocs_course.project import Project
from mkdocs_course.project.patterns import unmatched
from mkdocs_course.themes.navigation import INDEX, Entry, menu
from mkdocs_course.view.words import Words


@dataclass(frozen=True, kw_only=True)
class StagedLanguage:
    """A language of a course in a `folder` of its own.

    `own` is the folder of the course's templates, None if it has none. `values` are those of `mkdocs.yml`, without what
    only Python can read. `folders` is whether each page has a folder of its own.
    """

    folder: Path
    project: Project
    course: Course
    words: Words
    languages: tuple[Words, ...]
    values: Mapping[str, Any]
    folders: bool
    own: Path | None = None

    @property
    def docs(self) -> Path:
        """The folder of its pages."""
        return self.folder / "docs"

    @property
    def theme(self) -> Path:
        """The folder of the templates that take the place of the program's own."""
        return self.folder / "theme"

    @property
    def site(self) -> Path:
        """The folder that the program makes."""
        return self.folder / "site"

    @property
    def code(self) -> str:
        """The code of the language."""
        return str(self.words.code)

    @cached_property
    def lessons(self) -> dict[str, Lesson]:
        """The published pages, by their paths below the folder of the language."""
        return {lesson.page: lesson for lesson in self.course.lessons if lesson.language == self.code}

    @cached_property
    def menu(self) -> tuple[Entry, ...]:
        """The menu of the language."""
        return menu(self.values.get("nav"), self.lessons.keys(), self.title)

    def title(self, page: str) -> str:
        """Return the title of a page as its front matter or its first heading has it."""
        lesson = self.lessons[page]
        row = next((heading.row for heading in lesson.headings if heading.level == 1), "")
        return lesson.title or row.lstrip("# ").partition(" {")[0].strip()

    def url(self, page: str) -> str:
        """Return the address of a page below the folder of the language."""
        folder, name = posixpath.split(page)
        stem = "index" if name in INDEX else name.removesuffix(".md")
        if not self.folders:
            return quote(posixpath.join(folder, f"{stem}.html"))
        path = folder if stem == "index" else posixpath.join(folder, stem)
        return quote(f"{path}/" if path else "")

    def built(self, page: str) -> Path:
        """Return the file of a built page."""
        folder, name = posixpath.split(page)
        stem = "index" if name in INDEX else name.removesuffix(".md")
        below = self.folders and stem != "index"
        return self.site / folder / (f"{stem}/index.html" if below else f"{stem}.html")

    def files(self) -> Iterator[tuple[str, Path]]:
        """Yield (path below the folder of the language, file) for what is published beside the pages."""
        top, is_published = self.project.content / self.code, unmatched(self.project.unpublished)
        for file in sorted(top.rglob("*")):
            path = file.relative_to(top)
            hidden = any(name.startswith(".") for name in path.parts) or path.parts[0] == "templates"
            if file.is_file() and file.suffix != ".md" and not hidden and is_published(path.as_posix()):
                yield path.as_posix(), file

    def write(self) -> None:
        """Write the pages, with front matter that any YAML reader takes for the same, and the files beside them."""
        for page, lesson in self.lessons.items():
            text = (self.project.content / self.code / page).read_text(encoding="utf-8-sig")
            body = "\n".join(text.split("\n")[lesson.body_line :])
            _write(
                self.docs / page,
                f"---\n{json.dumps(_metadata(lesson), ensure_ascii=False, default=str)}\n---\n\n{body}",
            )
        for path, file in self.files():
            (self.docs / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, self.docs / path)


def _metadata(lesson: Lesson) -> dict[str, Any]:
    """Return the front matter of a page, with its texts escaped: the templates print them as they are."""
    return {
        name: escape(value) if name in TEXTS and isinstance(value, str) else value for name, value in lesson.front.meta
    }


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
