"""Gives the pages for trainers a menu of their own, so that learners have only lessons in theirs.

Items are those of MkDocs: pages, links, and sections with `children`. A menu has its `items`, its `pages` in order, and
the `homepage` of the site.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from copy import copy
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Menus:
    """The menu of `learners` and that of `trainers`, which is None in a course without pages for them.

    `is_for_trainers` returns whether a page is for trainers, by its source path; it need not be in a menu.
    """

    learners: Any
    trainers: Any = None
    is_for_trainers: Callable[[str], bool]

    @property
    def items(self) -> list[Any]:
        """The items of both menus."""
        return [*self.learners.items, *(self.trainers.items if self.trainers else ())]

    @property
    def pages(self) -> list[Any]:
        """The pages of both menus, those of learners first."""
        return [*self.learners.pages, *(self.trainers.pages if self.trainers else ())]

    def around(self, page: Any) -> Any:
        """Return the menu that a page shows: the trainers' on a page of theirs, otherwise that of learners."""
        return self.trainers if self.trainers and self.is_for_trainers(page.file.src_uri) else self.learners

    def leave_out_of_search(self, page: Any) -> None:
        """Let the search plugin leave out a page for trainers, unless its front matter says otherwise."""
        if self.is_for_trainers(page.file.src_uri) and isinstance(own := page.meta.setdefault("search", {}), dict):
            own.setdefault("exclude", True)

    def footer(self, names: Iterable[str]) -> list[Any]:
        """Return the pages that each page links to at its foot: those with these source paths, and the trainers'."""
        wanted = {*names, *(page.file.src_uri for page in (self.trainers.pages[:1] if self.trainers else ()))}
        return [page for page in self.pages if page.file.src_uri in wanted]


def divide(menu: Any, is_for_trainers: Callable[[str], bool]) -> Menus:
    """Return the menus that one menu becomes; it is left as it is unless it has pages of both sorts.

    Args:
        menu: the menu with the pages for learners and for trainers.
        is_for_trainers: returns whether a page is for trainers, by its source path.
    """

    def is_theirs(page: Any) -> bool:
        return is_for_trainers(page.file.src_uri)

    def is_ours(page: Any) -> bool:
        return not is_theirs(page)

    ours, theirs = [*filter(is_ours, menu.pages)], [*filter(is_theirs, menu.pages)]
    if not ours or not theirs:
        return Menus(learners=menu, is_for_trainers=is_for_trainers)
    learners = type(menu)(_kept(menu.items, is_ours, links=True), ours)
    trainers = type(menu)(_kept(menu.items, is_theirs, links=False), theirs)
    trainers.homepage = learners.homepage
    if learners.homepage:
        # The way back to the course.
        trainers.items.insert(0, learners.homepage)
    for pages in (ours, theirs):
        for page, before, after in zip(pages, [None, *pages], [*pages[1:], None], strict=False):
            page.previous_page, page.next_page = before, after
    return Menus(learners=learners, trainers=trainers, is_for_trainers=is_for_trainers)


def _kept(items: Iterable[Any], keep: Callable[[Any], bool], *, links: bool) -> list[Any]:
    """Return the items with the pages that `keep` accepts; `links` is whether a link without such pages stays."""
    kept = list[Any]()
    for item in items:
        verdicts = {keep(page) for page in _pages(item)} or {links}
        if all(verdicts):
            kept.append(item)
        elif any(verdicts):
            section = copy(item)
            section.children = _kept(item.children, keep, links=links)
            for child in section.children:
                child.parent = section
            kept.append(section)
    return kept


def _pages(item: Any) -> Iterator[Any]:
    if item.is_page:
        yield item
    for child in item.children or ():
        yield from _pages(child)
