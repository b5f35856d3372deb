"""The theme's menu: each item is drawn once, and every page gets the bytes that the theme alone would make of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import material
import pytest
from jinja2 import Environment, FileSystemLoader
from markupsafe import escape
from mkdocs.structure.nav import Link, Section
from mkdocs.utils.templates import url_filter
from mkdocs_course.view import menu
from mkdocs_course.view.compact import CompactLoader
from mkdocs_course.view.patch import Patch, PatchedLoader

THEME = Path(material.__file__).parent / "templates"


class Leaf:
    """A page as the theme's templates see it; an engine's own needs files and a configuration."""

    is_page, is_link, is_section, children = True, False, False, None
    parent: Any = None
    toc: tuple[()] = ()
    asked = 0
    """How often the title of any page was asked for."""

    def __init__(self, source: str, title: str = "", *, folders: bool = True) -> None:
        stem = source.removesuffix(".md")
        self.written, self.file = title or stem, SimpleNamespace(src_uri=source, name=stem.rpartition("/")[2])
        self.is_index = self.file.name == "index"
        address = stem.removesuffix("index") if self.is_index else f"{stem}/"
        self.url = address if folders else f"{stem}.html"
        self.shown = False
        self.pages: list[Any] | None = None
        self.meta: dict[str, str] = {}

    @property
    def title(self) -> str:
        Leaf.asked += 1
        return self.written

    @property
    def active(self) -> bool:
        return self.shown

    @active.setter
    def active(self, shown: bool) -> None:
        self.shown = shown
        if self.parent:
            self.parent.active = shown


def section(title: str, *children: Any) -> Section:
    made = Section(title, [*children])
    for child in children:
        child.parent = made
    return made


def leaves(items: list[Any]) -> Iterator[Leaf]:
    for item in items:
        if isinstance(item, Leaf):
            yield item
        yield from leaves(item.children or [])


def site(*, folders: bool = True) -> list[Any]:
    def page(source: str, title: str = "") -> Leaf:
        return Leaf(source, title, folders=folders)

    odd = page("deep/a/b/c.md", "<b>&amp; \ue0000\ue001")
    odd.meta = {"status": "new", "subtitle": "x"}
    first = section("Första", page("m-1/index.md"), page("m-1/a.md"), page("m-1/b.md"))
    inner = section("Inre", page("m-2/in/index.md"), page("m-2/in/c.md"))
    outer = section("Yttre & <i>", page("m-2/d.md"), inner, Link("Ut", "https://a.example/?x&y"), Link("Fil", "/f.pdf"))
    again = section("Åter", page("m-1/a.md", "m-1/a"), Link("Upp", "../up/"), page("m-10/a.md"))
    return [page("index.md"), first, outer, again, section("Djup", odd), page("last.md")]


def drawn(items: list[Any], features: list[str], *, once: bool, compact: bool = True) -> list[str]:
    """Return the menu of each page, drawn by the theme's own templates."""
    environment = Environment(loader=FileSystemLoader(THEME))  # noqa: S701 – as MkDocs makes it
    environment.finalize = lambda value: value if isinstance(value, str) else escape(str(value))
    environment.filters["url"] = url_filter
    loader = environment.loader
    assert loader
    environment.loader = PatchedLoader(loader, menu.install(environment, None) if once else ())
    environment.loader = CompactLoader(environment.loader, [str(THEME)] if compact else [])
    config = {"extra": {"status": {"new": "New"}}, "site_name": "S", "theme": {"logo": "logo.svg"}}
    nav, lang = SimpleNamespace(items=items, homepage=items[0]), SimpleNamespace(t=str)
    pages = []
    for page in leaves(items):
        page.active = True
        values = {"config": config, "features": features, "nav": nav, "lang": lang, "page": page, "base_url": ".."}
        pages.append(environment.get_template("partials/nav.html").render(values))
        page.active = False
    return pages


@pytest.mark.slow
@pytest.mark.parametrize("folders", [True, False])
@pytest.mark.parametrize(
    "features",
    [
        [],
        ["navigation.prune", "navigation.indexes"],
        ["navigation.sections", "navigation.indexes", "navigation.expand"],
        ["navigation.tabs", "navigation.sections"],
        ["navigation.tabs", "navigation.sections", "navigation.prune", "navigation.indexes", "toc.integrate"],
    ],
)
def test_every_page_has_the_bytes_of_the_theme(features: list[str], *, folders: bool) -> None:
    items = site(folders=folders)
    assert drawn(items, features, once=True) == drawn(items, features, once=False)


def test_the_menu_differs_from_that_of_the_theme_in_its_white_space_only() -> None:
    features = ["navigation.sections", "navigation.indexes", "navigation.expand"]
    short, long = (drawn(site(), features, once=False, compact=compact) for compact in (True, False))
    assert [page.split() for page in short] == [page.split() for page in long]
    assert len("".join(short)) < 0.6 * len("".join(long))


def test_a_page_of_a_plugin_that_lists_pages_is_drawn_for_each_page() -> None:
    """Such an item, as of a blog, looks different on the pages that it lists."""
    items = [*site(), view := Leaf("blog/index.md")]
    view.pages = [items[0]]
    assert drawn(items, [], once=True) == drawn(items, [], once=False)


def test_what_is_drawn_grows_with_the_sections_and_not_with_their_square() -> None:
    def count(number: int) -> int:
        Leaf.asked = 0
        items = [section(f"S{at}", *(Leaf(f"s-{at}/{page}.md") for page in range(4))) for at in range(number)]
        drawn(items, ["navigation.prune"], once=True)
        return Leaf.asked

    assert count(20) <= 2 * count(10)


def test_a_course_with_a_menu_of_its_own_draws_it_itself(tmp_path: Path) -> None:
    own = tmp_path / "partials" / "nav-item.html"
    own.parent.mkdir()
    own.touch()
    environment = Environment(loader=FileSystemLoader(THEME))  # noqa: S701
    environment.filters["url"] = url_filter
    assert menu.install(environment, tmp_path) == ()
    assert environment.filters["url"] is url_filter
    assert menu.install(environment, tmp_path / "partials") == menu.PATCHES


@pytest.mark.parametrize("patch", menu.PATCHES)
def test_the_theme_has_what_each_patch_replaces(patch: Patch) -> None:
    """Where it has not, the menu is right, and drawn for each page: nobody would notice but here."""
    assert (THEME / patch.template).read_text(encoding="utf-8").count(patch.before) == 1
