"""The menu of a course in one language for another program: sections have titles, and all pages exist."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

INDEX = ("index.md", "README.md")
"""The names of the page of a folder."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """An entry of a menu: a page or a link by its `target`, or a section with `children`.

    `title` is “” for a page that is called by its own title.
    """

    title: str = ""
    target: str = ""
    children: tuple[Entry, ...] = ()


def menu(nav: Any, pages: Collection[str], title: Callable[[str], str]) -> tuple[Entry, ...]:
    """Return the menu of a language.

    Args:
        nav: the `nav` of `mkdocs.yml`; None for a menu of all pages.
        pages: the paths of the pages of the language.
        title: returns the title of a page. A section has that of its first page `index.md`.
    """
    entries = _of_files("", sorted(pages)) if nav is None else _menu_entries(nav, pages)
    return tuple(_titled(entries, title))


def listed(entries: Iterable[Entry], section: str = "") -> Iterator[tuple[Entry, str]]:
    """Yield each page and link of a menu with the title of the section it is in, “” for none."""
    for entry in entries:
        if entry.target:
            yield entry, section
        else:
            yield from listed(entry.children, entry.title)


def _menu_entries(nav: Any, pages: Collection[str]) -> Iterator[Entry]:
    """Yield the entries of a `nav` of MkDocs: links, pages that are among `pages`, and sections with any of these."""
    for item in nav if isinstance(nav, list) else ():
        for title, value in item.items() if isinstance(item, dict) else (("", item),):
            if isinstance(value, list):
                if children := tuple(_menu_entries(value, pages)):
                    yield Entry(title=str(title), children=children)
            elif isinstance(value, str) and (value in pages or not value.endswith(".md")):
                yield Entry(title=str(title or ""), target=value)


def _of_files(folder: str, pages: list[str]) -> Iterator[Entry]:
    """Yield the pages of a folder, its index first, then those of the folders in it."""
    inside = [page for page in pages if page.startswith(folder)]
    own = [page for page in inside if "/" not in page[len(folder) :]]
    for page in sorted(own, key=lambda page: (posixpath.basename(page) not in INDEX, page)):
        yield Entry(target=page)
    for name in dict.fromkeys(page[len(folder) :].partition("/")[0] for page in inside if page not in own):
        title = name.replace("-", " ").replace("_", " ")
        title = title.capitalize() if title.lower() == title else title
        yield Entry(title=title, children=tuple(_of_files(f"{folder}{name}/", inside)))


def _titled(entries: Iterable[Entry], title: Callable[[str], str]) -> Iterator[Entry]:
    for entry in entries:
        own = [child.target for child in entry.children if posixpath.basename(child.target) in INDEX]
        children = tuple(_titled(entry.children, title))
        yield replace(entry, title=(own and title(own[0])) or entry.title, children=children)
