"""After one visit the language that was read is there without a network; the other one when it is asked for."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import pytest
from gate import Gate
from learner import EITHER
from offline import CACHES, MOUNT, round_of
from playwright.sync_api import BrowserContext, Locator, Page, expect
from serving import DROPPED, Server
from support import Site

LESSON = "tea/first-cup/"
TEXTS = """async () => {
  const found = []
  for (const name of await caches.keys())
    for (const response of await (await caches.open(name)).matchAll()) found.push(await response.text())
  return found
}"""


@pytest.fixture
def course_of(server: Server, site: Site) -> str:
    """The address of the course, from a server that can fail."""
    server.sites = {MOUNT: site.folder}
    return f"{server.url}{MOUNT}"


def test_a_first_visit_fetches_what_learners_read(phone: BrowserContext, server: Server, course_of: str) -> None:
    page = phone.new_page()
    page.goto(f"{course_of}zh/{LESSON}")
    assert round_of(page, "zh")["kept"]
    assert not [path for path in server.requests if "/trainers/" in path or "/quiz/example-" in path]
    # Nothing of the other language, but for what both share.
    assert {path for path in server.requests if path.startswith(f"{MOUNT}sv/")} == set()


def test_one_language_after_one_visit_and_the_other_when_it_is_read(
    phone: BrowserContext, server: Server, course_of: str, learner: Any, questions: Any, address: Any, words: Any
) -> None:
    page = phone.new_page()
    for language in ("sv", "zh"):
        page.goto(course_of + address("first-cup", language))
        assert round_of(page, language)["kept"]
    server.fault = lambda path: DROPPED
    for language in ("sv", "zh"):
        page.goto(course_of + address("first-cup", language))
        me, first = learner(page, language), questions("first-cup", language)[0]
        me.answer(first.ask, first.right[0].text)
        expect(me.said(first.ask).first).to_have_text(me.verdict("right"))
        expect(page.get_by_role("img").first).to_be_visible()
    # Without the slash at the end, with a query, and as a file.
    page.goto(f"{course_of}sv/glossary?from=mail#top")
    assert page.url == f"{course_of}sv/glossary/?from=mail#top"
    page.goto(f"{course_of}sv/index.html")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    # The search, with its worker and index.
    page.goto(f"{course_of}sv/")
    page.get_by_role("textbox").fill("förtroende")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    page.goto(f"{course_of}zh/my-course/")
    told = words("zh")["parts"]["progress"]["all"].format(done=0, all=5)
    expect(page.get_by_role("img", name=told)).to_be_visible()


def test_what_is_not_kept_says_so(phone: BrowserContext, server: Server, course_of: str, words: Any) -> None:
    page = phone.new_page()
    page.goto(f"{course_of}zh/")
    assert round_of(page, "zh")["kept"]
    page.goto(f"{course_of}zh/trainers/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("培训师")
    server.fault = lambda path: DROPPED
    for path in ("zh/trainers/kinds/", "zh/no-such-page/", "sv/glossary/"):
        page.goto(course_of + path)
        expect(page.get_by_role("heading", level=1)).to_have_text(words("zh")["offline"]["unkept"])
        expect(page.locator("html")).to_have_attribute("lang", "zh-Hans")


def test_what_languages_share_is_kept_once(phone: BrowserContext, course_of: str) -> None:
    page = phone.new_page()
    for language in ("sv", "zh"):
        page.goto(f"{course_of}{language}/")
        assert round_of(page, language)["kept"]
    assert max(Counter(page.evaluate(TEXTS)).values()) == 1
    assert len(page.evaluate(CACHES)) == 1


def test_the_learner_hears_of_it_once(phone: BrowserContext, course_of: str, words: Any) -> None:
    page = phone.new_page()
    page.goto(f"{course_of}sv/")
    line = page.get_by_role("status").filter(has_text=words("sv")["offline"]["kept"])
    expect(line).to_be_visible()
    page.get_by_role("button", name=words("sv")["offline"]["close"]).click()
    expect(line).to_have_count(0)
    page.goto(f"{course_of}sv/glossary/")
    assert round_of(page)["told"]
    expect(line).to_have_count(0)


def overlap(one: Locator, other: Locator) -> bool:
    """Return whether two elements lie over each other, from top to bottom."""
    seen, cover = one.bounding_box(), other.bounding_box()
    assert seen
    assert cover
    return seen["y"] < cover["y"] + cover["height"] and cover["y"] < seen["y"] + seen["height"]


@pytest.mark.parametrize(("width", "edge"), [(320, "start"), (1280, "end")])
def test_the_notice_does_not_cover_what_has_the_focus(
    phone: BrowserContext, course_of: str, address: Any, words: Any, width: int, edge: str
) -> None:
    page = phone.new_page()
    page.set_viewport_size({"width": width, "height": 500})
    gate = Gate(page, "**/announce.css")
    page.goto(course_of + address("first-cup", "sv"))
    page.wait_for_function("document.querySelector('link[href*=announce]')")
    link = page.get_by_role("article").get_by_role("link").first
    link.focus()
    # To where the notice will lie.
    link.evaluate(
        "(it, edge) => { const y = edge === 'end' ? innerHeight - 40 : 70;"
        " scrollTo(0, scrollY + it.getBoundingClientRect().top - y) }",
        edge,
    )
    gate.open()
    notice = page.locator(".course-offline")
    expect(notice.get_by_role("status")).to_have_text(words("sv")["offline"]["kept"])
    expect(link).to_be_focused()
    assert not overlap(link, notice)


def test_the_notice_leaves_the_buttons_of_a_phone_free(
    phone: BrowserContext, course_of: str, learner: Any, questions: Any, address: Any
) -> None:
    page = phone.new_page()
    page.set_viewport_size({"width": 390, "height": 700})
    page.goto(course_of + address("first-cup", "sv"))
    notice = page.locator(".course-offline")
    expect(notice).to_be_visible()
    me, asked = learner(page), questions("first-cup", "sv")
    for question in asked[:2]:
        me.answer(question.ask, question.right[0].text)
        assert not overlap(me.button(question.ask), notice)
        if len(question.right) > 1:
            page.get_by_role("button", name=me.words["runtime"]["show_answer"]).click()
        me.button(question.ask, "next").click()
        assert not overlap(page.locator("form:not([hidden]) legend").first, notice)
    expect(notice).to_be_visible()


@EITHER
def test_it_can_be_installed(site: Site, page: Page, language: str) -> None:
    page.goto(f"{site.url}{language}/")
    link = page.locator("link[rel=manifest]").evaluate("it => it.href")
    told = page.evaluate("address => fetch(address).then(response => response.json())", link)
    titles = {"sv": ("Koka te", "sv"), "zh": ("泡茶", "zh-Hans")}
    assert (told["name"], told["lang"]) == titles[language]
    sizes = set()
    for icon in told["icons"]:
        size = page.evaluate(
            "async address => { const image = new Image(); image.src = address; await image.decode();"
            " return `${image.naturalWidth}x${image.naturalHeight}` }",
            page.evaluate("([path, base]) => new URL(path, base).href", [icon["src"], link]),
        )
        assert size == icon["sizes"]
        sizes.add(size)
    assert sizes == {"192x192", "512x512"}
    assert json.dumps(told)
