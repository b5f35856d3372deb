"""Finds sections of the menu that stand in it twice, and pages that stand beside their section and not in it."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from mkdocs_course.model.course.configuration import Configuration
from mkdocs_course.model.problem import Fix, Place, Problem
from mkdocs_course.model.reading.mkdocs_yaml import typed
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.reading.repair import indentation

INDEX = ("index.md", "README.md")


@dataclass(frozen=True, kw_only=True, slots=True)
class Section:
    """A section of the menu: its title, and the `pages` right in it; None if there is nothing below its title.

    `spaces` is the number of spaces before its pages.
    """

    title: Scalar
    pages: tuple[str, ...] | None
    spaces: int

    @property
    def folder(self) -> str:
        """The folder of all its pages, of which one is its own; of an empty section that of its title; else “”."""
        if self.pages is None:
            return self.title.value
        folders = {posixpath.dirname(page) for page in self.pages}
        own = any(posixpath.basename(page) in INDEX for page in self.pages)
        return folders.pop() if len(folders) == 1 and own else ""


def faults(configuration: Configuration, nav: Node) -> Iterator[Problem]:
    """Yield the Problems of the sections in a menu, or in a section of it."""
    items = nav.items if isinstance(nav, Sequence) and not nav.flow else []
    seen = dict[str, Section]()
    for number, item in enumerate(items):
        section = _section(item)
        if section is None:
            continue
        if section.pages is not None:
            if first := seen.get(section.title.value):
                yield _repeated_section(configuration, section, first)
            seen.setdefault(section.title.value, section)
            yield from faults(configuration, item.entries[0][1] if isinstance(item, Mapping) else item)
        beside = [*takewhile(lambda it, folder=section.folder: _page(it, folder), items[number + 1 :])]  # type: ignore[misc]
        if section.folder and beside:
            yield _outside(configuration, section, beside)


def _section(item: Node) -> Section | None:
    """Return the section that an entry of the menu is, None if it is a page."""
    title, pages = item.entries[0] if isinstance(item, Mapping) and len(item.entries) == 1 else (None, None)
    if not isinstance(title, Scalar) or pages is None:
        return None
    if isinstance(pages, Sequence):
        below = (page for it in pages.items for page in _named(it))
        return Section(title=title, pages=tuple(below), spaces=pages.column - 1)
    return Section(title=title, pages=None, spaces=title.column + 1) if typed(pages) is None else None


def _named(item: Node) -> Iterator[str]:
    """Yield the page that an entry names, with or without a title."""
    values = [value for _, value in item.entries] if isinstance(item, Mapping) else [item]
    yield from (value.value for value in values if isinstance(value, Scalar) and value.value)


def _page(item: Node, folder: str) -> bool:
    """Return whether an entry is a page in a folder."""
    named = [*_named(item)]
    return bool(named) and posixpath.dirname(named[0]) == folder


def _repeated_section(configuration: Configuration, section: Section, first: Section) -> Problem:
    """Return the Problem of a section that has the title of `first`, an earlier one.

    The fix removes the section if `first` has all of its pages, else only its title.
    """
    place, name = configuration.place(section.title), section.title.value
    repeated = section.pages and first.pages and {*section.pages} <= {*first.pages}
    last = _last(configuration, place)
    end = last if repeated else place.line
    fix = Fix(first=place.line, last=end, lines=(), safe=False) if repeated or last > place.line else None
    hint = "menu-section-twice" if repeated else "menu-section-again"
    return Problem.at(place, "menu-twice", hint, warning=True, fix=fix, name=name, line=first.title.line, last=end)


def _last(configuration: Configuration, place: Place) -> int:
    """Return the last line of the section whose title has a place."""
    rows = configuration.texts.get(place.path, [])
    indent = indentation(rows[place.line - 1]) if place.line <= len(rows) else 0
    last = place.line
    for number, row in enumerate(rows[place.line :], place.line + 1):
        if row.strip() and indentation(row) <= indent:
            break
        last = number if row.strip() else last
    return last


def _outside(configuration: Configuration, section: Section, pages: list[Node]) -> Problem:
    """Return the Problem of pages that stand right below a section in whose folder they are."""
    place, last = configuration.place(pages[0]), pages[-1].line
    rows = configuration.texts.get(place.path, [])[place.line - 1 : last]
    spaces = section.spaces
    shift = " " * max(0, spaces - indentation(rows[0])) if rows else ""
    moved = tuple(f"{shift}{row}" if row.strip() else row for row in rows)
    hint = "indent-lines" if len(pages) > 1 else ""
    start = Place(path=place.path, line=place.line, column=indentation(rows[0]) + 1 if rows else place.column)
    fix = Fix(first=place.line, last=last, lines=moved, safe=False) if rows else None
    warning = section.pages is not None
    line = moved[0] if moved else ""
    return Problem.at(start, "indent", hint, warning=warning, fix=fix, spaces=spaces, line=line, number=len(pages) - 1)
