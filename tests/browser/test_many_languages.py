"""A course in more than two languages: its header has room for its name, and leads to every language."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect
from small import LOOK
from support import CONFIG, Site, by_night

TITLES = "{sv: Säkerhet på lagret, en: Warehouse safety, de: Sicherheit im Lager, fr: Sécurité à l’entrepôt}"
PLAIN = "theme: {name: material, font: false}"


@pytest.fixture
def safety(small: Callable[..., Site]) -> Callable[[str], str]:
    """Return a function that gives the address of a course, with the look of the package or without it."""

    def build(look: str) -> str:
        config = CONFIG.replace("{sv: Kurs, zh: 课程}", f"{TITLES}\n      look: {look}").replace(PLAIN, LOOK)
        pages = {f"content/{code}/a.md": f"# {code}\n" for code in ("sv", "en", "de", "fr")}
        starts = {path.replace("a.md", "index.md"): text for path, text in pages.items()}
        return small({}, files={"mkdocs.yml": config, **pages, **starts}).url

    return build


@pytest.mark.parametrize("look", ["true", *by_night("false")])
def test_the_header_holds_the_name_and_every_language(
    page: Page, safety: Callable[[str], str], axe: Callable[..., None], look: str
) -> None:
    page.goto(f"{safety(look)}en/a/")
    header, menu = page.get_by_role("banner"), page.get_by_role("navigation", name="Select language")
    name = header.locator(".course-name, .md-header__topic").locator("visible=true").first
    for width in (1280, 390, 320):
        page.set_viewport_size({"width": width, "height": 700})
        assert (header.bounding_box() or {})["height"] <= 80
        seen, kept = name.bounding_box(), header.bounding_box()
        assert seen and kept and seen["y"] >= 0 and seen["y"] + seen["height"] <= kept["height"]
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    summary = menu.locator("summary")
    summary.focus()
    page.keyboard.press("Enter")
    expect(menu.get_by_role("link")).to_have_text(["Svenska", "Deutsch", "Français"])
    for link in menu.get_by_role("link").all():
        box = link.bounding_box()
        assert box and box["height"] >= 44 and box["x"] >= 0 and box["x"] + box["width"] <= 320
    if look == "true":
        axe(page, whole=True)
    menu.get_by_role("link", name="Deutsch").click()
    page.wait_for_url("**/de/a/")
    expect(page.locator("html")).to_have_attribute("lang", "de")


def test_without_a_script(browser: Browser, safety: Callable[[str], str]) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{safety('true')}en/a/")
    menu = page.get_by_role("navigation", name="Select language")
    menu.locator("summary").click()
    menu.get_by_role("link", name="Français").click()
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    context.close()
