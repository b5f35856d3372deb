"""Draws an item of the theme's menu once, and puts it into every page on which it looks the same.

The theme draws the whole menu for each page, although an item differs only in its addresses, which are relative to the
page, unless the page is in it. Whatever the theme makes of an item is kept as it is, with gaps for the addresses.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator
from pathlib import Path
from typing import Any

from jinja2 import Environment, pass_context
from jinja2.runtime import Context

from mkdocs_course.view.menu_item import Drawing, Parts, Run, folder_of, place
from mkdocs_course.view.patch import Patch

PATCHES = (
    Patch(
        name="menu",
        template="partials/nav.html",
        before="""    {% for nav_item in nav.items %}
      {% set path = "__nav_" ~ loop.index %}
      {{ item.render(nav_item, path, 1) }}
    {% endfor %}
  </ul>""",
        after="{{ draw_menu(item.render, nav.items) }}</ul>",
    ),
    Patch(
        name="menu-item",
        template="partials/nav-item.html",
        before="{{ render(",
        after="{{ draw_menu_item(render, ",
    ),
)
RUNS = 8
"""The number of runs of items that are kept. Each may be as long as the menu, and pages come in its order."""
GAP = re.compile("\ue000([0-9]+)\ue001")

Url = Callable[[Context, str], Any]


class MenuDrawings:
    """The items of a menu that are drawn already.

    `url` is the theme's filter that makes an address relative to the page of a context.
    """

    def __init__(self, url: Url, finalize: Callable[[Any], Any]) -> None:
        self.url, self.finalize = url, finalize
        self.drawings: dict[tuple[object, ...], Drawing | None] = {}
        self.runs: dict[tuple[int, int, int], Run | None] = {}
        self.pages: dict[int, frozenset[str] | None] = {}
        self.places: dict[int, dict[str | None, frozenset[int]]] = {}
        self.addresses: list[str] | None = None

    @pass_context
    def address(self, context: Context, value: str) -> Any:
        """Return an address relative to the page of the context, or a gap while an item is drawn."""
        if self.addresses is None:
            return self.url(context, value)
        self.addresses.append(value)
        return f"\ue000{len(self.addresses) - 1}\ue001"

    @pass_context
    def draw_all(self, context: Context, render: Callable[..., str], items: list[Any]) -> str:
        """Return the HTML of a whole menu, as the theme's `render` makes it of each item."""
        own = self._items_of_page(context, items)
        shown = [at for at, item in enumerate(items) if item.active or at in own]
        texts: list[str] = []
        start = 0
        for at in (*shown, len(items)):
            texts += self._run(context, render, items, start, at)
            if at < len(items):
                texts.append(render(items[at], f"__nav_{at + 1}", 1))
            start = at + 1
        return "".join(f"{text}\n" for text in texts)

    def _run(
        self, context: Context, render: Callable[..., str], items: list[Any], start: int, end: int
    ) -> Iterator[str]:
        """Yield the HTML of items that look the same on the page as on others, at once if possible."""
        if start == end:
            return
        key, folder = (id(items), start, end), folder_of(context["page"].url)
        if key not in self.runs:
            drawings = [self._drawn(render, items[at], f"__nav_{at + 1}", 1) for at in range(start, end)]
            whole = tuple(filter(None, drawings))
            above = frozenset[Parts]().union(*(drawing.folders for drawing in whole))
            self.runs[key] = Run(drawings=whole, folders=above) if len(whole) == len(drawings) else None
            if len(self.runs) > RUNS:
                del self.runs[next(iter(self.runs))]
        run = self.runs[key]
        if run is None or folder is None:
            yield from (self.draw(context, render, items[at], f"__nav_{at + 1}", 1) for at in range(start, end))
            return
        where = place(run.folders, folder)
        if where not in run.filled:
            run.filled[where] = "\n".join(self._filled(context, drawing, folder) for drawing in run.drawings)
        yield run.filled[where]

    @pass_context
    def draw(self, context: Context, render: Callable[..., str], item: Any, path: str, level: int, *above: Any) -> str:
        """Return the HTML of an item of the menu, from an earlier drawing where it looks the same.

        `render` is the theme's macro that draws an `item` of MkDocs, and `above` its section, if it has one.
        `path` is the theme's id of it, such as `__nav_2_1`, and `level` its depth in the menu, from 1.
        """
        if not self._is_same(context, item):
            return render(item, path, level, *above)
        drawing, folder = self._drawn(render, item, path, level, *above), folder_of(context["page"].url)
        if drawing is None or folder is None:
            return render(item, path, level, *above)
        return self._filled(context, drawing, folder)

    def _is_same(self, context: Context, item: Any) -> bool:
        """Return whether an item looks on the page of a context as on others."""
        page, pages = context.get("page"), self._pages(item)
        return bool(
            page and self.addresses is None and not item.active and pages is not None and page.file.src_uri not in pages
        )

    def _items_of_page(self, context: Context, items: list[Any]) -> Container[int]:
        """Return the places in `items` of those that are drawn differently for the page of a context."""
        page = context.get("page")
        if not page or self.addresses is not None:
            return range(len(items))
        if id(items) not in self.places:
            places: dict[str | None, frozenset[int]] = {}
            for at, item in enumerate(items):
                pages = self._pages(item)
                for source in (None,) if pages is None else pages:
                    places[source] = places.get(source, frozenset()) | {at}
            self.places[id(items)] = places
        known = self.places[id(items)]
        return known.get(None, frozenset()) | known.get(page.file.src_uri, frozenset())

    def _drawn(self, render: Callable[..., str], item: Any, path: str, level: int, *above: Any) -> Drawing | None:
        key = (id(item), path, level, *(section.active for section in above))
        if key not in self.drawings:
            self.drawings[key] = self._drawing(render, item, path, level, *above)
        return self.drawings[key]

    def _filled(self, context: Context, drawing: Drawing, folder: Parts) -> str:
        where = place(drawing.folders, folder)
        if where not in drawing.filled:
            values = [str(self.finalize(self.url(context, address))) for address in drawing.addresses]
            pairs = zip(values, drawing.texts[1:], strict=True)
            drawing.filled[where] = drawing.texts[0] + "".join(map("".join, pairs))
        return drawing.filled[where]

    def _drawing(self, render: Callable[..., str], *values: Any) -> Drawing | None:
        """Draw an item with gaps; None if they are not all there, or if an address leads above the site."""
        self.addresses = []
        try:
            texts = GAP.split(render(*values))
        finally:
            addresses, self.addresses = self.addresses, None
        folders = [folder_of(f"{address}/") for address in addresses]
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


def draw_anew(environment: Environment) -> None:
    """Make an environment draw all items again, because titles in the menu have changed."""
    drawings = environment.globals.get("menu_drawings")
    if isinstance(drawings, MenuDrawings):
        drawings.drawings.clear()
        drawings.runs.clear()


def install(environment: Environment, own: Path | None) -> tuple[Patch, ...]:
    """Let an environment draw each item of a menu once, and return the patches that its templates need for that.

    There are none if the folder `own`, that of the course's own templates, has others for the menu, or if the theme
    has no filter for addresses.
    """
    url = environment.filters.get("url")
    if url is None or (own and any((own / patch.template).exists() for patch in PATCHES)):
        return ()
    drawings = MenuDrawings(url, environment.finalize or str)
    environment.filters["url"] = drawings.address
    environment.globals |= {"draw_menu": drawings.draw_all, "draw_menu_item": drawings.draw, "menu_drawings": drawings}
    return PATCHES
