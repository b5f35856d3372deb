"""Flash cards: turned, known or not yet, in rounds and directions, until all are known."""

from __future__ import annotations

import re
from itertools import product

from cards import ASK, IDS, Table, cards_fixture  # noqa: F401
from playwright.sync_api import Page, expect
from probes import HEAR

OUTLINE = (
    "() => { const {outlineStyle, outlineWidth} = getComputedStyle(document.activeElement); "
    "return outlineStyle + outlineWidth }"
)


def test_by_keyboard_until_all_are_known(page: Page, cards, language, learner) -> None:
    page.add_init_script(HEAR)
    page.goto(f"{cards.url}{language}/")
    on, keys = Table(learner(page, language), language), page.keyboard
    expect(on.card).to_have_attribute("aria-live", "polite")
    on.direction.focus()
    assert "solid3px" in page.evaluate(OUTLINE)
    keys.press("Tab")
    expect(on.button("turn")).to_be_focused()
    assert "solid3px" in page.evaluate(OUTLINE)
    on.left(4, 3)
    first, shown = on.front(), on.card.locator("> *").element_handle()
    keys.press("Enter")
    # What was there stays, so that only the other side is read out.
    assert shown.evaluate("it => it.isConnected && it.parentElement.childElementCount") == 2
    expect(on.card.locator("> *")).to_have_text([on.term(first), on.meaning(first)])
    # Whoever holds the key down knows no card they never saw.
    keys.down("Enter")
    keys.down("Enter")
    keys.up("Enter")
    on.left(4 - 1, 2)
    second = on.front()
    expect(on.button("turn")).to_be_focused()
    keys.press("Enter")
    expect(on.button("known")).to_be_focused()
    keys.press("Tab")
    expect(on.button("later")).to_be_focused()
    keys.press("Enter")
    expect(on.button("turn")).to_be_focused()
    third = on.front()
    on.left(3, 2)
    keys.press("Enter")
    keys.press("Enter")
    on.left(2, 1)
    # What is not known yet comes back after the others.
    assert on.front() == second and len({first, second, third}) == 3
    keys.press("Enter")
    keys.press("Enter")
    expect(on.card).to_have_text(on.words["pause"].format(unknown=1, all=4))
    expect(on.button("next")).to_be_focused()
    assert not page.evaluate("window.heard")
    keys.press("Enter")
    on.left(1)
    assert on.front() not in (first, second, third)
    expect(on.button("turn")).to_be_focused()
    keys.press("Enter")
    keys.press("Enter")
    expect(on.card).to_have_text(on.words["done"].format(all=4))
    expect(on.button("again")).to_be_focused()
    runtime = on.me.words["runtime"]
    expect(on.me.said(ASK[language])).to_have_text([f"✓ {runtime['done']}", runtime["completed"]])
    (heard,) = page.evaluate("heard")
    assert (heard["question"], heard["score"], heard["attempt"]) == ("words", None, 1)
    assert sorted(heard["response"]) == sorted(["term>meaning", *(f"term>meaning={id}" for id in IDS)])
    before = on.group.aria_snapshot()
    page.reload()
    expect(on.button("again")).to_be_visible()
    # That all is done is said once.
    assert on.group.aria_snapshot() == re.sub(rf"\n *- paragraph: {runtime['completed']}", "", before)


def test_a_round_goes_on_after_a_reload_in_the_other_language_and_in_another_tab(page: Page, cards, learner) -> None:
    page.goto(f"{cards.url}sv/")
    on = Table(learner(page, "sv"), "sv")
    on.direction.select_option(value="meaning>term")
    on.press("turn", "known", "turn", "later")
    front = on.front()
    expect(on.card).to_have_text(on.meaning(front))
    before = on.group.aria_snapshot()
    page.reload()
    expect(on.button("turn")).to_be_visible()
    assert on.group.aria_snapshot() == before
    page.get_by_role("link", name="中文").first.click()
    page.wait_for_url("**/zh/")
    there = Table(learner(page, "zh"), "zh")
    assert there.front() == front
    expect(there.card).to_have_text(there.meaning(front))
    there.left(3, 2)
    other = page.context.new_page()
    other.goto(f"{cards.url}sv/")
    beside = Table(learner(other, "sv"), "sv")
    beside.press("turn", "known")
    there.left(2, 1)
    assert there.front() == beside.front()


def test_a_term_is_asked_for_in_the_other_language(page: Page, cards, learner) -> None:
    tags = {"sv": "sv", "zh": "zh-Hans"}
    for language, (front, back) in product(("sv", "zh"), (("sv", "zh"), ("zh", "sv"))):
        page.goto(f"{cards.url}{language}/")
        page.evaluate("localStorage.clear()")
        page.reload()
        on = Table(learner(page, language), language)
        on.press("turn", "known")
        on.left(3, 2)
        on.direction.select_option(value=f"{front}>{back}")
        # What is known in one direction is not known in another, and stays known.
        on.left(4, 3)
        id = on.front()
        on.press("turn")
        expect(on.card.locator("> *")).to_have_text([on.term(id, front), on.term(id, back)])
        sides = on.card.locator("> *")
        seen = sides.evaluate_all("all => all.map(it => [...it.querySelectorAll('[lang]')].map(at => at.lang))")
        foreign = tags["zh" if language == "sv" else "sv"]
        assert [foreign in each for each in seen] == [language != front, language != back]
        assert ["zh-Latn-pinyin" in each for each in seen] == [front == "zh", back == "zh"]
        on.direction.select_option(value="term>meaning")
        on.left(3)
        on.press("turn", "known")
        on.left(2)


def test_starting_over(page: Page, cards, learner) -> None:
    page.goto(f"{cards.url}sv/")
    on = Table(learner(page), "sv")
    on.know_all()
    on.press("again")
    on.left(4, 3)
    expect(on.button("turn")).to_be_focused()
    # What was known comes back by a tap, also after a look at a card, until a card has been judged.
    undo = page.get_by_role("button", name=on.me.words["runtime"]["undo"], exact=True)
    on.press("turn")
    undo.click()
    expect(on.button("again")).to_be_focused()
    page.reload()
    on.press("again", "turn")
    expect(undo).to_be_visible()
    on.press("later")
    expect(undo).to_be_hidden()
    on.know_all()
    on.me.restart()
    on.left(4, 3)
    expect(on.button("turn")).to_be_focused()
    assert page.evaluate("Object.keys(localStorage).filter(key => key.includes('q/words'))") == []
