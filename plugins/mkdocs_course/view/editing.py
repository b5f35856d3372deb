"""Links to where the files of a page are edited, and to where a mistake in it is reported."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self
from urllib.parse import quote

from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.course.library import Library
from mkdocs_course.model.course.settings import Settings


@dataclass(frozen=True, kw_only=True, slots=True)
class EditLink:
    """A link to a file in an editor. `kind` names its label among the words; `title` says which file it is."""

    kind: str
    title: str
    url: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Editing:
    """Where the files of a course are edited in one language.

    `edit_url` is the address for editing, to which `<page>` is appended; “” for that of MkDocs. `report_url` is the
    address for reporting a mistake, in which `{page}` stands for that of the page. `folders` are those in which
    included files lie, and `root` is the folder of `mkdocs.yml`.
    """

    edit_url: str = ""
    report_url: str = ""
    folders: tuple[Path, ...] = ()
    root: Path = Path()

    @classmethod
    def of(cls, settings: Settings, language: str, folders: tuple[Path, ...], root: Path) -> Self:
        """Return where the files of a course with these settings are edited in a language."""
        address = f"{settings.edit_url.rstrip('/')}/{language}/" if settings.edit_url else ""
        return cls(edit_url=address, report_url=settings.report_url, folders=folders, root=root)

    def page_url(self, page: Any) -> str | None:
        """Return where a page is edited, None if it is nowhere."""
        return f"{self.edit_url}{quote(page.file.src_uri)}" if self.edit_url else page.edit_url

    def report(self, page: Any) -> str:
        """Return where a mistake in a page is reported, “” if it is nowhere."""
        return self.report_url.replace("{page}", quote(str(page.canonical_url or page.url), safe=""))

    def links(self, page: Any, lesson: Lesson | None, library: Library) -> Iterator[EditLink]:
        """Yield links to the files of a page: its own, its quizzes and figures, and the glossary if it uses terms.

        They are known from the address of the page, which must end with its path.
        """
        url = str(self.page_url(page) or "")
        if not lesson or not url:
            return
        yield EditLink(kind="page", title="", url=url)
        path = quote(lesson.place.path)
        if not url.endswith(path):
            return
        top = url.removesuffix(path)
        files = dict(library.names)
        for name in dict.fromkeys(use.name for use in (*lesson.quizzes, *lesson.kind_blocks)):
            if name in files and files[name] != lesson.place.path:
                yield EditLink(kind="quiz", title=name, url=top + quote(files[name]))
        for name in dict.fromkeys(reference.name for reference in lesson.files):
            file = next((file for folder in self.folders if (file := folder / name).is_file()), None)
            if file and file.is_relative_to(self.root) and file.suffix == ".svg":
                yield EditLink(kind="figure", title=file.stem, url=top + quote(file.relative_to(self.root).as_posix()))
        drawn = dict(library.figures.files)
        for name in dict.fromkeys(reference.name for reference in lesson.figures):
            if name in drawn:
                yield EditLink(kind="figure", title=name, url=top + quote(drawn[name]))
        if library.glossary and (lesson.terms or lesson.glossaries):
            yield EditLink(kind="glossary", title="", url=top + quote(library.glossary.place.path))
