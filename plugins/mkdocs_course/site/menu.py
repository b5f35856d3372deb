"""The pages of the site's menu."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter
from typing import Self

from mkdocs_course.model.course.lesson import Lesson


@dataclass(frozen=True, kw_only=True, slots=True)
class MenuPage:
    """A page of the menu.

    `page` is its source path and `url` its address, both relative to the folder of the language. `section` is the title
    of its section, “” if it is in none.
    """

    page: str
    title: str
    url: str
    section: str


@dataclass(frozen=True, kw_only=True)
class Menu:
    """The pages of a menu, in order."""

    pages: tuple[MenuPage, ...] = ()

    @classmethod
    def of(cls, pages: Iterable[MenuPage]) -> Self:
        """Return the menu of these pages; a page that is listed twice keeps its first position."""
        listed: dict[str, MenuPage] = {}
        for page in pages:
            listed.setdefault(page.page, page)
        return cls(pages=tuple(listed.values()))

    @cached_property
    def _by_page(self) -> dict[str, tuple[int, MenuPage]]:
        return {entry.page: (at, entry) for at, entry in enumerate(self.pages)}

    def get(self, page: str) -> MenuPage | None:
        """Return the entry of a page, None if the page is not in the menu."""
        return self._by_page.get(page, (0, None))[1]

    def select(self, pages: Iterable[str]) -> tuple[MenuPage, ...]:
        """Return the entries of some pages, in the order of the menu; pages that are not in it are left out."""
        listed = [self._by_page[page] for page in {*pages} & self._by_page.keys()]
        return tuple(entry for _, entry in sorted(listed, key=itemgetter(0)))

    def __contains__(self, page: str) -> bool:
        return page in self._by_page


def quiz_pages(menu: Menu, lessons: Mapping[str, Lesson]) -> dict[str, MenuPage]:
    """Return, for each quiz, the first page of the menu that places it, leaving out later occasions such as a posttest.

    `lessons` are those of the language, by page.
    """
    placed: dict[str, MenuPage] = {}
    for entry in menu.pages:
        for use in lessons[entry.page].quizzes if entry.page in lessons else ():
            if not use.occasion:
                placed.setdefault(use.name, entry)
    return placed
