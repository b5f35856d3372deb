"""Sites that share an origin, as those of one owner do, and sites whose pages have no folder of their own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from offline import CACHES, MOUNT, files, heading, round_of
from playwright.sync_api import BrowserContext, expect
from playwright.sync_api import Error as BrowserError
from serving import DROPPED, Server


def test_courses_of_one_origin_keep_apart(phone: BrowserContext, server: Server, once: Callable[..., Path]) -> None:
    """Two whose ids begin alike, and a copy with the same id."""
    courses = {
        "/one/": files("V1", id="trust"),
        "/two/": files("V2", id="trust-two"),
        "/copy/": files("V3", id="trust"),
    }
    server.sites = {mount: once(course) for mount, course in courses.items()}
    page = phone.new_page()
    for mount in [*courses, *reversed(courses)]:
        page.goto(f"{server.url}{mount}sv/a/")
        assert round_of(page)["kept"]
    assert sorted(page.evaluate(CACHES)) == [
        "course trust /copy/ 1",
        "course trust /one/ 1",
        "course trust-two /two/ 1",
    ]
    server.fault = lambda path: DROPPED
    for mount, version in zip(courses, ("V1", "V2", "V3"), strict=True):
        page.goto(f"{server.url}{mount}sv/b/")
        assert heading(page) == f"{version} b"
    # One that is turned off leaves the others.
    server.fault = lambda path: None
    server.cache, server.sites["/one/"] = "max-age=0", once(files("V4", id="trust", settings="\n      offline: false"))
    page.goto(f"{server.url}/one/sv/a/")
    page.wait_for_function("async () => (await caches.keys()).length === 2")
    assert sorted(page.evaluate(CACHES)) == ["course trust /copy/ 1", "course trust-two /two/ 1"]


def test_a_course_at_the_root_answers_for_itself_alone(
    phone: BrowserContext, server: Server, once: Callable[..., Path], tmp_path: Path
) -> None:
    (tmp_path / "index.html").write_text("<!doctype html><title>other</title><h1>Other</h1>")
    server.sites = {"/": once(files("V1")), "/other/": tmp_path}
    server.cache = "no-store"
    page = phone.new_page()
    page.goto(f"{server.url}/sv/a/")
    assert round_of(page)["kept"]
    page.goto(f"{server.url}/other/")
    assert heading(page) == "Other"
    server.fault = lambda path: DROPPED
    with pytest.raises(BrowserError, match="ERR_EMPTY_RESPONSE"):
        phone.new_page().goto(f"{server.url}/other/")
    page.goto(f"{server.url}/sv/b/")
    assert heading(page) == "V1 b"


def test_pages_without_folders_of_their_own(phone: BrowserContext, server: Server, once: Callable[..., Path]) -> None:
    server.sites = {MOUNT: once(files("V1", rest="\nuse_directory_urls: false\n"))}
    page = phone.new_page()
    page.goto(f"{server.url}{MOUNT}sv/a.html")
    assert round_of(page)["kept"]
    server.fault = lambda path: DROPPED
    page.goto(f"{server.url}{MOUNT}sv/b.html")
    page.get_by_role("link", name="start", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("V1 index")
    assert page.url.endswith("/sv/index.html")
    for path, shown in {"sv/": "index", "sv": "index", "sv/a.html": "a", "sv/a": "a"}.items():
        page.goto(f"{server.url}{MOUNT}{path}")
        assert heading(page) == f"V1 {shown}"
    # The page at the root leads on.
    page.goto(f"{server.url}{MOUNT}")
    expect(page.get_by_role("heading", level=1)).to_contain_text("V1 index")
