"""Flash cards: turned, known or not yet, in rounds and directions, until all are known."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import product

import pytest
import yaml
from learner import Learner
from playwright.sync_api import Browser, Locator, Page, expect
from support import ROOT, Site

TERMS = (ROOT / "tests" / "golden" / "glossary" / "terms.yml").read_text("utf-8")
IDS = {each["id"]: each for each in yaml.safe_load(TERMS)["terms"]}
ASK = {"sv": "Vad betyder orden?", "zh": "这些词是什么意思？"}
QUIZ = f"questions:\n- {json.dumps({'id': 'words', 'ask': ASK, 'cards': 'glossary', 'per-round': 3}, ensure_ascii=False)}\n"
HEAR = """addEventListener("quiz-answered", event => (window.heard ??= []).push(event.detail))"""
COLOURS = ["color-contrast", "link-in-text-block"]
SMALL = """() => [...document.querySelectorAll("course-quiz :is(button, select, summary)")].filter(it => {
  const {width, height} = it.getBoundingClientRect()
  return it.checkVisibility() && (width < 44 || height < 44)
}).map(it => it.outerHTML)"""
OUTLINE = "() => { const {outlineStyle, outlineWidth} = getComputedStyle(document.activeElement); return outlineStyle + outlineWidth }"


@dataclass(frozen=True)
class Table:
    """The cards as a learner sees them in a language."""

    me: Learner
    language: str

    @property
    def group(self) -> Locator:
        return self.me.question(ASK[self.language])

    @property
    def words(self) -> dict[str, str]:
        return self.me.words["kinds"]["flash_cards"]

    @property
    def card(self) -> Locator:
        return self.group.locator(".course-cards__card")

    @property
    def direction(self) -> Locator:
        return self.group.get_by_role("combobox", name=self.words["direction"])

    def button(self, name: str) -> Locator:
        return self.group.get_by_role("button", name=self.words[name], exact=True)

    def press(self, *names: str) -> None:
        for name in names:
            self.button(name).click()

    def term(self, id: str, language: str = "") -> str:
        shown = language or self.language
        return IDS[id]["term"][shown] + (f" {IDS[id]['pinyin']}" if shown == "zh" else "")

    def meaning(self, id: str) -> str:
        return IDS[id]["definition"][self.language].replace("*", "")

    def front(self) -> str:
        """Return the id of the term in front."""
        expect(self.button("turn")).to_be_visible()
        shown = self.card.inner_text().strip()
        return next(id for id in IDS if shown in (self.term(id, "sv"), self.term(id, "zh"), self.meaning(id)))

    def left(self, unknown: int, left: int = 0) -> None:
        """Expect so many cards to be unknown, and fewer in the round where that is told."""
        told = self.words["round" if left else "left"].format(unknown=unknown, all=len(IDS), left=left)
        expect(self.group.get_by_text(told, exact=True)).to_be_visible()

    def know_all(self) -> None:
        for _ in range(3):
            self.press("turn", "known")
        self.press("next", "turn", "known")
        expect(self.me.said(ASK[self.language]).first).to_have_text(f"✓ {self.me.words['runtime']['done']}")


@pytest.fixture
def cards(small: Callable[..., Site]) -> Site:
    return small({"q": QUIZ}, files={"content/glossary.yml": TERMS})


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
    on.know_all()
    on.me.restart()
    on.left(4, 3)
    expect(on.button("turn")).to_be_focused()
    assert page.evaluate("Object.keys(localStorage).filter(key => key.includes('q/words'))") == []


def test_every_state_can_be_read_and_used(page: Page, browser: Browser, cards, learner, axe) -> None:
    # A learner of its own, whose answers the other one does not see.
    another = browser.new_context()
    pages = {"sv": page, "zh": another.new_page()}
    for language, each in pages.items():
        each.emulate_media(reduced_motion="reduce")
        each.goto(f"{cards.url}{language}/")
    on = {language: Table(learner(each, language), language) for language, each in pages.items()}

    def look() -> None:
        for width in (320, 1280):
            for each in pages.values():
                each.set_viewport_size({"width": width, "height": 800})
            for scheme in ("light", "dark"):
                for each in pages.values():
                    each.emulate_media(reduced_motion="reduce", color_scheme=scheme)
                axe(*pages.values(), **({"rules": COLOURS} if scheme == "dark" else {}))
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


def test_all_cards_are_a_list_without_javascript_and_in_print(browser: Browser, cards, learner) -> None:
    for script, language in product((False, True), ("sv", "zh")):
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
        expect(on.group.get_by_role("definition")).to_have_text(told)
        for item in on.group.get_by_role("definition").all():
            expect(item).to_be_visible()
        context.close()
