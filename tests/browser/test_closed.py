"""What is closed of the frame: nothing is done for it, and nothing in it is reached, until it is open."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect
from support import Site

PHONE = {"width": 390, "height": 844}
# How many links of the menu the browser has laid out, where nothing asks it to.
DRAWN = """() => [...document.querySelectorAll(".md-sidebar--primary a[href]")].filter(it =>
  it.checkVisibility()).length"""


def test_a_closed_menu_is_not_drawn(page: Page, site: Site, axe: Callable[..., None]) -> None:
    page.set_viewport_size(PHONE)
    page.goto(f"{site.url}sv/welcome/")
    menu = page.locator(".md-sidebar--primary")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.evaluate(DRAWN) == 0
    page.locator("label.md-header__button[for=__drawer]").click()
    expect(menu.get_by_role("link", name="Ordlista")).to_be_visible()
    # A module that is folded up stays so.
    assert 0 < page.evaluate(DRAWN) < menu.locator("a[href]").count()
    axe(page, whole=True)
    page.locator(".md-overlay").click(position={"x": 370, "y": 400})
    expect(menu.get_by_role("link", name="Ordlista")).to_be_hidden()
    page.set_viewport_size({"width": 1280, "height": 844})
    assert page.evaluate(DRAWN) > 3


def test_a_keyboard_passes_over_a_closed_search(page: Page, site: Site) -> None:
    page.goto(f"{site.url}sv/welcome/")
    search = page.get_by_role("textbox", name="Sök")
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.locator(".md-search__input:focus").count():
            break
    expect(search).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(".md-search :focus")).to_have_count(0)
    expect(page.locator(":focus")).to_be_in_viewport()
