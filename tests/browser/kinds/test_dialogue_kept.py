"""What is kept of a talk: its way so far, in another language and in another tab, and its last try."""

from __future__ import annotations

import pytest
from gate import Gate
from playwright.sync_api import Page, expect
from talks import BAD, GOOD, LINES, MIDDLING, QUIZ, ROUND, talk_fixture  # noqa: F401


# A service worker would go on showing the first version of the course.
@pytest.mark.browser_context_args(service_workers="block")
def test_a_talk_goes_on(page: Page, small, talk) -> None:
    site = small({"q": QUIZ})
    page.goto(site.url + "sv/")
    it = talk(page)
    it.play(["chat", "listen"])
    before = it.group.aria_snapshot()
    page.reload()
    expect(it.log.get_by_role("listitem")).to_have_count(7)
    assert it.group.aria_snapshot() == before
    expect(it.me.restart_button()).to_have_count(0)
    # In the other language the same has been said.
    page.get_by_role("link", name="中文", exact=True).click()
    other = talk(page, "zh")
    expect(other.log.get_by_role("listitem").nth(1)).to_have_text(other.words["you"] + other.text(LINES["chat"]))
    other.play(["wait"])
    page.get_by_role("link", name="Svenska", exact=True).click()
    expect(it.feedback).to_contain_text(it.words["middling"])
    # A talk begun again goes on too, and takes nothing from what the last one gave.
    it.button("again").click()
    it.play(["listen", "propose"])
    it.button("again").click()
    it.play(["listen"])
    before = it.group.aria_snapshot()
    page.reload()
    expect(it.log.get_by_role("listitem")).to_have_count(4)
    assert it.group.aria_snapshot() == before
    expect(it.feedback).to_be_empty()
    expect(it.me.restart_button()).to_be_visible()
    # Another tab has it too, ends it, and starts over.
    tab = page.context.new_page()
    tab.goto(site.url + "sv/")
    mine = talk(tab)
    mine.play(["wait"])
    expect(it.feedback).to_contain_text(it.words["middling"])
    expect(it.table("before")).to_contain_text(it.text(LINES["propose"]))
    mine.me.restart()
    expect(it.feedback).to_be_empty()
    expect(it.log.get_by_role("listitem")).to_have_count(1)
    expect(it.group.get_by_role("table")).to_have_count(0)
    expect(it.button("say")).to_be_visible()
    # New words keep a way; another effect makes it another talk.
    it.play(MIDDLING)
    small({"q": QUIZ.replace("Det är ingen brådska.", "Ta den tid du behöver.")})
    page.reload()
    expect(it.table("this")).to_contain_text("Ta den tid du behöver.")
    small({"q": QUIZ.replace("trust: -3", "trust: -4")})
    page.reload()
    expect(it.feedback).to_have_text(it.me.words["runtime"]["changed"])
    expect(it.log.get_by_role("listitem")).to_have_count(1)
    it.play(BAD)
    expect(it.group.get_by_role("table")).to_have_count(1)


def test_when_no_try_is_left(page: Page, small, talk) -> None:
    page.goto(small({"q": "attempts: 1\nconfidence: yes\n" + QUIZ.lstrip()}).url + "sv/")
    it = talk(page)
    it.play(MIDDLING)
    # The end has come, and the quiz asks for one more thing before it takes the answer.
    expect(it.feedback).to_have_text(it.me.words["behaviours"]["confidence"]["how_sure"])
    it.group.get_by_role("radio").first.check()
    it.button("say").click()
    expect(it.feedback).to_contain_text(it.words["middling"])
    before = it.log.aria_snapshot()
    expect(it.button("again")).to_have_count(0)
    expect(it.feedback).to_contain_text(it.me.words["behaviours"]["attempts"]["no_tries"])
    assert it.log.aria_snapshot() == before


# By day `test_a_talk_goes_on` sees the ways beside each other, and test_review.py another script that is late.
@pytest.mark.nightly
def test_what_draws_the_ways_is_late(page: Page, small, talk) -> None:
    gate = Gate(page, "**/questions/dialogue/comparison.js")
    page.goto(small({"q": QUIZ}).url + "sv/")
    it = talk(page)
    for ids in (ROUND, BAD, GOOD, MIDDLING, BAD):
        it.play(ids)
        it.button("again").click()
    it.play(GOOD)
    gate.open()
    expect(it.table("this")).to_contain_text(it.text(LINES["propose"]))
    expect(it.table("before")).to_contain_text(it.text(LINES["push"]))
