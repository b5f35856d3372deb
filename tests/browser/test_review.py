"""Questions that come back, and when."""

from __future__ import annotations

import json
import re
from datetime import datetime, timedelta
from typing import Any

from gate import Gate
from playwright.sync_api import Page, expect
from probes import HEAR
from progressing import later, lessons_fixture  # noqa: F401


def test_questions_come_back(page: Page, lessons: str, learner: Any, words: Any, axe: Any) -> None:
    told = words("sv")["parts"]["review"] | words("sv")["parts"]["common"]
    page.goto(f"{lessons}sv/review/")
    scene = page.get_by_role("img", name="En kopp")
    expect(page.get_by_text(told["nothing"])).to_be_visible()
    expect(scene).to_be_visible()
    expect(page.get_by_role("link", name=told["begin"].format(title="Ett"))).to_be_visible()
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
    expect(page.get_by_text(re.compile(told["waiting"].format(number=3, minutes=2)))).to_be_visible()
    axe(page)
    later(page, 1)
    page.go_back()
    asks, place = page.locator(".course-question__ask"), page.locator("article").get_by_role("heading", level=2)
    # What was believed and wrong comes first, then what was wrong, then the guess; the right one is not due.
    expect(asks).to_have_text(["Kring a?"])
    expect(place).to_have_text(told["place"].format(n=1, all=3))
    expect(page.locator("article").get_by_text("Två", exact=True)).to_be_visible()
    expect(page.get_by_role("img", name=told["dot_now"].format(n=1))).to_be_visible()
    expect(scene).to_have_count(0)
    onward = page.get_by_role("button", name=told["following"], exact=True)
    expect(onward).to_be_hidden()
    me.option("Kring a?", "Ja").check()
    me.question("Kring a?").get_by_role("radio", name=me.words["quiz"]["confidence_2"], exact=True).check()
    me.button("Kring a?").click()
    expect(page.get_by_role("img", name=told["dot_right"].format(n=1))).to_be_visible()
    axe(page)
    # By keyboard alone: the next place is focused, and told.
    onward.press("Enter")
    expect(place).to_be_focused()
    expect(place).to_have_text(told["place"].format(n=2, all=3))
    expect(asks).to_have_text(["Om b?"])
    expect(me.feedback("Om b?")).to_be_empty()
    me.answer("Om b?", "Nej")
    expect(me.said("Om b?").first).to_have_text(me.verdict("wrong"))
    expect(page.get_by_role("link", name="Ett", exact=True).and_(page.locator("article a"))).to_be_visible()
    # What is left is the same in the other language; what was answered has been repeated today.
    page.goto(f"{lessons}zh/review/")
    expect(asks).to_have_text(["Kring b?"])
    page.goto(f"{lessons}sv/review/")
    me.option("Kring b?", "Ja").check()
    me.question("Kring b?").get_by_role("radio", name=me.words["quiz"]["confidence_3"], exact=True).check()
    me.button("Kring b?").click()
    page.get_by_role("button", name=told["to_end"], exact=True).click()
    expect(page.get_by_role("heading", name=told["finished"])).to_be_focused()
    expect(scene).to_be_visible()
    expect(page.get_by_text(told["all_right"].format(right=1, all=1))).to_be_visible()
    expect(page.get_by_role("link", name=told["go_on"].format(title="Två"))).to_have_count(0)
    axe(page)
    with page.expect_download() as found:
        page.get_by_role("button", name=told["remind"]).click()
    calendar = found.value.path().read_text("utf-8")
    assert (
        "BEGIN:VEVENT" in calendar
        and f"DTSTART;VALUE=DATE:{datetime.now().astimezone() + timedelta(days=2):%Y%m%d}" in calendar
    )


def test_an_answer_just_before_the_page_is_left(page: Page, lessons: str, learner: Any) -> None:
    """In the same moment as the answer it is kept when its question comes back: nothing is fetched for that first."""
    gate = Gate(page, "**/site.js")
    page.goto(f"{lessons}sv/one/", wait_until="commit")
    me = learner(page)
    expect(me.option("Om a?", "Nej")).to_be_visible()
    # Until it can be kept, there is nothing to answer with.
    expect(page.locator("form[data-ready]")).to_have_count(0)
    gate.open()
    me.option("Om a?", "Nej").check()
    # The quiz has loaded, and so has what schedules reviews.
    page.wait_for_function("document.querySelector('course-quiz').whole")
    visit = page.evaluate("performance.getEntriesByType('resource').find(it => it.name.includes('/visit.js')).name")
    page.evaluate("address => import(address).then(() => {})", visit)
    answered = "it => { it.click(); return localStorage['course:test /trust/ @recall/one/a'] }"
    assert json.loads(me.button("Om a?").evaluate(answered))["score"] == 0


def test_an_answer_before_its_verdict_has_loaded(page: Page, lessons: str, learner: Any) -> None:
    """It is kept at once, pressed twice it is one answer, and the verdict comes when it can."""
    gate = Gate(page, "**/element/answered.js")
    page.add_init_script(HEAR)
    page.goto(f"{lessons}sv/one/")
    me = learner(page)
    me.option("Om a?", "Nej").check()
    for _ in range(2):
        me.button("Om a?").click()
    assert page.evaluate("heard.map(it => [it.question, it.score, it.attempt])") == [["a", 0, 1]]
    expect(me.feedback("Om a?")).to_be_empty()
    gate.open()
    expect(me.said("Om a?").first).to_have_text(me.verdict("wrong"))
    assert page.evaluate("heard.length") == 1
