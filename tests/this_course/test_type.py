"""The type of this course: Chinese signs, titles that have room, long Swedish words, and the logo in forced colours."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from signs import narrow, put_latin_first
from support import Site

LESSON = "why-trust/what-trust-gives/"
CUT = "it => it.scrollWidth > it.clientWidth || it.scrollHeight > it.clientHeight + 1"
SLANTED = "[...document.querySelectorAll('article *')].some(it => getComputedStyle(it).fontStyle !== 'normal')"


@pytest.mark.parametrize("path", ["", LESSON, "glossary/", "my-course/certificate/"])
def test_chinese_signs(page: Page, site: Site, path: str) -> None:
    page.goto(f"{site.url}zh/{path}")
    put_latin_first(page)
    assert not narrow(page, "article :is(h1, h2, p, li, td, button, legend, summary, dt, dd), .md-header__topic")
    assert not page.evaluate(SLANTED)


@pytest.mark.parametrize("width", [320, 390])
def test_a_title_in_the_header_uses_the_room_it_has(page: Page, site: Site, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{site.url}sv/how-trust-grows/honest-and-reliable/")
    page.evaluate("scrollTo(0, 900)")
    title = page.locator(".md-header__title--active .md-header__topic .md-ellipsis").last
    expect(title).to_be_visible()
    assert not title.evaluate(CUT)


def test_long_swedish_words_are_divided(page: Page, site: Site) -> None:
    page.goto(f"{site.url}sv/{LESSON}")
    for place in ("h1", "p", "form label"):
        assert page.locator(f"article {place}").first.evaluate("it => getComputedStyle(it).hyphens") == "auto"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_logo_in_forced_colours(page: Page, site: Site, scheme: str) -> None:
    page.emulate_media(forced_colors="active", color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(f"{site.url}sv/")
    logo = page.locator(".md-header .md-logo img")
    expect(logo).to_be_visible()
    # The drawing is white.
    expect(logo).to_have_css("background-color", "rgb(13, 92, 99)")
