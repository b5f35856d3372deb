"""Questions that come back, and when."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import Any

from gate import Gate
from playwright.sync_api import Page, expect
from progressing import later, lessons_fixture  # noqa: F401


def test_questions_come_back(page: Page, lessons: str, learner: Any, words: Any, axe: Any) -> None:
    told = words("sv")["parts"]["review"]
    page.goto(f"{lessons}sv/review/")
    expect(page.get_by_role("status").filter(has_text=told["nothing"])).to_be_visible()
    axe(page)
    page.goto(f"{lessons}sv/one/")
    me = learner(page)
    me.answer("Om a?", "Ja")
    me.answer("Om b?", "Nej")
    page.goto(f"{lessons}sv/two/")
    for ask, option, sure in (("Kring a?", "Nej", 3), ("Kring b?", "Ja", 1)):
        me.option(ask, option).check()
        me.question(ask).get_by_role("radio", name=me.words["quiz"][f"confidence_{sure}"], exact=True).check()
        me.button(ask).click()
    page.goto(f"{lessons}sv/review/")
    expect(page.get_by_text(told["none"])).to_be_visible()
    later(page, 1)
    page.reload()
    expect(page.get_by_text(told["some"].format(left=3))).to_be_visible()
    asks = page.locator(".course-question__ask")
    # What was believed and wrong comes first, then what was wrong, then the guess; the right one is not due.
    expect(asks).to_have_text(["Kring a?", "Om b?", "Kring b?"])
    expect(me.feedback("Om b?")).to_be_empty()
    axe(page)
    me.answer("Om b?", "Ja")
    expect(me.said("Om b?").first).to_have_text(me.verdict("right"))
    expect(page.get_by_text(told["round"].format(left=2, all=3))).to_be_visible()
    # In the other language it is the same question.
    page.goto(f"{lessons}zh/review/")
    expect(asks).to_have_text(["Kring a?", "Kring b?"])
    later(page, 3)
    page.goto(f"{lessons}sv/review/")
    expect(asks).to_have_count(3)
    with page.expect_download() as found:
        later(page, 0)
        page.reload()
        page.get_by_role("button", name=told["remind"]).click()
    calendar = found.value.path().read_text("utf-8")
    assert (
        "BEGIN:VEVENT" in calendar
        and f"DTSTART;VALUE=DATE:{datetime.now().astimezone() + timedelta(days=1):%Y%m%d}" in calendar
    )


def test_an_answer_just_before_the_page_is_left(page: Page, lessons: str, learner: Any) -> None:
    """In the same moment as the answer it is kept when its question comes back: nothing is fetched for that first."""
    gate = Gate(page, "**/learner/recall.js")
    page.goto(f"{lessons}sv/one/", wait_until="commit")
    me = learner(page)
    expect(me.option("Om a?", "Nej")).to_be_visible()
    # Until it can be kept, there is nothing to answer with.
    expect(page.locator("form[data-ready]")).to_have_count(0)
    gate.open()
    me.option("Om a?", "Nej").check()
    expect(me.button("Om a?")).to_be_visible()
    answered = "it => { it.click(); return localStorage['course:test /trust/ @recall/one/a'] }"
    assert json.loads(me.button("Om a?").evaluate(answered))["score"] == 0
