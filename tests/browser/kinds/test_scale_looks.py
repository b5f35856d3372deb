"""How statements to rate look: on any screen, in any colours, without a script and on paper."""

from __future__ import annotations

from accessible import in_all_colours
from learner import CHINESE
from playwright.sync_api import Browser, Page, expect
from probes import RING, TARGETS
from ratings import BEFORE, EXAMPLE, QUESTION, rating_fixture  # noqa: F401

SEVEN = """
questions:
  - id: seven
    ask: Hur ofta?
    scale: {low: aldrig, high: nästan alltid, steps: 7}
    statements:
      - {id: a, text: Jag frågar vidare innan jag berättar något eget.}
      - {id: b, text: Jag avbryter., reverse: yes}
"""


def test_looks(page: Page, small, rating, axe) -> None:
    page.goto(f"{small({'seven': SEVEN, 'q': EXAMPLE}).url}sv/")
    seven, it = rating(page), rating(page, at=1)
    expect(seven.at.get_by_role("button", name=it.told["check"])).to_be_visible()
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        for word in ("aldrig", "nästan alltid"):
            seen = seven.at.get_by_text(word).evaluate_all(
                "all => all.filter(it => it.getClientRects()[0]?.width > 9).length"
            )
            assert seen == 2, f"{word} is not read at {width}"
        for _ in in_all_colours(page):
            for part in (seven, it):
                assert part.at.locator("label").evaluate_all(TARGETS)
            axe(page)
    for group in seven.at.locator("[data-statement]").all():
        group.get_by_role("radio").last.check()
    seven.save()
    it.rate(BEFORE)
    it.save()
    # Without dimensions each statement stands for itself, and is what was chosen.
    assert seven.rows() == [["Jag frågar vidare innan jag berättar något eget.", "7,0"], ["Jag avbryter.", "7,0"]]
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        for _ in in_all_colours(page):
            axe(page)
    box = it.radio(0, BEFORE[0])
    box.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    chosen = (
        "it => getComputedStyle(it).boxShadow + getComputedStyle(it).borderTopWidth + getComputedStyle(it).fontWeight"
    )
    label, other = (of.locator("xpath=ancestor::label") for of in (box, it.radio(0, 1)))
    for _ in in_all_colours(page):
        assert label.evaluate(RING) == "solid3px"
        assert label.evaluate(chosen) != other.evaluate(chosen)


@CHINESE
def test_without_a_script_and_on_paper(browser: Browser, page: Page, small, rating, language) -> None:
    url = f"{small({'q': EXAMPLE}).url}{language}/"
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(url)
    page.goto(url)
    printed = rating(page, language)
    printed.rate(BEFORE)
    printed.save()
    expect(printed.at.get_by_role("table")).to_be_visible()
    page.emulate_media(media="print")
    for it in (rating(plain, language), printed):
        for at in range(4):
            expect(it.statement(at)).to_be_visible()
            expect(it.statement(at).get_by_text(it.text(QUESTION["scale"]["low"])).first).to_be_visible()
        expect(it.at.get_by_role("button")).to_have_count(0)
        names = [it.text(each["name"]) for each in QUESTION["dimensions"]]
        if it is printed:
            # The profile has them; what it is made of is told where there is none yet.
            expect(it.at.get_by_role("rowheader")).to_have_text(names)
            expect(it.at.get_by_role("listitem")).to_have_count(0)
        else:
            it.at.locator("summary").click()
            for at, name in enumerate(names):
                expect(it.at.get_by_role("listitem").nth(at)).to_contain_text(name)
            expect(it.at.get_by_role("listitem").first).to_contain_text(it.told["turned"].format(at=2))
        expect(it.at.get_by_text(it.text(QUESTION["why"])).filter(visible=True)).to_have_count(1)
    expect(printed.at.get_by_role("table")).to_be_visible()
    expect(printed.at.locator("svg").first).to_be_visible()
    context.close()
