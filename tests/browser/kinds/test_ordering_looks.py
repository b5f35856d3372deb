"""How items to put in order look: in every state, without a script and on paper."""

from __future__ import annotations

from accessible import in_all_looks
from orders import QUIZ, STEPS, rows_fixture, texts  # noqa: F401
from playwright.sync_api import Browser, Page, expect
from probes import TARGETS
from support import at_night

DARK = ({"color_scheme": "dark"}, "slate", "1px")
FORCED = ({"forced_colors": "active"}, "default", "3px")
INSIDE = "all => all.every(it => it.closest('.course-hidden') || it.getBoundingClientRect().right <= innerWidth)"
BORDERS = "all => all.map(it => getComputedStyle(it).borderTopWidth)"


def test_every_state_looks_right(page: Page, browser: Browser, small, rows, axe) -> None:
    site = small({"q": QUIZ})
    page.goto(site.url + "sv/")
    it, right = rows(page), list(texts("sv").values())
    expect(it.me.button(it.ask)).to_be_visible()
    swapped = [right[1], right[0], *right[2:]]
    for result, order in (("", []), ("wrong", right[::-1]), ("partly", swapped), ("right", right)):
        if order:
            it.arrange(order)
            it.check()
            expect(it.said()).to_contain_text(it.me.verdict(result))
        for width in in_all_looks(page):
            axe(page)
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            assert it.group.locator("*").evaluate_all(INSIDE)
            assert it.group.get_by_role("button").evaluate_all(TARGETS)
            assert it.group.locator(".course-order__handle").evaluate_all(TARGETS)
    ring = it.button("up", right[1])
    ring.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(ring).to_be_focused()
    expect(ring).to_have_css("outline-style", "solid")
    assert ring.evaluate("it => parseFloat(getComputedStyle(it).outlineWidth)") >= 3
    for media, scheme, border in at_night((FORCED, DARK), by_day=1):
        context = browser.new_context(reduced_motion="reduce", **media)
        other = context.new_page()
        other.goto(site.url + "sv/")
        it = rows(other)
        expect(other.locator("body")).to_have_attribute("data-md-color-scheme", scheme)
        expect(it.me.button(it.ask)).to_be_visible()
        for order in (swapped, right):
            it.arrange(order)
            it.check()
            # Where the learner forces colours the browser draws them, and axe reads those of the styles.
            axe(other, skip=("color-contrast",) if media == FORCED[0] else ())
            assert it.group.locator(".course-order__item").evaluate_all(BORDERS) == [border] * 4
        context.close()


def test_without_javascript_and_on_paper(page: Page, browser: Browser, small, rows) -> None:
    site, named = small({"q": QUIZ}), list(texts("sv").values())
    context = browser.new_context(java_script_enabled=False)
    bare = context.new_page()
    bare.goto(site.url + "sv/")
    it = rows(bare)
    for text in named:
        expect(it.group.locator("ol").get_by_text(text)).to_be_visible()
    expect(it.group.get_by_role("button")).to_have_count(0)
    expect(it.group.locator(".course-order__handle:visible")).to_have_count(0)
    it.group.get_by_text(it.told["summary"]).click()
    answers = it.group.locator("details li")
    for at, (id, text) in enumerate(zip(STEPS, named, strict=True)):
        expect(answers.nth(at)).to_contain_text(f"{at + 1}. {text}")
        expect(answers.nth(at).get_by_text(f"Skäl {id}.")).to_be_visible()
    context.close()
    page.goto(site.url + "sv/")
    it = rows(page)
    expect(it.button("up", named[0])).to_be_visible()
    answers = it.me.print_answers(it.ask)
    expect(it.group.get_by_role("button")).to_have_count(0)
    for text in named:
        expect(it.group.locator("ol").get_by_text(text)).to_be_visible()
    expect(answers.get_by_role("listitem").last).to_be_visible()
