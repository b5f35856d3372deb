"""Wide things on narrow screens: code, formulas, addresses, long words and pictures, in every text of every kind."""

from __future__ import annotations

from collections.abc import Sequence

from learner import EITHER
from playwright.sync_api import Page, expect
from support import at_night
from wide import ANSWER, FILES, LOST, RESIZE, SIZES, glossary, quizzes

SCROLLING = """() => [...document.querySelectorAll("article *")].filter(it =>
  it.checkVisibility() && getComputedStyle(it).overflowX === "auto" && it.scrollWidth > it.clientWidth + 1
).map(it => it.outerHTML.slice(0, 120))"""


def try_sizes(page: Page, by_day: Sequence[tuple[int, str]] = SIZES[1:]) -> None:
    for width, size in at_night(SIZES, by_day):
        page.evaluate(RESIZE, size)
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, (width, size)
        assert not page.evaluate(LOST), (width, size)
    page.evaluate(RESIZE, "")


@EITHER
def test_every_kind(page: Page, small, learner, language, axe) -> None:
    page.goto(f"{small(quizzes(), files=FILES).url}{language}/")
    for quiz in page.locator("course-quiz").all():
        quiz.scroll_into_view_if_needed()
    expect(page.locator("form[data-ready]")).to_have_count(page.locator("form.course-question").count())
    # On a phone there is one question of each quiz at first, and all below each other for those who want that.
    try_sizes(page, by_day=SIZES[-1:])
    page.get_by_role("button", name=learner(page, language).words["runtime"]["show_all"]).first.click()
    expect(page.locator("form[hidden]")).to_have_count(0)
    # All of it is still there when the questions are answered.
    try_sizes(page, by_day=())
    page.evaluate(ANSWER)
    expect(page.get_by_role("table").filter(has=page.locator("svg")).first).to_be_visible()
    expect(page.locator(".course-way").first).to_be_visible()
    try_sizes(page)
    page.set_viewport_size({"width": 320, "height": 800})
    wide = page.locator("math:visible").first
    expect(wide).to_have_attribute("tabindex", "0")
    wide.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.activeElement.scrollLeft > 0")
    axe(page, rules=["scrollable-region-focusable"])
    # On paper nothing scrolls.
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 700, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 700
    assert not page.evaluate(LOST)
    assert not page.evaluate(SCROLLING)


def test_the_glossary(page: Page, small, learner, axe) -> None:
    placed = {f"content/{language}/glossary.md": "# G\n\n/// glossary\n///\n" for language in ("sv", "zh")}
    site = small({}, files={**FILES, **placed, "content/glossary.yml": glossary()})
    page.goto(f"{site.url}sv/glossary/")
    expect(page.locator("dt")).to_be_visible()
    try_sizes(page)
    page.set_viewport_size({"width": 320, "height": 800})
    expect(page.locator("math")).to_have_attribute("tabindex", "0")
    axe(page, rules=["scrollable-region-focusable"])
    # Where there is room nothing needs the focus.
    page.evaluate("document.querySelector('math').replaceChildren('x')")
    page.set_viewport_size({"width": 1280, "height": 800})
    expect(page.locator("math")).not_to_have_attribute("tabindex", "0")


def test_a_table_of_a_lesson(page: Page, small, axe) -> None:
    """A wide table can be scrolled with the keys alone, and one that fits does not stop them."""
    wide = "\n".join("|" + f" {cell} |" * 12 for cell in ("kolumn", "---", "ord"))
    pages = {
        f"content/{code}/index.md": f"# T\n\n[a](#b)\n\n{wide}\n\n| a |\n| --- |\n| b |\n" for code in ("sv", "zh")
    }
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(f"{small({}, files=pages).url}sv/")
    box = page.locator(".md-typeset__scrollwrap")
    page.get_by_role("link", name="a", exact=True).focus()
    expect(box.first).to_have_attribute("tabindex", "0")
    page.keyboard.press("Tab")
    expect(box.first).to_be_focused()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.activeElement.scrollLeft > 0")
    expect(box.last).not_to_have_attribute("tabindex", "0")
    axe(page, rules=["scrollable-region-focusable"])
    page.set_viewport_size({"width": 1280, "height": 800})
    expect(box.first).not_to_have_attribute("tabindex", "0")
