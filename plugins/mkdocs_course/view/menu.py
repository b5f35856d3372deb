"""Draws an item of the theme's menu once, and puts it into every page on which it looks the same.

The theme draws the whole menu for each page, although an item differs only in its addresses, which are relative to the
page, unless the page is in it. Whatever the theme makes of an item is kept as it is, with gaps for the addresses.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jinja2 import Environment, pass_context
from jinja2.runtime import Context

from mkdocs_course.view.patch import Patch

PATCHES = tuple(
    Patch(name="menu-item", template=template, before=f"{{{{ {before}(", after=f"{{{{ draw_menu_item({before}, ")
    for template, before in (("partials/nav.html", "item.render"), ("partials/nav-item.html", "render"))
)
GAP = re.compile("\ue000([0-9]+)\ue001")

Url = Callable[[Context, str], Any]
Parts = tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Drawing:
    """The HTML of an item: the `texts` around its `addresses`, of which there is one less.

    `folders` are the folders above the addresses, each as its parts. `filled` has the finished HTML of pages whose
    addresses are the same.
    """

    texts: tuple[str, ...]
    addresses: tuple[str, ...]
    folders: frozenset[Parts]
    filled: dict[tuple[Parts, int], str] = field(default_factory=dict)

    def place(self, page: Parts) -> tuple[Parts, int]:
        """Return what the relative addresses on a page in a folder depend on: what they have in common, and how deep.

        `page` are the parts of that folder.
        """
        common = len(page)
        while page[:common] not in self.folders:
            common -= 1
        return page[:common], len(page)


class MenuDrawings:
    """The items of a menu that are drawn already.

    `url` is the theme's filter that makes an address relative to the page of a context.
    """

    def __init__(self, url: Url, finalize: Callable[[Any], Any]) -> None:
        self.url, self.finalize = url, finalize
        self.drawings: dict[tuple[object, ...], Drawing | None] = {}
        self.pages: dict[int, frozenset[str] | None] = {}
        self.addresses: list[str] | None = None

    @pass_context
    def address(self, context: Context, value: str) -> Any:
        """Return an address relative to the page of the context, or a gap while an item is drawn."""
        if self.addresses is None:
            return self.url(context, value)
        self.addresses.append(value)
        return f"\ue000{len(self.addresses) - 1}\ue001"

    @pass_context
    def draw(self, context: Context, render: Callable[..., str], item: Any, path: str, level: int, *above: Any) -> str:
        """Return the HTML that the theme's macro `render` makes of an item; `above` is the section of the item."""
        page, pages = context.get("page"), self._pages(item)
        if not page or self.addresses is not None or item.active or pages is None or page.file.src_uri in pages:
            return render(item, path, level, *above)
        key = (id(item), path, level, *(section.active for section in above))
        if key not in self.drawings:
            self.drawings[key] = self._drawing(render, item, path, level, *above)
        folder, drawing = _folder(page.url), self.drawings[key]
        if drawing is None or folder is None:
            return render(item, path, level, *above)
        place = drawing.place(folder)
        if place not in drawing.filled:
            values = [str(self.finalize(self.url(context, address))) for address in drawing.addresses]
            pairs = zip(values, drawing.texts[1:], strict=True)
            drawing.filled[place] = drawing.texts[0] + "".join(map("".join, pairs))
        return drawing.filled[place]

    def _drawing(self, render: Callable[..., str], *values: Any) -> Drawing | None:
        """Draw an item with gaps; None if they are not all there, or if an address leads above the site."""
        self.addresses = []
        try:
            texts = GAP.split(render(*values))
        finally:
            addresses, self.addresses = self.addresses, None
        folders = [_folder(f"{address}/") for address in addresses]
        if texts[1::2] != [str(number) for number in range(len(addresses))] or None in folders:
            return None
        above = {parts[:end] for parts in filter(None, folders) for end in range(len(parts) + 1)} | {()}
        return Drawing(texts=tuple(texts[::2]), addresses=tuple(addresses), folders=frozenset(above))

    def _pages(self, item: Any) -> frozenset[str] | None:
        """Return the source paths of all pages in an item; None if a plugin makes of it more than a section or page."""
        if id(item) not in self.pages:
            inside = [self._pages(child) for child in item.children or ()]
            own = [item.file.src_uri] if item.is_page else []
            plain = None not in inside and not getattr(item, "pages", None)
            self.pages[id(item)] = frozenset().union(own, *filter(None, inside)) if plain else None
        return self.pages[id(item)]


def _folder(address: str) -> Parts | None:
    """Return the parts of the folder from which an address counts; None if it leads upwards."""
    folder, _, name = address.rpartition("/")
    parts = (folder if "." in name else address).split("/")
    return None if ".." in parts else tuple(part for part in parts if part not in ("", "."))


def footer_pages() -> Callable[[Any, Iterable[str] | None], list[Any]]:
    """Return a function that finds the pages of a menu, in its order, by their source paths."""
    found: dict[tuple[int, Parts], list[Any]] = {}

    def find(menu: Any, names: Iterable[str] | None) -> list[Any]:
        key = (id(menu), tuple(names or ()))
        if key not in found:
            found[key] = [page for page in menu.pages if page.file.src_uri in key[1]] if key[1] else []
        return found[key]

    return find


def draw_anew(environment: Environment) -> None:
    """Make an environment draw all items again, because titles in the menu have changed."""
    drawings = environment.globals.get("menu_drawings")
    if isinstance(drawings, MenuDrawings):
        drawings.drawings.clear()


def install(environment: Environment, own: Path | None) -> tuple[Patch, ...]:
    """Let an environment draw each item of a menu once, and return the patches that its templates need for that.

    There are none if the folder `own`, that of the course's own templates, has others for the menu, or if the theme
    has no filter for addresses.
    """
    environment.globals["pages_of_footer"] = footer_pages()
    url = environment.filters.get("url")
    if url is None or (own and any((own / patch.template).exists() for patch in PATCHES)):
        return ()
    drawings = MenuDrawings(url, environment.finalize or str)
    environment.filters["url"] = drawings.address
    environment.globals |= {"draw_menu_item": drawings.draw, "menu_drawings": drawings}
    return PATCHES
