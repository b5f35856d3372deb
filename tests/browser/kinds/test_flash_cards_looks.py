"""How flash cards look: in every state, without a script and on paper."""

from __future__ import annotations

from itertools import product

import pytest
from accessible import in_all_looks
from cards import IDS, Table, cards_fixture  # noqa: F401
from playwright.sync_api import Browser, Page, Route, expect
from support import at_night

SMALL = """() => [...document.querySelectorAll("course-quiz :is(button, select, summary)")].filter(it => {
  const {width, height} = it.getBoundingClientRect()
  return it.checkVisibility() && (width < 44 || height < 44)
}).map(it => it.outerHTML)"""


def test_every_state_can_be_read_and_used(page: Page, browser: Browser, cards, learner, axe) -> None:
    # A learner of its own, whose answers the other one does not see.
    another = browser.new_context()
    pages = {"sv": page, "zh": another.new_page()}
    for language, each in pages.items():
        each.emulate_media(reduced_motion="reduce")
        each.goto(f"{cards.url}{language}/")
    on = {language: Table(learner(each, language), language) for language, each in pages.items()}

    def look() -> None:
        for width in in_all_looks(*pages.values()):
            axe(*pages.values())
            for each in pages.values():
                assert each.evaluate("document.documentElement.scrollWidth") <= width
                assert not each.evaluate(SMALL)

    look()
    for table in on.values():
        table.press("turn")
    look()
    for table in on.values():
        table.press("known", "turn", "known", "turn", "known")
        expect(table.button("next")).to_be_visible()
    for each in pages.values():
        each.emulate_media(forced_colors="active")
    axe(*pages.values(), skip=("color-contrast",))
    for each in pages.values():
        each.emulate_media(forced_colors="none")
    for table in on.values():
        table.press("next", "turn", "known")
        expect(table.button("again")).to_be_visible()
    look()
    another.close()


@pytest.mark.modern("closed details cannot be shown on paper without a script before Chrome 131")
def test_all_cards_are_a_list_without_javascript_and_in_print(browser: Browser, cards, learner) -> None:
    by_day = [(False, "sv"), (True, "zh")]
    for script, language in at_night([*product((False, True), ("sv", "zh"))], by_day):
        context = browser.new_context(java_script_enabled=script)
        page = context.new_page()
        page.goto(f"{cards.url}{language}/")
        on = Table(learner(page, language), language)
        if script:
            expect(on.button("turn")).to_be_visible()
            expect(on.group.get_by_text(on.words["summary"])).to_be_hidden()
            page.emulate_media(media="print")
        else:
            on.group.get_by_text(on.words["summary"]).click()
        expect(on.group.get_by_role("button")).to_have_count(0)
        expect(on.direction).to_be_hidden()
        expect(on.group.get_by_role("term")).to_have_text([on.term(id) for id in IDS])
        other = "zh" if language == "sv" else "sv"
        told = [text for id in IDS for text in (on.meaning(id), on.term(id, other))]
        # The name of the other language stands before its term.
        expect(on.group.get_by_role("definition")).to_contain_text(told)
        for item in on.group.get_by_role("definition").all():
            expect(item).to_be_visible()
        context.close()


@pytest.mark.modern("checkVisibility knows this option since Chrome 121")
def test_the_deck_has_its_place_before_it_is_there(page: Page, cards, learner) -> None:
    table, held = Table(learner(page), "sv"), list[Route]()
    height = "it => it.querySelector('.course-cards').getBoundingClientRect().height"
    # Playwright takes no method of a list.
    page.route("**/quiz.js", lambda route: held.append(route), times=1)  # noqa: PLW0108
    page.goto(f"{cards.url}sv/")
    page.wait_for_function("document.querySelector('.course-cards').checkVisibility({visibilityProperty: false})")
    before = table.group.evaluate(height)
    expect(table.button("turn")).not_to_be_visible()
    assert held
    held.pop().continue_()
    expect(table.button("turn")).to_be_visible()
    assert before > 100 and abs(table.group.evaluate(height) - before) <= 2
