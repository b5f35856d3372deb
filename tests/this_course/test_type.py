"""The type of this course: Chinese signs, its name above each page, long Swedish words, the mark in forced colours."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from signs import narrow, put_latin_first
from support import Site, by_night

LESSON = "why-trust/what-trust-gives/"
CUT = "it => it.scrollWidth > it.clientWidth || it.scrollHeight > it.clientHeight + 1"
SLANTED = "[...document.querySelectorAll('article *')].some(it => getComputedStyle(it).fontStyle !== 'normal')"


@pytest.mark.parametrize("path", [LESSON, *by_night("", "glossary/", "my-course/certificate/")])
def test_chinese_signs(page: Page, site: Site, path: str) -> None:
    page.goto(f"{site.url}zh/{path}")
    put_latin_first(page)
    assert not narrow(page, "article :is(h1, h2, p, li, td, button, legend, summary, dt, dd), .course-name")
    assert not page.evaluate(SLANTED)


@pytest.mark.parametrize("width", [320, *by_night(390)])
def test_the_header_has_the_name_of_the_course_and_not_that_of_the_page(page: Page, site: Site, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for language, name in (("sv", "Bygga förtroende"), ("zh", "建立信任")):
        page.goto(f"{site.url}{language}/how-trust-grows/honest-and-reliable/")
        page.evaluate("scrollTo(0, 900)")
        header = page.get_by_role("banner")
        home = header.get_by_role("link", name=name)
        expect(home).to_be_visible()
        for size in ("", "250%"):
            page.evaluate("size => { document.documentElement.style.fontSize = size }", size)
            assert not home.evaluate(CUT)
            assert not home.locator("span").evaluate(CUT)
            assert page.evaluate("document.documentElement.scrollWidth") <= width
        # The title of the page is below it.
        expect(header.get_by_text(page.locator("h1").inner_text().split("¶")[0])).not_to_be_visible()
        page.evaluate("() => { document.documentElement.style.fontSize = '' }")
        for part in (home, header.get_by_role("link", name="中文" if language == "sv" else "Svenska")):
            assert part.bounding_box()["height"] >= 44


def test_long_swedish_words_are_divided(page: Page, site: Site) -> None:
    page.goto(f"{site.url}sv/{LESSON}")
    for place in ("h1", "p", "form label"):
        assert page.locator(f"article {place}").first.evaluate("it => getComputedStyle(it).hyphens") == "auto"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_mark_in_forced_colours(page: Page, site: Site, scheme: str) -> None:
    page.emulate_media(forced_colors="active", color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(f"{site.url}sv/")
    mark = page.locator(".md-header .course-mark path").first
    expect(mark).to_be_visible()
    ink = page.evaluate("getComputedStyle(document.body).color")
    expect(mark).to_have_css("fill", ink)
