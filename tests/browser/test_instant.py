"""The theme's instant navigation: a page comes without being loaded, and all that was done stays."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page, expect
from probes import HEAR
from progressing import ASKS
from support import CONFIG

INSTANT = "theme: {name: material, font: false, features: [navigation.instant]}"
QUIZ = f"questions:\n{ASKS}"
LESSON = "---\ntitle: Ett\nminutes: 5\n---\n# Ett\n\nText.\n\n/// quiz | q\n///\n"
COURSE = "---\ntitle: Min\n---\n# Min\n\n/// page-part | progress\n///\n"


def test_pages_that_come_without_being_loaded(page: Page, small: Any, learner: Any) -> None:
    # The theme asks the map of the site which pages it may fetch: they need the very address, its port included.
    url = small({}).url
    config = CONFIG.replace("theme: {name: material, font: false}", INSTANT) + f"site_url: {url}\n"
    pages = {"index": "# Start\n", "one": LESSON, "me": COURSE}
    placed = {f"content/{code}/{name}.md": text for code in ("sv", "zh") for name, text in pages.items()}
    small({"q": QUIZ}, files={"mkdocs.yml": config, **placed})
    page.add_init_script(HEAR)
    page.goto(url + "sv/")
    page.evaluate("window.first = true")
    me, menu = learner(page), page.get_by_role("navigation", name="Navigation")
    menu.get_by_role("link", name="Ett").click()
    me.answer("Om a?", "Nej")
    expect(me.said("Om a?").first).to_have_text(me.verdict("wrong"))
    expect(menu.locator("[data-progress=begun]")).to_have_count(1)
    page.get_by_role("contentinfo").scroll_into_view_if_needed()
    page.wait_for_function("'course:test /trust/ @read/one/' in localStorage")
    menu.get_by_role("link", name="Min").click()
    standing = me.words["parts"]["progress"]["all"].format(done=0, all=1)
    expect(page.locator("course-part").get_by_role("img", name=standing)).to_be_visible()
    page.go_back()
    expect(me.said("Om a?").first).to_have_text(me.verdict("wrong"))
    me.answer("Om b?", "Ja")
    expect(me.score(1, 2, 2)).to_be_visible()
    expect(menu.locator("[data-progress=done]")).to_have_count(1)
    assert page.evaluate("first"), "this page was loaded"
    # Each answer was told once, however often the page has come.
    assert page.evaluate("heard.map(it => [it.question, it.attempt])") == [["a", 1], ["b", 1]]
    page.get_by_role("link", name="中文", exact=True).click()
    page.wait_for_url("**/zh/one/")
    other = learner(page, "zh")
    expect(page.locator("html")).to_have_attribute("lang", "zh-Hans")
    expect(other.score(1, 2, 2)).to_be_visible()
