"""The colours of a page: those of the device or those a learner has chosen, from the first paint on."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

CHOICE = "JSON.parse(Object.entries(localStorage).find(([key]) => key.endsWith('__palette'))[1])"
SHOWN = "meta[name='{}']"


@pytest.fixture
def page_of_course(page: Page, small: Any) -> Page:
    page.goto(f"{small({}).url}sv/")
    return page


def control(page: Page) -> Locator:
    """Return what changes the colours, in the header: one name of three is in view."""
    return page.locator("header form label")


def scheme(page: Page, name: str) -> None:
    """Expect that the page and what the browser draws itself, such as scroll bars, are light or dark."""
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", {"light": "default", "dark": "slate"}[name])
    expect(page.locator(SHOWN.format("color-scheme")).first).to_have_attribute("content", name)
    expect(page.locator("body")).to_have_css("color-scheme", name)


def test_a_dark_device_shows_no_light_page_first(page: Page, small: Any) -> None:
    """Nothing but the page itself and its styles has come."""
    page.emulate_media(color_scheme="dark")
    page.route(re.compile(r"\.js"), lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.goto(f"{small({}).url}sv/")
    scheme(page, "dark")
    expect(control(page).nth(0)).to_be_visible()
    assert [each.is_visible() for each in control(page).all()] == [True, False, False]


def test_a_learner_chooses_the_colours(page_of_course: Page) -> None:
    page = page_of_course
    scheme(page, "light")
    for at, shown in ((1, "light"), (2, "dark"), (0, "light")):
        expect(control(page).filter(visible=True)).to_have_attribute("for", f"__palette_{at}")
        control(page).filter(visible=True).click()
        scheme(page, shown)
        expect(page.locator(SHOWN.format("theme-color"))).to_have_attribute(
            "content", page.locator(".md-header").evaluate("e => getComputedStyle(e).backgroundColor")
        )
    control(page).filter(visible=True).click()
    control(page).filter(visible=True).click()
    page.reload()
    scheme(page, "dark")
    # As the theme stores it: a site's own scripts read it, and so does a version before this one.
    color = {"media": "(prefers-color-scheme: dark)", "scheme": "slate", "primary": "custom", "accent": "custom"}
    assert page.evaluate(CHOICE) == {"index": 2, "color": color}
    page.emulate_media(color_scheme="light")
    scheme(page, "dark")


def test_the_device_changes_its_colours(page_of_course: Page) -> None:
    for name in ("dark", "light"):
        page_of_course.emulate_media(color_scheme=name)  # type: ignore[arg-type]
        scheme(page_of_course, name)


def test_the_colours_are_changed_with_the_keyboard(page_of_course: Page) -> None:
    page = page_of_course
    page.locator("#__palette_0").focus()
    for at, shown in ((1, "light"), (2, "dark"), (0, "light")):
        page.keyboard.press("Enter")
        expect(page.locator(f"#__palette_{at}")).to_be_focused()
        scheme(page, shown)


def test_without_storage_the_colours_change_all_the_same(page: Page, small: Any) -> None:
    page.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('blocked') }})")
    page.goto(f"{small({}).url}sv/")
    for shown in ("light", "dark"):
        control(page).filter(visible=True).click()
        scheme(page, shown)


def test_scripts_of_a_site_find_the_control(page_of_course: Page) -> None:
    """As the theme's documentation has them look for it, once the page has been read."""
    expect(page_of_course.locator("[data-md-component=palette]")).to_have_count(1)


@pytest.mark.parametrize(
    ("index", "shown"), [("7", "dark"), ("-1", "light"), ("1.5", "light"), ("'x'", "light"), ("{}", "light")]
)
def test_a_choice_that_the_site_does_not_have(page_of_course: Page, index: str, shown: str) -> None:
    page = page_of_course
    page.evaluate(f"__md_set('__palette', {{...{CHOICE}, index: {index}}})")
    page.reload()
    scheme(page, shown)
    control(page).filter(visible=True).click()
    scheme(page, {"dark": "light", "light": "dark" if index == "1.5" else "light"}[shown])
