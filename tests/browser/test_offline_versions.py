"""A new version comes as a whole, when no page is open or at a press, and holds nobody up."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from offline import CACHES, MOUNT, files, heading, round_of, wait_until
from playwright.sync_api import BrowserContext, Page, expect
from serving import DROPPED, Server

FORMER = """
self.addEventListener("install", event =>
  event.waitUntil(caches.open("course-test-0123456789abcdef").then(cache => cache.add("./"))))
self.addEventListener("message", event => event.data === "take over" && self.skipWaiting())
self.addEventListener("fetch", event => event.respondWith(fetch(event.request)))
"""
STATE = "navigator.serviceWorker.getRegistration().then(it => [it.active?.state, it.waiting?.state])"
UPDATE = "async () => { await (await navigator.serviceWorker.getRegistration()).update() }"
WAITING = "async () => Boolean((await navigator.serviceWorker.getRegistration()).waiting)"


@pytest.fixture
def first(once: Callable[..., Path]) -> Path:
    return once(files("V1"))


@pytest.fixture
def second(once: Callable[..., Path]) -> Path:
    """The next version: the question and its key are turned round."""
    return once(files("V2", right="Nej"))


def visit(phone: BrowserContext, server: Server, site: Path, path: str = "sv/a/") -> Page:
    """Open a page of a site that is kept then."""
    server.sites = {MOUNT: site}
    page = phone.new_page()
    page.goto(f"{server.url}{MOUNT}{path}")
    assert round_of(page)["kept"]
    page.goto(page.url)
    return page


def test_it_comes_with_the_next_page(
    phone: BrowserContext, server: Server, first: Path, second: Path, learner: Any
) -> None:
    page = visit(phone, server, first)
    me = learner(page)
    me.answer("V1 ?", "Nej")
    expect(me.said("V1 ?").first).to_have_text(me.verdict("wrong"))
    server.sites = {MOUNT: second}
    server.requests.clear()
    page.goto(page.url)
    expect(page.get_by_role("button", name=me.words["offline"]["show"])).to_be_visible()
    # Only what has changed is fetched.
    assert not [path for path in server.requests if path.startswith(f"{MOUNT}sv/assets/course/")]
    # What is open stays what it was, with its own answers.
    me.answer("V1 ?", "Ja")
    expect(me.said("V1 ?").first).to_have_text(me.verdict("right"))
    page.get_by_role("link", name="b", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("V2 b")
    server.fault = lambda path: DROPPED
    page.goto(f"{server.url}{MOUNT}sv/a/")
    expect(me.feedback("V2 ?")).to_have_text(me.words["runtime"]["changed"])
    me.answer("V2 ?", "Nej")
    expect(me.said("V2 ?").first).to_have_text(me.verdict("right"))


def test_it_comes_at_a_press(phone: BrowserContext, server: Server, first: Path, second: Path, words: Any) -> None:
    other = visit(phone, server, first, "sv/b/")
    page = visit(phone, server, first)
    server.sites = {MOUNT: second}
    page.goto(page.url)
    expect(page.get_by_role("status").filter(has_text=words("sv")["offline"]["newer"])).to_be_visible()
    page.get_by_role("button", name=words("sv")["offline"]["show"]).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("V2 a")
    # The other page was not reloaded, and gets what belongs to it.
    assert heading(other) == "V1 b"
    quiz = "fetch('../assets/quiz/q.html').then(response => response.text())"
    assert "V1" in other.evaluate(quiz)
    assert "V2" in page.evaluate(quiz)


def test_it_waits_for_pages_that_are_open(phone: BrowserContext, server: Server, first: Path, second: Path) -> None:
    page = visit(phone, server, first)
    server.sites = {MOUNT: second}
    wait_until(page, "next")
    beside = phone.new_page()
    beside.goto(f"{server.url}{MOUNT}sv/b/")
    assert heading(beside) == "V1 b"
    page.close()
    beside.close()
    page = phone.new_page()
    page.goto(f"{server.url}{MOUNT}sv/b/")
    assert heading(page) == "V2 b"


@pytest.mark.nightly
def test_no_click_is_held_up(phone: BrowserContext, server: Server, first: Path, second: Path) -> None:
    """Whenever it comes after a page has loaded while a new version waits. No event tells the moments between."""
    page = visit(phone, server, first)
    for wait in (0, 30, 60, 100, 150, 200, 300, 500, 700, 1000, 1500, 3000):
        server.sites = {MOUNT: second if heading(page).startswith("V1") else first}
        wait_until(page, "next")
        page.goto(f"{server.url}{MOUNT}sv/b/")
        page.wait_for_timeout(wait)
        start = time.monotonic()
        page.get_by_role("link", name="a", exact=True).click()
        expect(page.get_by_role("heading", level=1)).to_contain_text(" a")
        # On a quiet machine a tenth of this; what was held up took ten seconds and more.
        assert time.monotonic() - start < 5
        page.goto(f"{server.url}{MOUNT}sv/a/")


def test_a_mixed_version_is_not_shown(phone: BrowserContext, server: Server, first: Path, second: Path) -> None:
    page = visit(phone, server, first, "sv/b/")
    server.sites = {MOUNT: second}
    # A server on the way still has one page of the version before.
    old = (first / "sv/a/index.html").read_bytes()
    server.fault = lambda path: old if path == f"{MOUNT}sv/a/" else None
    assert not round_of(page)["next"]
    for name in ("a", "b"):
        page.goto(f"{server.url}{MOUNT}sv/{name}/")
        assert heading(page) == f"V1 {name}"
    server.fault = lambda path: None
    wait_until(page, "next")
    page.close()
    page = phone.new_page()
    for name in ("a", "b"):
        page.goto(f"{server.url}{MOUNT}sv/{name}/")
        assert heading(page) == f"V2 {name}"


def test_a_worker_of_the_version_before_makes_room(phone: BrowserContext, server: Server, first: Path) -> None:
    """It had a cache of its own for each version, and its pages asked the next one to take over."""
    server.sites = {MOUNT: first}
    page = phone.new_page()
    server.fault = lambda path: FORMER.encode() if path.endswith("/sw.js") else None
    page.goto(f"{server.url}{MOUNT}sv/b/")
    page.evaluate(
        "navigator.serviceWorker.ready.then(() => caches.open('course-test-two-0123456789abcdef')).then(() => true)"
    )
    page.goto(f"{server.url}{MOUNT}sv/b/")
    server.fault = lambda path: None
    page.evaluate(UPDATE)
    page.wait_for_function(WAITING)
    page.evaluate("navigator.serviceWorker.getRegistration().then(it => it.waiting.postMessage('take over'))")
    page.goto(f"{server.url}{MOUNT}sv/a/")
    assert page.evaluate(STATE) == ["activated", "installed"]
    page.close()
    page = phone.new_page()
    page.goto(f"{server.url}{MOUNT}sv/a/")
    assert round_of(page)["kept"]
    assert sorted(page.evaluate(CACHES)) == [f"course test {MOUNT} 1", "course-test-two-0123456789abcdef"]
