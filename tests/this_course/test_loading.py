"""What a lesson loads by itself before the first answer: requests and bytes, counted in the built pages."""

from __future__ import annotations

import gzip
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from mkdocs_course.view.runtime import bundle
from support import Site


class Loaded(HTMLParser):
    """The scripts and style sheets that a page asks for, by address."""

    def __init__(self, page: str, text: str) -> None:
        super().__init__()
        self.page, self.addresses, self.printed, self.hidden = page, list[str](), set[str](), False
        self.late = set[str]()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.late |= {*(values.get("data-used") or values.get("data-scripted") or "").split()}
        self.hidden = self.hidden or tag == "noscript"
        loading = values.get("rel") in ("stylesheet", "modulepreload")
        address = values.get("src") if tag == "script" else values.get("href") if loading else None
        if address and not self.hidden:
            self.addresses.append(urlsplit(urljoin(self.page, address)).path)
            self.printed |= {self.addresses[-1]} if values.get("media") == "print" else set()

    def handle_endtag(self, tag: str) -> None:
        self.hidden = self.hidden and tag != "noscript"


def lessons(site: Site, language: str) -> dict[str, Loaded]:
    """Return the scripts and style sheets of each lesson with a quiz, by path in the site."""
    pages = {}
    for file in sorted((site.folder / language).rglob("index.html")):
        text = file.read_text(encoding="utf-8")
        if 'name="course-lesson"' in text and "<course-quiz" in text:
            path = f"/{file.relative_to(site.folder).as_posix()}"
            pages[path] = Loaded(path, text)
    return pages


# The page itself, its icon, and the worker of the search, which the theme makes on each page.
OTHERS = 3


@pytest.mark.parametrize("language", ["sv", "zh"])
def test_a_lesson_loads_little(site: Site, language: str) -> None:
    """No file is missing, and none that a script of the page imports is loaded only after it has been read.

    Nothing waits for the style sheets of paper.
    """
    pages = lessons(site, language)
    assert len(pages) > 15
    for page, loaded in pages.items():
        addresses = {*loaded.addresses}
        own = sorted(address for address in addresses if "/assets/course/" in address)
        files = [Path(f"{site.folder}{address}") for address in own]
        assert all(file.is_file() for file in files), page
        scripts = {address.split("/assets/course/")[1].partition("/")[2] for address in own if address.endswith(".js")}
        assert {*bundle().loaded(*scripts)} == scripts, page
        waited = [file for file, address in zip(files, own, strict=True) if address not in loaded.printed]
        sent = sum(len(gzip.compress(file.read_bytes(), 9)) for file in waited)
        assert len(addresses) + OTHERS <= 10 and sent <= 8_000, f"{page}: {len(addresses)} files, {sent} bytes"
        folder = next(file.parent for file in files if file.name == "site.js")
        follows = sum(len(gzip.compress((folder / sheet).read_bytes(), 9)) for sheet in loaded.late)
        assert 1_000 < follows <= 8_920, f"{page}: {follows} bytes follow once it has loaded"
