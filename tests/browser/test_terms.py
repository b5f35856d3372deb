"""The glossary in a browser: its page, the letters that lead into it, and what a link to a term shows."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import closing

import pytest
import yaml
from accessible import in_all_looks
from chromium import watched
from learner import BOTH, CHINESE
from playwright.sync_api import Browser, Page, expect
from probes import RING
from support import COURSE, Site

SMALL = """() => [...document.querySelectorAll(".course-glossary a")].filter(it => {
  const {width, height} = it.getBoundingClientRect()
  return width < 44 || height < 44
}).map(it => it.outerHTML)"""
COVERED = """it => {
  const box = it.getBoundingClientRect(), at = document.elementFromPoint(box.x + 5, box.y + box.height / 2)
  return !at || !it.contains(at) && !at.contains(it)
}"""
# More terms than a screen has room for, so that a letter has somewhere to lead to.
TERMS = (COURSE / "content" / "glossary.yml").read_text("utf-8")
BY_ID = {term["id"]: term for term in yaml.safe_load(TERMS)["terms"]}
PAGE = "# Ord {#top}\n\n/// glossary\n///\n"
LESSON = "# Hej\n\nOm [ordet](../glossary.md#aftertaste) och [ordlistan](../glossary.md).\n"


@pytest.fixture
def words_site(small: Callable[..., Site]) -> Site:
    pages = {"glossary.md": PAGE, "part/a.md": LESSON}
    files = {f"content/{language}/{path}": text for language in ("sv", "zh") for path, text in pages.items()}
    return small({}, files={"content/glossary.yml": TERMS} | files)


@BOTH
def test_the_page(page: Page, words_site, language, words, axe) -> None:
    page.goto(f"{words_site.url}{language}/glossary/")
    for width in in_all_looks(page):
        axe(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert not page.evaluate(SMALL)
    terms = page.locator("article").get_by_role("term")
    expect(terms).to_have_count(len(BY_ID))
    letters = page.get_by_role("navigation", name=words(language)["site"]["letters"]).get_by_role("link")
    headings = page.locator(".course-glossary").get_by_role("heading", level=2)
    assert letters.all_inner_texts() == headings.all_inner_texts()
    assert letters.all_inner_texts()[-1] == {"sv": "Ö", "zh": "Z"}[language]
    # Each language has its own pronunciation: the reader's voice is told.
    foreign = page.locator(f'.course-glossary [lang="{"zh-Hans" if language == "sv" else "sv"}"]')
    expect(foreign).to_have_count(len(BY_ID))
    letters.last.focus()
    assert "solid3px" in letters.last.evaluate(RING)
    page.set_viewport_size({"width": 320, "height": 800})
    page.keyboard.press("Enter")
    id = page.url.partition("#")[2]
    expect(page.locator(f"#{id}")).to_be_in_viewport()
    assert not page.locator(f"#{id}").evaluate(COVERED)
    # The other language has the term under another letter.
    other = {"sv": "zh", "zh": "sv"}[language]
    # The header stays in view: a press there does not scroll, as `click` would.
    box = page.get_by_role("link", name=words(other)["name"]).first.bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_url(re.compile(f"/{other}/glossary/#{id}$"))
    expect(page.locator(f"#{id}")).to_be_in_viewport()
    expect(page.locator(f"#{id}")).to_contain_text(BY_ID[id]["term"][other])


def test_a_link_shows_what_the_term_means(page: Page, words_site, language, axe) -> None:
    page.emulate_media(reduced_motion="reduce")
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(f"{words_site.url}{language}/part/a/")
        link, meaning = page.get_by_role("link", name="ordet"), BY_ID["aftertaste"]["definition"][language]
        expect(link).to_have_accessible_description(meaning)
        shown = page.get_by_role("tooltip").filter(has_text=meaning)
        active = page.locator(".md-tooltip2--active")
        link.hover()
        expect(active).to_have_text(meaning)
        box = shown.locator("> *").bounding_box()
        assert box and box["x"] >= 0 and box["x"] + box["width"] <= width
        # It stays while the pointer goes to it, and goes away by Escape (WCAG 1.4.13).
        middle = link.bounding_box()
        assert middle
        page.mouse.move(middle["x"] + middle["width"] / 2, box["y"] + box["height"] / 2, steps=4)
        expect(active).to_have_text(meaning)
        # The theme puts what it shows at the end of the page, outside its landmarks; the link itself refers to it.
        axe(page, skip=("region",))
        page.keyboard.press("Escape")
        expect(active).to_have_count(0)
        page.mouse.move(1, 700)
        expect(shown).to_have_count(0)
        link.focus()
        expect(active).to_have_text(meaning)
        page.keyboard.press("Escape")
        expect(active).to_have_count(0)
        expect(link).to_be_focused()
        expect(page.get_by_role("link", name="ordlistan")).not_to_have_attribute("title", re.compile("."))
    link.click()
    page.wait_for_url("**/glossary/#aftertaste")


def test_nothing_prepares_tooltips_where_nothing_hovers(browser: Browser, words_site, language) -> None:
    """A phone has better to do while a page loads. What a term means is still its description."""
    with (
        closing(browser.new_context(service_workers="block", is_mobile=True, has_touch=True)) as context,
        watched(context),
    ):
        page = context.new_page()
        page.goto(f"{words_site.url}{language}/part/a/")
        link, meaning = page.get_by_role("link", name="ordet"), BY_ID["aftertaste"]["definition"][language]
        assert page.evaluate("document.querySelector('#__config').textContent.includes('content.tooltips')") is False
        link.focus()
        expect(link).to_have_accessible_description(meaning)
        # The theme takes the title away while it shows what it says.
        expect(link).to_have_attribute("title", meaning)
        link.tap()
        page.wait_for_url("**/glossary/#aftertaste")


@CHINESE
def test_without_javascript(browser: Browser, words_site, language) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{words_site.url}{language}/part/a/")
    term = BY_ID["aftertaste"]
    expect(page.get_by_role("link", name="ordet")).to_have_attribute("title", term["definition"][language])
    page.get_by_role("link", name="ordet").click()
    expect(page.locator("dt#aftertaste")).to_be_in_viewport()
    expect(page.locator("dt#aftertaste + dd")).to_have_text(term["definition"][language])
    context.close()
