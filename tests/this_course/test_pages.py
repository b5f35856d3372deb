"""Every page of this course can be read and used at any width, in light and dark."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from chromium import clean  # noqa: F401
from offline import MOUNT, round_of
from pages import try_page
from playwright.sync_api import BrowserContext, Page
from serving import serving
from support import ROOT, Site, by_night

CONTENT = ROOT / "content" / "sv"
PATHS = sorted(
    f"{path.with_suffix('').as_posix()}/".removesuffix("index/")
    for path in (file.relative_to(CONTENT) for file in CONTENT.rglob("*.md"))
)
# One of each kind: of these a wide window and the other language are tried, too.
FIRST = {"", "why-trust/", "why-trust/a-world-of-distrust/", "glossary/", "my-course/", "trainers/kinds/"}
# By day a page of each other kind is tried in the course of the tests (`browser/test_looks.py`).
BY_DAY = ("", "why-trust/a-world-of-distrust/")
EACH = [*BY_DAY, *by_night(*(path for path in PATHS if path not in BY_DAY))]
LESSON = "how-trust-grows/four-phases/"


@pytest.mark.parametrize("path", EACH)
def test_every_page(pair: tuple[Page, Page], site: Site, path: str, axe) -> None:
    try_page(pair, site.url, path, axe, first=path in FIRST)


def weight(site: Path, path: str) -> int:
    file = site / path.removeprefix(MOUNT)
    return len(gzip.compress((file / "index.html" if file.is_dir() else file).read_bytes(), 6))


def test_a_first_visit_is_small(phone: BrowserContext, site: Site) -> None:
    """For each page that is kept, few files and few bytes: the page, its quizzes, and what all pages share."""
    with serving() as server:
        server.sites = {MOUNT: site.folder}
        page = phone.new_page()
        page.goto(f"{server.url}{MOUNT}zh/{LESSON}")
        assert round_of(page, "zh")["kept"]
        kept = sum(path.endswith("/") for path in server.requests)
        assert 30 <= kept <= 40
        assert len(server.requests) <= 8.5 * kept
        assert sum(weight(site.folder, path) for path in server.requests) <= 33_700 * kept
