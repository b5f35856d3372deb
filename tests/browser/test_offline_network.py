"""A bad network, a bad server and a browser that throws things away: what has come stays, the rest comes later."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from offline import CACHES, MOUNT, files, heading, round_of, wait_until
from playwright.sync_api import BrowserContext, Page
from playwright.sync_api import Error as BrowserError
from serving import DROPPED, Server
from support import Site, by_night

EMPTIED = """async () => {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    for (const request of await cache.keys()) {
      const type = (await cache.match(request)).headers.get("content-type")
      if (type.startsWith("text/html")) await cache.put(request, new Response("", {headers: {"content-type": type}}))
    }
  }
}"""
DELETED = "caches.keys().then(names => Promise.all(names.map(name => caches.delete(name)))).then(() => true)"


@pytest.fixture
def small_course(server: Server, once: Callable[..., Path]) -> str:
    """The address of the pages of a small course in Swedish."""
    server.sites = {MOUNT: once(files("V1"))}
    return f"{server.url}{MOUNT}sv/"


def offline(page: Page, server: Server, address: str) -> None:
    """Without a network each page is there."""
    server.fault = lambda path: DROPPED
    for name in ("a", "b"):
        page.goto(f"{address}{name}/")
        assert heading(page) == f"V1 {name}"


@pytest.mark.parametrize("fault", [503, *by_night(404)])
def test_one_file_that_fails_costs_itself(phone: BrowserContext, server: Server, small_course: str, fault: int) -> None:
    page, failing = phone.new_page(), f"{MOUNT}sv/manifest.webmanifest"
    server.fault = lambda path: fault if path == failing else None
    page.goto(f"{small_course}a/")
    round_of(page)
    assert sum(page.evaluate(CACHES).values()) > 20
    assert server.requests.count(failing) == 1
    server.requests.clear()
    page.goto(f"{small_course}a/")
    round_of(page)
    assert len([path for path in server.requests if "/assets/" not in path]) < 6
    offline(page, server, small_course)


@pytest.mark.nightly
def test_a_file_the_server_never_has_holds_nothing_up(phone: BrowserContext, server: Server, small_course: str) -> None:
    page, failing = phone.new_page(), f"{MOUNT}sv/manifest.webmanifest"
    server.fault = lambda path: 503 if path == failing else None
    page.goto(f"{small_course}a/")
    wait_until(page, "kept")
    assert server.requests.count(failing) == 3
    offline(page, server, small_course)


@pytest.mark.nightly
@pytest.mark.parametrize("seed", [1, 2])
def test_on_a_bad_network_three_visits_are_enough(phone: BrowserContext, server: Server, site: Site, seed: int) -> None:
    """One request in twenty is dropped; of the pages themselves none is, because a learner would load them again."""
    chance = random.Random(seed)
    server.sites = {MOUNT: site.folder}
    page = phone.new_page()
    for path in ("zh/", "zh/welcome/", "zh/glossary/"):
        server.fault = lambda path: None
        page.goto(f"{server.url}{MOUNT}{path}")
        server.fault = lambda path: DROPPED if chance.random() < 0.05 else None
        round_of(page, "zh")
    wait_until(page, "kept", "zh")
    server.fault = lambda path: DROPPED
    page.goto(f"{server.url}{MOUNT}zh/final-test/")
    assert page.locator("course-quiz form").count()


# By day a cache whose pages are empty is filled again.
@pytest.mark.nightly
def test_a_deleted_cache_is_filled_again(phone: BrowserContext, server: Server, small_course: str) -> None:
    page = phone.new_page()
    page.goto(f"{small_course}a/")
    assert round_of(page)["kept"]
    before = page.evaluate(CACHES)
    page.evaluate(DELETED)
    page.goto(f"{small_course}b/")
    assert round_of(page)["kept"]
    assert page.evaluate(CACHES) == before
    offline(page, server, small_course)


def test_an_empty_page_is_never_shown(phone: BrowserContext, server: Server, small_course: str) -> None:
    server.cache = "no-store"
    page = phone.new_page()
    page.goto(f"{small_course}a/")
    assert round_of(page)["kept"]
    page.evaluate(EMPTIED)
    page.goto(f"{small_course}b/")
    assert heading(page) == "V1 b"
    # One damaged file has all of them looked at.
    assert round_of(page)["kept"]
    offline(page, server, small_course)


def test_a_list_that_is_none_changes_nothing(phone: BrowserContext, server: Server, small_course: str) -> None:
    page = phone.new_page()
    page.goto(f"{small_course}a/")
    assert round_of(page)["kept"]
    # The page of a network that wants a name first, and a list that is cut off.
    for answer in (b"<html>Log in</html>", b'{"files": {"sv/a/":'):
        server.fault = lambda path, answer=answer: answer if path.endswith("offline.json") else None
        report = round_of(page)
        assert report["kept"] and not report["next"]
    offline(page, server, small_course)


def test_a_network_that_never_answers_is_not_waited_for(
    phone: BrowserContext, server: Server, small_course: str
) -> None:
    """Also where not everything is kept: then the network is asked first."""
    page, end = phone.new_page(), threading.Event()
    server.fault = lambda path: DROPPED if path.endswith("manifest.webmanifest") else None
    page.goto(f"{small_course}a/")
    assert not round_of(page)["kept"]
    server.fault = lambda path: end.wait(30) and DROPPED
    try:
        page.goto(f"{small_course}b/", timeout=15_000, wait_until="commit")
        assert heading(page) == "V1 b"
    finally:
        end.set()


def test_a_film_and_its_pieces_are_left_to_the_network(
    phone: BrowserContext, server: Server, once: Callable[..., Path]
) -> None:
    large = {
        "content/sv/film.mp4": b"film",
        "content/sv/large.pdf": b"%" * 1_000_001,
        "content/sv/small.pdf": b"%" * 1000,
    }
    server.sites = {MOUNT: once(files("V1") | large)}
    page = phone.new_page()
    page.goto(f"{server.url}{MOUNT}sv/a/")
    assert round_of(page)["kept"]
    page.goto(page.url)
    asked = [path.rpartition("/")[2] for path in server.requests]
    assert "small.pdf" in asked and not {"film.mp4", "large.pdf"} & set(asked)
    assert page.evaluate("fetch('../film.mp4').then(response => response.text())") == "film"
    server.fault = lambda path: DROPPED
    size = (
        "name => fetch(`../${name}`, {headers: name.includes('?') ? {range: 'bytes=0-9'} : {}}).then(it => "
        "it.text()).then(it => it.length)"
    )
    assert page.evaluate(size, "small.pdf") == 1000
    with pytest.raises(BrowserError):
        page.evaluate(size, "small.pdf?part")
