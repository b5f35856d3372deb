"""A lesson tells where in it the learner is, opens where it was left, and so does it in the other language."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page, expect
from support import CONFIG

SECTIONS = ("one", "two", "three", "four")
TEXT = "\n\n".join(f"## Del {id} {{#{id}}}\n\n" + "Mycket text.\n\n" * 40 for id in SECTIONS)
LESSON = f"---\ntitle: Lektion\nminutes: 10\n---\n# Lektion {{#top}}\n\n{TEXT}"
FILES = {
    f"content/{code}/{name}.md": text
    for code in ("sv", "zh")
    for name, text in {"index": "# Start\n", "lesson": LESSON}.items()
}
KEPT = "localStorage['course:test /trust/ @place/lesson/']"
# The learner's own scrolling, as far as a heading.
TO = (
    "id => scrollTo({top: document.getElementById(id).getBoundingClientRect().top + scrollY - 60, behavior: 'instant'})"
)
# A click as the browser makes it: Playwright would scroll first.
# It comes when the page is used.
FOLLOWED = ".course-readbar"
SWITCH = "document.querySelector('a[data-language=zh]').click()"


def filled(page: Page) -> float:
    return float(
        page.evaluate("new DOMMatrix(getComputedStyle(document.querySelector('.course-readbar')).transform).a")
    )


def test_a_lesson_opens_where_it_was_left(page: Page, small: Any, words: Any, axe: Any) -> None:
    url, named = small({}, files=FILES).url, words("sv")["lesson"]
    lesson, again = f"{url}sv/lesson/", page.get_by_role("link", name=named["top"])
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(lesson)
    expect(page.get_by_text("Lektion 1 av 1")).to_be_visible()
    page.keyboard.press("Shift")
    page.wait_for_selector(FOLLOWED, state="attached")
    assert filled(page) == 0 and page.evaluate(KEPT) is None
    page.evaluate(TO, "three")
    page.wait_for_function(f"{KEPT}?.includes('Del three')")
    assert 0.4 < filled(page) < 0.8
    # The browser itself scrolls to where it was: there is nothing to offer.
    page.reload()
    page.wait_for_function("document.querySelector('.course-readbar')?.style.transform > 'scaleX(0)'")
    expect(again).to_have_count(0)
    page.goto(f"{lesson}#two")
    expect(page.locator("#two")).to_be_in_viewport()
    expect(again).to_have_count(0)
    page.goto(f"{url}sv/")
    expect(page.locator(FOLLOWED)).to_have_count(0)
    page.evaluate(f"{KEPT} = {KEPT}.replace(/two/g, 'three')")
    page.goto(lesson)
    expect(again).to_be_in_viewport(ratio=1)
    expect(page.locator("#three")).to_be_in_viewport(ratio=1)
    expect(page.get_by_role("status").filter(has_text=named["resumed"])).to_be_visible()
    assert page.evaluate("document.activeElement === document.body")
    clear = "document.querySelector('#three').getBoundingClientRect().top - "
    assert page.evaluate(f"{clear}document.querySelector('.course-resumed').getBoundingClientRect().bottom") > 0
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        axe(page)
    again.click()
    expect(page.get_by_role("heading", level=1)).to_be_in_viewport()
    expect(again).to_have_count(0)


def test_the_other_language_opens_at_the_same_heading(page: Page, small: Any) -> None:
    url = small({}, files=FILES).url
    page.goto(f"{url}sv/lesson/")
    page.keyboard.press("Shift")
    page.wait_for_selector(FOLLOWED, state="attached")
    page.evaluate(TO, "three")
    page.evaluate(SWITCH)
    page.wait_for_url("**/zh/lesson/#three")
    expect(page.locator("#three")).to_be_in_viewport()
    # At the top of a page there is no heading to keep.
    page.goto(f"{url}sv/lesson/")
    page.keyboard.press("Shift")
    page.wait_for_selector(FOLLOWED, state="attached")
    page.evaluate("scrollTo({top: 0, behavior: 'instant'})")
    page.evaluate(SWITCH)
    page.wait_for_url("**/zh/lesson/")


def test_places_with_instant_navigation(page: Page, small: Any) -> None:
    url = small({}).url
    config = CONFIG.replace(
        "theme: {name: material, font: false}",
        "theme: {name: material, font: false, features: [navigation.instant]}",
    )
    small({}, files={"mkdocs.yml": f"{config}site_url: {url}\n", **FILES})
    menu = page.get_by_role("navigation", name="Navigation")
    page.goto(f"{url}sv/lesson/")
    page.evaluate("window.first = true")
    page.evaluate(TO, "two")
    page.wait_for_function(f"{KEPT}?.includes('Del two')")
    menu.get_by_role("link", name="Start").click()
    expect(page.get_by_role("heading", level=1, name="Start")).to_be_visible()
    expect(page.locator(FOLLOWED)).to_have_count(0)
    menu.get_by_role("link", name="Lektion").click()
    expect(page.locator(".course-resumed")).to_be_visible()
    expect(page.locator("#two")).to_be_in_viewport()
    page.evaluate(TO, "four")
    assert page.evaluate("first"), "this page was loaded"
    page.evaluate(SWITCH)
    page.wait_for_url("**/zh/lesson/#four")
    expect(page.locator("#four")).to_be_in_viewport()
