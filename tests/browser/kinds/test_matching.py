"""Matching in the browser: `pairs:` with a right side that two of them share, and `extra:`."""

from __future__ import annotations

import pytest
from learner import CHINESE
from playwright.sync_api import Browser, Page, expect
from probes import HEAR
from rows import Rows, quiz, told
from trials import try_every_answer, try_looks, try_without_script

OPEN = {"sv": "Var **öppen**, också med det som talar emot dig", "zh": "把情况讲**明白**，缺点也不回避"}
QUESTION = {
    "id": "obstacles",
    "ask": {"sv": "Vad hjälper mot vilket hinder?", "zh": "遇到这些障碍，各该怎么做？"},
    "pairs": [
        {"id": "asymmetry", "left": {"sv": "Du vet *mer* än kunden", "zh": "你比客户知道得*多*"}, "right": OPEN}
        | {"why": {"sv": "Då finns inget att ana.", "zh": "疑心就没了。"}},
        {"id": "rumours", "left": {"sv": "Det går rykten om dig", "zh": "有人传你的闲话"}, "right": OPEN},
        {
            "id": "burnt",
            "left": {"sv": "Kunden har blivit besviken förr", "zh": "客户以前吃过亏"},
            "right": {"sv": "Håll små löften, gång på gång", "zh": "从小事做起，次次说到做到"},
            "why": {"sv": "En dålig erfarenhet bleknar.", "zh": "好的经历慢慢攒起来。"},
        },
    ],
    "extra": [
        {
            "id": "discount",
            "text": {"sv": "Ge rabatt innan kunden ber om det", "zh": "客户还没开口，就先打折"},
            "why": {"sv": "Rabatten gör inte dig mer pålitlig.", "zh": "打折并不能让你更可信。"},
        }
    ],
}
# No ids: what is stored hangs on places, and so on wordings.
PLAIN = {"id": "p", "ask": "Para", "pairs": [{"left": each, "right": each.lower()} for each in ("Ett", "Två", "Tre")]}


@pytest.fixture
def asked(learner):
    """Return a function that gives the question on a page in a language."""

    def read(page: Page, language: str = "sv") -> Rows:
        pairs, extra = QUESTION["pairs"], QUESTION["extra"]
        right = {"asymmetry": "asymmetry", "rumours": "asymmetry", "burnt": "burnt"}
        choices = {each["id"]: told(each["right"], language) for each in pairs if each["id"] in right.values()}
        return Rows(
            me=learner(page, language),
            kind="matching",
            ask=told(QUESTION["ask"], language),
            rows={each["id"]: told(each["left"], language) for each in pairs},
            choices=choices | {each["id"]: told(each["text"], language) for each in extra},
            right=right,
            whys={each["id"]: told(each["why"], language) for each in pairs if "why" in each},
            misleading={each["id"]: told(each["why"], language) for each in extra},
        )

    return read


def test_every_answer(page: Page, small, asked, language, axe) -> None:
    page.add_init_script(HEAR)
    page.goto(f"{small(quiz(QUESTION)).url}{language}/")
    try_every_answer(page, asked(page, language), asked(page, "zh" if language == "sv" else "sv"))
    axe(page)


@CHINESE
def test_by_keyboard(page: Page, small, asked, language) -> None:
    page.goto(f"{small(quiz(QUESTION)).url}{language}/")
    rows = asked(page, language)
    group, listed = rows.me.question(rows.ask), rows.me.question(rows.ask).get_by_role("listitem").all_inner_texts()
    # What is chosen by its letter is what the letter stands for above the rows, in every row.
    for id in rows.rows:
        expect(rows.row(id).get_by_role("option")).to_have_text([rows.words["choose"], *listed])
    letters = {id: next(each[0] for each in listed if each[3:] == text) for id, text in rows.choices.items()}
    assert sorted(letters.values()) == ["A", "B", "C"]
    expect(rows.me.button(rows.ask)).to_be_visible()
    first, second, third = rows.shown()
    for _ in range(60):
        page.keyboard.press("Tab")
        if rows.row(first).evaluate("it => it === document.activeElement"):
            break
    page.keyboard.press(letters[rows.right[first]])
    page.keyboard.press("Tab")
    expect(rows.row(second)).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    expect(rows.row(third)).to_be_focused()
    page.keyboard.press(letters[rows.right[third]])
    page.keyboard.press("Tab")
    expect(rows.me.button(rows.ask)).to_be_focused()
    page.keyboard.press("Enter")
    chosen = {
        first: rows.right[first],
        second: next(id for id in letters if letters[id] == "A"),
        third: rows.right[third],
    }
    rows.expect(chosen, *rows.me.finished(int(chosen == rows.right), 1))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(group.locator("details").get_by_text(rows.whys["burnt"])).to_be_visible()


def test_looks(page: Page, small, asked, axe) -> None:
    page.goto(f"{small(quiz(QUESTION)).url}sv/")
    try_looks(page, asked(page), axe)


@pytest.mark.modern("closed details cannot be shown on paper without a script before Chrome 131")
@CHINESE
def test_without_script_and_on_paper(browser: Browser, small, asked, language) -> None:
    url = f"{small(quiz(QUESTION)).url}{language}/"
    try_without_script(browser, url, lambda page: asked(page, language))


def test_an_edited_question(browser: Browser, small, learner, errors, axe) -> None:
    """A wording fix keeps an answer; pairs without ids that change places do not."""

    def build(*pairs: tuple[str, str]) -> str:
        return small(quiz(PLAIN | {"pairs": [{"left": left, "right": right} for left, right in pairs]})).url + "sv/"

    # Where the course is kept for a day without a network, an edited one is shown at the next visit.
    context = browser.new_context(service_workers="block")
    thrown, page = errors(context), context.new_page()
    page.goto(build(("Ett", "ett"), ("Två", "två"), ("Tre", "tre")))
    me = learner(page)
    rows = me.question("Para").get_by_role("combobox")
    for at, value in enumerate(("pair-1", "pair-3", "pair-2")):
        rows.nth(at).select_option(value=value)
    me.button("Para").click()
    expect(me.said("Para").first).to_have_text(me.verdict("partly"))
    build(("Ett!", "ett"), ("Två", "två"), ("Tre", "3"))
    page.reload()
    expect(me.said("Para").first).to_have_text(me.verdict("partly"))
    build(("Ett", "ett"), ("Tre", "tre"), ("Två", "två"))
    page.reload()
    expect(me.feedback("Para")).to_have_text(me.words["runtime"]["changed"])
    for row in rows.all():
        expect(row).to_have_value("")
    axe(page)
    context.close()
    assert not thrown
