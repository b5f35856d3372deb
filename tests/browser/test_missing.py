"""The 404 of each language, and other words of the theme in the language of the page."""

from __future__ import annotations

from typing import Any

import pytest
from learner import EITHER
from playwright.sync_api import Page, expect
from probes import COLOURS
from support import Site, by_night


@pytest.mark.parametrize(("language", "scheme"), [("sv", "dark"), ("zh", "light"), *by_night(("sv", "light"))])
def test_the_missing_page_of_a_language(
    page: Page, site: Site, language: str, words: Any, axe: Any, scheme: str
) -> None:
    page.emulate_media(color_scheme=scheme)
    told = words(language)
    page.goto(f"{site.url}{language}/404.html")
    expect(page.locator("html")).to_have_attribute("lang", told["tag"])
    expect(page.get_by_role("heading", level=1)).to_have_text(told["site"]["missing"])
    assert page.title().startswith(told["site"]["missing"])
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        axe(page, whole=True, **({"rules": COLOURS} if scheme == "dark" else {}))
    # It is below the long menu, too, before the theme's script makes that as high as the screen.
    expect(page.get_by_role("contentinfo")).not_to_be_in_viewport()
    # The search looks in this language, whatever the address is.
    page.get_by_role("textbox", name=told["site"]["search_dialog"]).click()
    page.wait_for_function("performance.getEntriesByType('resource').some(it => it.name.includes('search_index'))")
    # The theme opens its search a moment after the click, and Escape means nothing before that.
    dialog = page.locator("#__search")
    expect(dialog).to_be_checked()
    page.keyboard.press("Escape")
    expect(dialog).not_to_be_checked()
    page.get_by_role("link", name=told["site"]["home"]).click()
    expect(page).to_have_url(f"{site.url}{language}/")


@EITHER
def test_links_at_headings_are_named_in_the_language(page: Page, site: Site, language: str, words: Any) -> None:
    page.goto(f"{site.url}{language}/welcome/")
    name = words(language)["site"]["permalink"]
    links = page.locator("article .headerlink")
    assert links.count() > 2 and {link.get_attribute("title") for link in links.all()} == {name}
