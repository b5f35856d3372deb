"""A page that another program has rendered, with what `site.pages` reads of a page of MkDocs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from mkdocs_course.markdown.envelope import Opened
from mkdocs_course.model.course.page_facts import PageFacts


@dataclass(frozen=True, kw_only=True, slots=True)
class PageFile:
    """The path of a page below the folder of its language, and its address."""

    src_uri: str
    url: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Section:
    """The section of a page."""

    title: str


@dataclass(frozen=True, kw_only=True, slots=True)
class TitledHeading:
    """A heading of a page."""

    id: str
    title: str
    level: int = 2


@dataclass(kw_only=True)
class BuiltPage:
    """A page as `site.pages` reads it. `content` is its text, and around that stands what the program has made."""

    file: PageFile
    title: str
    meta: Mapping[str, Any]
    parent: Section | None
    canonical_url: str
    before: str = ""
    content: str = ""
    after: str = ""
    facts: PageFacts = PageFacts()
    toc: tuple[TitledHeading, ...] = ()
    edit_url: str | None = None
    present_anchor_ids: set[str] = field(default_factory=set)
    course: Any = None

    @property
    def url(self) -> str:
        """The address below the folder of the language."""
        return self.file.url

    def open(self, html: str) -> None:
        """Take what the program has made of the page; a page without text has no envelope."""
        if (opened := Opened.of(html)) is None:
            self.before = html
            return
        self.before, self.content, self.after = opened.before, opened.text, opened.after
        self.facts = opened.facts
        self.toc = tuple(TitledHeading(id=id, title=title) for id, title in opened.headings.items())
        self.title = str(self.meta.get("title") or self.title or opened.title)

    @property
    def whole(self) -> str:
        """The finished page."""
        return f"{self.before}{self.content}{self.after}"
