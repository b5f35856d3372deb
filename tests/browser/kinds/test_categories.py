"""Categories in the browser: `categories:`, one of them without items."""

from __future__ import annotations

import pytest
from learner import CHINESE
from playwright.sync_api import Browser, Page, expect
from probes import HEAR
from rows import Rows, quiz, told
from trials import try_every_answer, try_looks, try_without_script

QUESTION = {
    "id": "shows",
    "ask": {"sv": "Vad märker den andra?", "zh": "对方看到的是什么？"},
    "categories": [
        {
            "id": "means-well",
            "name": {"sv": "Du *vill* väl", "zh": "你为他**着想**"},
            "items": [
                {
                    "id": "advise-against",
                    "text": {"sv": "Du avråder från ett köp", "zh": "用不上的，你劝他别买"},
                    "why": {"sv": "Det är god **vilja**.", "zh": "这就是善意。"},
                },
                {"id": "asks", "text": {"sv": "Du *frågar* av intresse", "zh": "你真心想了解，才问"}},
            ],
        },
        {
            "id": "keeps",
            "name": {"sv": "Du håller ord", "zh": "你说话算数"},
            "items": [
                {
                    "id": "tuesday",
                    "text": {"sv": "Du ringer på tisdagen", "zh": "说好周二打，周二就打"},
                    "why": {"sv": "Små löften märks.", "zh": "小事上说到做到，对方心里有数。"},
                }
            ],
        },
        {"id": "neither", "name": {"sv": "Inget av detta", "zh": "都不是"}},
    ],
}


@pytest.fixture
def asked(learner):
    """Return a function that gives the question on a page in a language."""

    def read(page: Page, language: str = "sv") -> Rows:
        groups = QUESTION["categories"]
        items = {item["id"]: (item, group["id"]) for group in groups for item in group.get("items", [])}
        return Rows(
            me=learner(page, language),
            kind="categories",
            ask=told(QUESTION["ask"], language),
            rows={id: told(item["text"], language) for id, (item, _) in items.items()},
            choices={group["id"]: told(group["name"], language) for group in groups},
            right={id: group for id, (_, group) in items.items()},
            whys={id: told(item["why"], language) for id, (item, _) in items.items() if "why" in item},
        )

    return read


def test_every_answer(page: Page, small, asked, language, axe) -> None:
    page.add_init_script(HEAR)
    page.goto(f"{small(quiz(QUESTION)).url}{language}/")
    try_every_answer(page, asked(page, language), asked(page, "zh" if language == "sv" else "sv"))
    axe(page)


def test_by_keyboard(page: Page, small, asked, language) -> None:
    page.goto(f"{small(quiz(QUESTION)).url}{language}/")
    rows = asked(page, language)
    group = rows.me.question(rows.ask)
    names = list(rows.choices.values())
    expect(rows.me.button(rows.ask)).to_be_visible()
    # Groups stand as they are written, items do not: their order would tell the answer.
    expect(rows.row("tuesday").get_by_role("option")).to_have_text([rows.words["choose"], *names])
    first, *others = rows.shown()
    for _ in range(60):
        page.keyboard.press("Tab")
        if rows.row(first).evaluate("it => it === document.activeElement"):
            break
    for id in (first, *others):
        expect(rows.row(id)).to_be_focused()
        for _ in range(names.index(rows.choices[rows.right[id]]) + 1):
            page.keyboard.press("ArrowDown")
        page.keyboard.press("Tab")
    expect(rows.me.button(rows.ask)).to_be_focused()
    page.keyboard.press("Space")
    rows.expect(rows.right, *rows.me.finished(1, 1))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    # The answers stand by group; the one that nothing belongs to says so.
    groups = group.locator("details > ul > li")
    expect(groups).to_have_count(3)
    expect(groups.first.get_by_role("listitem")).to_have_count(2)
    expect(groups.last.get_by_role("paragraph")).to_have_text([names[-1], rows.words["none"]])


def test_looks(page: Page, small, asked, axe) -> None:
    page.goto(f"{small(quiz(QUESTION)).url}sv/")
    try_looks(page, asked(page), axe)


@pytest.mark.modern("closed details cannot be shown on paper without a script before Chrome 131")
@CHINESE
def test_without_script_and_on_paper(browser: Browser, small, asked, language) -> None:
    url = f"{small(quiz(QUESTION)).url}{language}/"
    try_without_script(browser, url, lambda page: asked(page, language))
