"""A course that is not kept any more: turned off, edited on this machine, or taken down."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from offline import CACHES, MOUNT, files, heading, round_of
from playwright.sync_api import BrowserContext, Page
from serving import Server
from support import CONFIG, Course

REGISTRATIONS = "navigator.serviceWorker.getRegistrations().then(all => all.length)"
REMOVED = "async () => !(await navigator.serviceWorker.getRegistration())"
OTHERS = (
    "Promise.all(['course other /trust/kept/ 1', 'course-test-two-0123456789abcdef'].map(name => caches.open(name)))"
)


def gone_since(page: Page, when: str) -> None:
    """Let the worker, which is not running, believe that the server has had no list since then."""
    page.evaluate(
        """async when => {
          const [name] = await caches.keys(), cache = await caches.open(name)
          const [request] = (await cache.keys()).filter(({url}) => url.endsWith("state.json"))
          const state = await (await cache.match(request)).json()
          state.languages.sv.gone = when
          await cache.put(request, new Response(JSON.stringify(state)))
        }""",
        when,
    )


def page_of_a_kept_course(phone: BrowserContext, server: Server, once: Callable[..., Path]) -> Page:
    """Return a page of a course that was visited, and is kept."""
    server.cache, server.sites = "max-age=0", {MOUNT: once(files("V1"))}
    page = phone.new_page()
    page.goto(f"{server.url}{MOUNT}sv/a/")
    assert round_of(page)["kept"]
    return page


def test_turned_off_it_is_gone_at_the_next_load(
    phone: BrowserContext, server: Server, once: Callable[..., Path]
) -> None:
    page = page_of_a_kept_course(phone, server, once)
    page.evaluate(OTHERS)
    server.sites = {MOUNT: once(files("V2", settings="\n      offline: false"))}
    page.goto(f"{server.url}{MOUNT}sv/a/")
    assert heading(page) == "V1 a"
    page.wait_for_function(REMOVED)
    # What is open stays as it is; what is opened next is the server's.
    assert heading(page) == "V1 a"
    page.goto(f"{server.url}{MOUNT}sv/a/")
    assert heading(page) == "V2 a"
    assert page.evaluate(REGISTRATIONS) == 0
    # Caches of others on the same origin stay.
    assert sorted(page.evaluate(CACHES)) == ["course other /trust/kept/ 1", "course-test-two-0123456789abcdef"]


def test_nothing_is_kept_while_the_course_is_edited(course: Callable[..., Course]) -> None:
    made = course({"mkdocs.yml": CONFIG + "site_url: http://127.0.0.1:8000/\n"})
    assert made.build().returncode == 0
    assert "unregister" in made.read("sw.js")
    assert not (made.folder / "site/sv/offline.json").exists()
    assert "course-worker" not in made.read("sv/index.html")


def test_a_course_that_is_taken_down_goes_after_a_day(
    phone: BrowserContext, server: Server, once: Callable[..., Path]
) -> None:
    page = page_of_a_kept_course(phone, server, once)
    server.sites = {}
    # A server that fails for an hour takes nothing away.
    for _ in range(2):
        page.goto(f"{server.url}{MOUNT}sv/b/")
        assert round_of(page)["kept"]
    assert heading(page) == "V1 b"
    restart(phone, page)
    gone_since(page, 1)
    page.goto(f"{server.url}{MOUNT}sv/b/")
    page.wait_for_function(REMOVED)
    assert page.evaluate(CACHES) == {}
    assert page.goto(f"{server.url}{MOUNT}sv/b/").status == 404


def restart(phone: BrowserContext, page: Page) -> None:
    """Stop the service worker, as a browser does when it has had nothing to do for a while."""
    session: Any = phone.new_cdp_session(page)
    session.send("ServiceWorker.enable")
    session.send("ServiceWorker.stopAllWorkers")
