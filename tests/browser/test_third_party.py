"""A learner's browser asks nobody but the course's own server for anything, and keeps no cookie."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

from playwright.sync_api import Page

# What makes a browser fetch, by the element; a link does by what it is for.
FETCHING = {"src", "srcset", "poster", "data", "background", "action", "formaction", "manifest", "ping"}
RELATIONS = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch", "manifest"}
STYLES = re.compile(r"""(?:url\(\s*|@import\s+)["']?((?:https?:)?//[^"')\s]+)""")
# The theme's script goes there only for what is named here, and no page of this course has it.
THEME = {
    "https://unpkg.com/mermaid@11/dist/mermaid.min.js": re.compile(r'class="[^"]*\bmermaid\b'),
    "https://api.github.com/": re.compile(r'data-md-component="source"'),
    "https://unpkg.com/resize-observer-polyfill": re.compile("(?!)"),
    "https://clipboardjs.com/": re.compile("(?!)"),
}


class Addresses(HTMLParser):
    """Collects what a page makes a browser fetch."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, given: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in given}
        self.found += [value for name, value in named.items() if name in FETCHING]
        self.found += STYLES.findall(named.get("style", ""))
        if (tag == "link" and RELATIONS & set(named.get("rel", "").split())) or tag in ("use", "image"):
            self.found += [value for name, value in named.items() if name in ("href", "xlink:href")]

    def handle_data(self, data: str) -> None:
        if self.cdata_elem == "style":
            self.found += STYLES.findall(data)


def outside(addresses: list[str]) -> list[str]:
    return [address for address in addresses if re.match(r"\s*(https?:)?//", address)]


def files(folder: Path, ending: str) -> dict[str, str]:
    found = sorted(folder.rglob(f"*.{ending}"))
    assert found
    return {file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8") for file in found}


def test_no_page_names_another_server(site) -> None:
    for name, text in files(site.folder, "html").items():
        parser = Addresses()
        parser.feed(text)
        assert not outside(parser.found), name
        for pattern in THEME.values():
            assert not pattern.search(text), name


def test_no_style_or_picture_names_another_server(site) -> None:
    for ending in ("css", "svg"):
        for name, text in files(site.folder, ending).items():
            assert not outside(STYLES.findall(text)), name
            assert not re.search(r'<image[^>]+href="(https?:)?//', text), name


def test_no_script_names_another_server(site) -> None:
    for name, text in files(site.folder, "js").items():
        # Comments name where a library comes from.
        bare = re.sub(r"/\*.*?\*/|(?<![:\"'`])//[^\n]*", "", text, flags=re.DOTALL)
        found = set(re.findall(r"""["'`](https?://[\w.-]+[^"'`\s]*|//[\w-]+\.[\w.-]+[^"'`\s]*)""", bare))
        if "/javascripts/bundle." in name:
            found = {address for address in found if not address.startswith(tuple(THEME))}
        # The name of a kind of element, which no one fetches.
        assert not found - {"http://www.w3.org/2000/svg"}, name


def test_no_database_is_made(page: Page, site, language, words, axe) -> None:
    """Nor a cookie set: none of all the tests here may leave one."""
    page.goto(f"{site.url}{language}/")
    axe(page)
    page.get_by_role("textbox", name=words(language)["site"]["search_dialog"]).click()
    assert page.evaluate("indexedDB.databases().then(all => all.length)") == 0
