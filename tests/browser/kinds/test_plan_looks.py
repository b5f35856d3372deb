"""How if-then plans look: on any screen, in any colours, and without a script."""

from __future__ import annotations

from accessible import in_all_colours
from learner import CHINESE
from plans import EXAMPLE, QUESTION, planning_fixture  # noqa: F401
from playwright.sync_api import Browser, Page, expect
from probes import RING, TARGETS


def test_looks(page: Page, small, planning, axe) -> None:
    page.goto(f"{small({'q': EXAMPLE}).url}sv/")
    it = planning(page)
    it.fill(1, "ett", "två", "2026-12-01")
    it.row(1).get_by_role("button", name=it.told["suggest_then"]).click()
    it.save()
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        targets = page.locator("course-quiz").locator("button, input").filter(visible=True)
        for _ in in_all_colours(page):
            assert targets.count() > 12 and targets.evaluate_all(TARGETS)
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            axe(page)
    for target in (it.field(1, "if"), it.field(1, "by"), it.row(1).get_by_role("button").first, it.button("calendar")):
        target.focus()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")
        if not target.evaluate("it => it.type === 'date'"):
            expect(target).to_be_focused()
        target.focus()
        for _ in in_all_colours(page):
            assert target.evaluate(RING) == "solid3px"


@CHINESE
def test_without_a_script(browser: Browser, small, planning, language) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{small({'q': EXAMPLE}).url}{language}/")
    it = planning(page, language)
    for part in ("if", "then"):
        expect(page.get_by_role("paragraph").filter(has_text=it.told[f"suggest_{part}"])).to_be_visible()
        for each in QUESTION["plan"][part]:
            expect(page.get_by_text(each[language])).to_be_visible()
    for at in (1, 2):
        for part in ("if", "then", "by"):
            expect(it.field(at, part)).to_be_visible()
    expect(page.get_by_role("main").get_by_role("button")).to_have_count(0)
    context.close()
