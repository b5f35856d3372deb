"""Checks the menu (`nav`) of `mkdocs.yml`: it has pages only, each page once, and no title in one language."""

from __future__ import annotations

import fnmatch
import posixpath
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from mkdocs_course.model.course import menu_entry, menu_sections
from mkdocs_course.model.course.configuration import Configuration
from mkdocs_course.model.course.engine import generates_pages
from mkdocs_course.model.course.meant import same_name
from mkdocs_course.model.problem import Fix, Problem
from mkdocs_course.model.reading.mkdocs_yaml import typed
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.reading.spelling import closest
from mkdocs_course.model.tree import is_file

ELSEWHERE = re.compile("[a-z][a-z0-9+.-]*:|/", re.IGNORECASE)
"""The start of an entry of the menu that is not a page of the course: an address, or a path from the server's root."""

QUOTES = "“”„‟‘’«»＂\"'"
INDEX = re.compile(r"(?:^|/)(?:index|README)\.md$")
"""The page of a section itself, whose title the section has in each language."""

Entry = tuple[Scalar | None, Scalar]
"""The title of an entry of the menu, None if it has none, and its page."""


def faults(
    configuration: Configuration, content: Path, languages: tuple[str, ...], pages: Iterable[str]
) -> Iterator[Problem]:
    """Yield the Problems of the menu.

    A page that exists in some languages is reported as a missing translation elsewhere.

    Args:
        configuration: the content of `mkdocs.yml`.
        content: the folder with a folder for each of the `languages`.
        languages: the codes of the languages.
        pages: the paths of the published pages, below the folder of a language.
    """
    named = configuration.entry("nav")
    if named is None or generates_pages(configuration):
        return
    key, nav = named
    sections = [*menu_sections.faults(configuration, nav)]
    reported = {problem.place.line for problem in sections} | {
        line for problem in sections if problem.fix for line in range(problem.fix.first - 1, problem.fix.last + 1)
    }
    misshapen = [it for it in _misshapen(configuration, nav) if it.place.line not in reported]
    yield from (*sections, *misshapen)
    first: dict[str, Scalar] = {}
    left_out = set(pages) - {node.value for _, node in _entries(nav)}
    levels = {name: configuration.text(usual, "validation", "nav", name) for name, usual in LEVELS}
    for title, node in _entries(nav):
        page, place = node.value, configuration.place(node)
        if title is None and (tight := menu_entry.TIGHT.fullmatch(page)):
            yield menu_entry.tight(configuration, node, tight, several=len(languages) > 1)
            first.setdefault(tight["page"], node)
            continue
        if ELSEWHERE.match(page) and ("://" in page or not page.endswith(".md")):
            continue
        if not any(is_file(content / code / page) for code in languages) and levels["not_found"] == "warn":
            both = sorted(fnmatch.filter(left_out, page)) if "*" in page else page.replace(",", " ").split()
            if (
                title is None
                and len(both) > ("*" not in page)
                and all(any(is_file(content / c / it) for c in languages) for it in both)
            ):
                left_out -= {*both}
                reported.add(place.line)
                yield menu_entry.without_comma(configuration, node, both, f"{content.name}/{languages[0]}")
                continue
            near, titled = same_name(page, frozenset(left_out)), ""
            if not near and title is None and " " in page:
                # A title stands before the page, without a colon.
                titled, _, last = page.rpartition(" ")
                near = last if last in left_out else ""
            left_out.discard(near)
            written = f"{titled}: {near}" if titled and len(languages) == 1 else near
            hint, fix = ("closest", configuration.renamed(node, written)) if near else ("from-language-or-none", None)
            if (
                near
                and not titled
                and posixpath.dirname(near) not in {posixpath.dirname(page), *_folders_beside(nav, node)}
                and any(is_file(content / code / it) for code in languages for it in _beside(nav, node))
            ):
                hint, fix = "menu-line-apart", None
            where = f"{content.name}/{languages[0]}"
            yield Problem.at(
                place, "missing-file", hint, warning=True, fix=fix, name=page, folder=where, closest=written
            )
        if page in first and place.line not in reported:
            yield Problem.at(place, "menu-twice", warning=True, name=page, line=first[page].line)
        first.setdefault(page, node)
        if title is not None and len(languages) > 1:
            yield from _title(configuration, title, node)
    if len(languages) > 1:
        yield from (it for it in _sections(configuration, nav) if it.place.line not in reported)
    # A page that an entry names which cannot be read is not left out.
    if levels["omitted_files"] != "ignore" and configuration.get("not_in_nav") is None and not misshapen:
        for page in sorted(left_out - first.keys()):
            beside = [node for name, node in first.items() if posixpath.dirname(name) == posixpath.dirname(page)]
            yield Problem.at(configuration.place([key, *beside][-1]), "menu-missing", warning=True, name=page)


def footer(configuration: Configuration, folder: str, pages: frozenset[str]) -> Iterator[Problem]:
    """Yield a warning for each entry of `extra: {footer: …}` that is none of the published `pages` of the `folder`."""
    named = configuration.get("extra", "footer")
    for node in named.items if isinstance(named, Sequence) else ():
        if isinstance(node, Scalar) and node.value not in pages:
            near = same_name(node.value, pages) or closest(node.value, pages)
            hint, fix = ("closest", configuration.renamed(node, near)) if near else ("from-language-or-none", None)
            values = {"name": node.value, "folder": folder, "closest": near}
            yield Problem.filled(configuration.place(node), "missing-file", hint, values, warning=True, fix=fix)


LEVELS = (("not_found", "warn"), ("omitted_files", "info"))
"""The messages about a menu that MkDocs can leave out, with their default levels."""


def _misshapen(configuration: Configuration, node: Node) -> Iterator[Problem]:
    """Yield a Problem for each entry that is neither a page nor a title with pages. MkDocs ends a build there."""
    for item in node.items if isinstance(node, Sequence) else ():
        if isinstance(item, Mapping):
            for title, pages in item.entries:
                if not isinstance(title, Scalar) or typed(pages) is None:
                    yield Problem.at(configuration.place(title), "wrong-type", "menu-entry")
                yield from _misshapen(configuration, pages)
        if not (isinstance(entry := typed(item), (str, dict)) and entry):
            yield Problem.at(configuration.place(item), "wrong-type", "menu-entry")


def _title(configuration: Configuration, title: Scalar, node: Scalar) -> Iterator[Problem]:
    """Yield a Problem for a title that all languages get. In quotation marks it is meant to be the same."""
    if title.style is None and re.search(r"[^\W\d_]", title.value):
        place = configuration.place(title)
        rows = configuration.texts.get(place.path, [])
        row = rows[place.line - 1] if place.line <= len(rows) else ""
        before, page = row[: place.column - 1], node.value
        line = f"{before}{page}"
        fix = Fix.of(place, line, safe=False) if row.rstrip().endswith(page) else None
        better, kept = line.strip() if fix else f"- {page}", f'{_dash(before)}"{title.value.strip(QUOTES)}": {page}'
        yield Problem.at(place, "menu-title", warning=True, fix=fix, name=title.value, line=better, kept=kept)


def _dash(before: str) -> str:
    """Return the dash that stands `before` a title, “” where it stands in brackets."""
    return before.lstrip() if not before.strip(" -") else ""


def _sections(configuration: Configuration, node: Node) -> Iterator[Problem]:
    """Yield a Problem for each title of a section that all languages get, because it has no page of its own."""
    for item in node.items if isinstance(node, Sequence) else ():
        for title, pages in item.entries if isinstance(item, Mapping) else ():
            if not isinstance(pages, Sequence):
                continue
            own = any(isinstance(page, Scalar) and INDEX.search(page.value) for page in pages.items)
            written = isinstance(title, Scalar) and title.style is None and re.search(r"[^\W\d_]", title.value)
            if isinstance(title, Scalar) and written and not own:
                place = configuration.place(title)
                rows = configuration.texts.get(place.path, [])
                row = rows[place.line - 1] if place.line <= len(rows) else ""
                kept = f'{_dash(row[: place.column - 1])}"{title.value}":'
                yield Problem.at(place, "menu-title", "section-title", warning=True, name=title.value, kept=kept)
            yield from _sections(configuration, pages)


def _folders_beside(node: Node, entry: Scalar) -> frozenset[str]:
    """Return the folders of the other pages in the list in which an entry stands, none if it is not in the node."""
    return frozenset(map(posixpath.dirname, _beside(node, entry)))


def _beside(node: Node, entry: Scalar) -> tuple[str, ...]:
    """Return the other pages in the list in which an entry stands, none if it is not in the node."""
    items = node.items if isinstance(node, Sequence) else ()
    named = [pages for item in items if isinstance(item, Mapping) for _, pages in item.entries]
    direct = [page for page in (*items, *named) if isinstance(page, Scalar)]
    if any(page is entry for page in direct):
        return tuple(page.value for page in direct if page is not entry)
    return next(filter(None, (_beside(pages, entry) for pages in named)), ())


def _entries(node: Node | None, title: Scalar | None = None) -> Iterator[Entry]:
    if isinstance(node, Sequence):
        for item in node.items:
            yield from _entries(item)
    elif isinstance(node, Mapping):
        for key, value in node.entries:
            yield from _entries(value, key if isinstance(key, Scalar) else None)
    elif isinstance(node, Scalar) and node.value and isinstance(typed(node), str):
        yield title, node
