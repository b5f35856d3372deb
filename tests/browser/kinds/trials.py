"""What must hold of every question in which each row has one right choice."""

from __future__ import annotations

from typing import Any

from accessible import in_all_looks
from playwright.sync_api import Browser, Page, expect
from probes import RING, TOO_WIDE
from rows import Rows

# The sizes of each list and of its row.
SIZES = """all => all.map(it => [it, it.closest("div")].map(at => {
  const {width, height} = at.getBoundingClientRect()
  return [width, height]
}))"""


def try_every_answer(page: Page, asked: Rows, other: Rows) -> None:
    """Every answer is marked and scored, and is the same after a reload and in the other language."""
    me, sent = asked.me, []
    expect(me.button(asked.ask)).to_be_visible()
    me.button(asked.ask).click()
    expect(me.feedback(asked.ask)).to_have_text(asked.words["empty"])
    expect(asked.row(asked.shown()[0])).to_be_focused()
    for attempt, chosen in enumerate(asked.answers(), 1):
        asked.choose(chosen)
        expect(me.feedback(asked.ask)).to_be_empty()
        expect(asked.row(asked.shown()[0])).to_have_accessible_description("")
        me.button(asked.ask).click()
        score = asked.score(chosen)
        asked.expect(chosen, *me.finished(int(score == 1), 1))
        sent.append([sorted(f"{id}={choice}" for id, choice in chosen.items()), round(score, 6), attempt])
    heard = page.evaluate("heard")
    assert [[sorted(it["response"]), round(it["score"], 6), it["attempt"]] for it in heard] == sent
    asked.expect_described(asked.right)
    partly = asked.answers()[-2] | dict([next(reversed(asked.right.items()))])
    asked.answer(partly)
    page.reload()
    asked.expect(partly)
    before = me.quiz().aria_snapshot()
    page.reload()
    asked.expect(partly)
    assert me.quiz().aria_snapshot() == before
    page.get_by_role("link", name="中文" if page.url.endswith("/sv/") else "Svenska", exact=True).click()
    other.expect(partly)
    other.me.restart()
    expect(other.me.feedback(other.ask)).to_have_text(other.me.words["runtime"]["restarted"])
    for id in other.rows:
        expect(other.row(id)).to_have_value("")
        expect(other.row(id)).to_have_accessible_description("")


def try_looks(page: Page, asked: Rows, axe: Any) -> None:
    """In every state the whole page is accessible, fits a phone, and what is touched is big enough."""
    expect(asked.me.button(asked.ask)).to_be_visible()
    wrong, part = asked.answers()[-3], asked.answers()[0]
    for chosen in ({}, wrong, part, asked.right):
        if chosen:
            asked.answer(chosen)
            asked.expect(chosen, *asked.me.finished(int(chosen == asked.right), 1))
            asked.expect_described(chosen)
        for width in in_all_looks(page):
            axe(page)
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            assert not page.locator("course-quiz *").evaluate_all(TOO_WIDE)
            sizes = asked.me.question(asked.ask).get_by_role("combobox").evaluate_all(SIZES)
            assert len(sizes) == len(asked.rows)
            for size, row in sizes:
                assert min(size) >= 44
                # On a phone the list takes the whole row, but for its padding.
                assert width > 320 or size[0] > row[0] - 40
            if chosen == asked.right:
                for id in asked.rows:
                    asked.row(id).focus()
                    assert asked.row(id).evaluate(RING) == "solid3px"


def try_without_script(browser: Browser, url: str, asked: Any) -> None:
    """All is there to read, and nothing is dead; on paper there are the answers, for whoever wants them."""
    for script in (False, True):
        context = browser.new_context(java_script_enabled=script, viewport={"width": 320, "height": 800})
        page = context.new_page()
        page.goto(url)
        rows: Rows = asked(page)
        group = rows.me.question(rows.ask)
        if script:
            rows.answer(rows.answers()[0])
            expect(rows.me.said(rows.ask)).not_to_have_count(0)
        else:
            for id in rows.rows:
                expect(rows.row(id)).to_be_visible()
                expect(rows.row(id).get_by_role("option")).to_have_count(len(rows.choices) + 1)
            expect(page.get_by_role("main").get_by_role("button")).to_have_count(0)
            # Enter in a form would send it, and the learner would lose their place.
            rows.row(next(iter(rows.rows))).focus()
            page.keyboard.press("Enter")
            page.keyboard.press("Escape")
            assert page.url == url
            group.locator("summary").click()
            for text in (*rows.rows.values(), *rows.whys.values(), *rows.misleading.values()):
                expect(group.locator("details").get_by_text(text).first).to_be_visible()
            group.locator("summary").click()
        answers = rows.me.print_answers(rows.ask)
        for text in (*rows.rows.values(), *rows.whys.values(), *rows.misleading.values()):
            expect(answers.get_by_text(text).first).to_be_visible()
        # What can be chosen is not only in lists that are shut on paper.
        for text in rows.choices.values():
            before = group.locator(":scope > ul, :scope > p").filter(has_text=text)
            expect(before.first).to_be_visible()
        expect(page.get_by_role("main").get_by_role("button")).to_have_count(0)
        context.close()
