"""Answers are kept when the page is left, the language switched, and the quiz edited."""

from __future__ import annotations

import json
from contextlib import closing

import pytest
from playwright.sync_api import BrowserContext, BrowserType, Page, expect

QUIZ = "questions:\n" + "".join(f"  - {{id: {id}, ask: Om {id}?, right: Ja, wrong: [Nej, Kanske]}}\n" for id in "abcd")
# `a` has another wording, `b` another key, `c` is gone, `d` stands first, and the options of `f` change places.
MORE = "  - {id: f, ask: Om f?, right: Ja, wrong: [Nej, Kanske]}\n"
EDITED = """
questions:
  - {id: d, ask: Om d?, right: Ja, wrong: [Nej, Kanske]}
  - {id: e, ask: Om e?, right: Ja, wrong: [Nej]}
  - {id: b, ask: Om b?, all-right: [Ja, Nej], wrong: [Kanske]}
  - {id: a, ask: Om aa?, right: Jo, wrong: [Nej, Kanske]}
  - {id: f, ask: Om f?, right: Ja, wrong: [Kanske, Nej]}
"""
STORED = "() => Object.keys(localStorage).filter(key => key.startsWith('course:test /trust/ q'))"


def test_reload_and_language_keep_answers(page: Page, site, questions, address, learner, axe) -> None:
    lesson = "first-cup"
    page.goto(site.url + address(lesson, "sv"))
    me, asked = learner(page), questions(lesson, "sv")
    for number, question in enumerate(asked[:-1]):
        me.answer(question.ask, (question.wrong if number % 2 else question.right)[0].text)
    before = me.quiz().aria_snapshot()
    page.reload()
    expect(me.said(asked[0].ask)).not_to_have_count(0)
    expect(me.quiz()).to_match_aria_snapshot(before)
    assert me.quiz().aria_snapshot() == before
    page.get_by_role("link", name="中文", exact=True).click()
    page.wait_for_url("**/zh/**")
    chinese = learner(page, "zh")
    for number, question in enumerate(questions(lesson, "zh")[:-1]):
        chosen = (question.wrong if number % 2 else question.right)[0]
        expect(chinese.option(question.ask, chosen.text)).to_be_checked()
        result = "wrong" if number % 2 else "partly" if len(question.right) > 1 else "right"
        expect(chinese.said(question.ask).first).to_have_text(chinese.verdict(result))
    axe(page)


def test_an_edited_quiz(page: Page, small, learner, axe) -> None:
    page.goto(small({"q": QUIZ + MORE}).url + "sv/")
    me = learner(page)
    for id in "abcdf":
        me.answer(f"Om {id}?", "Nej" if id in "df" else "Ja")
    small({"q": EDITED})
    page.reload()
    expect(me.option("Om aa?", "Jo")).to_be_checked()
    expect(me.said("Om aa?").first).to_have_text(me.verdict("right"))
    expect(me.option("Om d?", "Nej")).to_be_checked()
    expect(me.said("Om d?").first).to_have_text(me.verdict("wrong"))
    expect(me.feedback("Om e?")).to_be_empty()
    for ask in ("Om b?", "Om f?"):
        expect(me.feedback(ask)).to_have_text(me.words["runtime"]["changed"])
        for option in me.inputs(ask).all():
            expect(option).not_to_be_checked()
    expect(me.score(1, 5, 2)).to_be_visible()
    me.answer("Om b?", "Ja", "Nej")
    expect(me.said("Om b?").first).to_have_text(me.verdict("right"))
    axe(page)
    assert json.loads(page.evaluate("localStorage['course:test /trust/ q/b']"))["attempts"] == 1
    assert page.evaluate("'course:test /trust/ q/c' in localStorage")


def test_a_quiz_that_is_only_looked_at_leaves_nothing(page: Page, small) -> None:
    page.goto(small({"q": f"confidence: yes\n{QUIZ}", "e": f"mode: exam\npass: 50\n{QUIZ}"}).url + "sv/")
    for quiz in page.locator("course-quiz").all():
        quiz.scroll_into_view_if_needed()
    expect(page.locator("course-quiz form:not([data-ready])")).to_have_count(0)
    expect(page.locator(".course-exam button")).to_be_visible()
    assert page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('course:test /trust/ '))") == []


def test_two_tabs(context: BrowserContext, small, learner, axe) -> None:
    url = small({"q": QUIZ}).url
    tabs = [context.new_page(), context.new_page()]
    here, there = (learner(tab) for tab in tabs)
    for tab in tabs:
        tab.goto(url + "sv/")
    for each, asks in ((here, "ab"), (there, "cd")):
        for id in asks:
            each.option(f"Om {id}?", "Ja").check()
    for ids in ("ac", "bd"):
        for each, id in zip((here, there), ids, strict=True):
            each.button(f"Om {id}?").click()
    for me in (here, there):
        for id in "abcd":
            expect(me.option(f"Om {id}?", "Ja")).to_be_checked()
            expect(me.said(f"Om {id}?").first).to_have_text(me.verdict("right"))
        expect(me.score(4, 4)).to_be_visible()
        axe(me.page)
    here.restart()
    for id in "abcd":
        expect(there.feedback(f"Om {id}?")).to_be_empty()
        expect(there.option(f"Om {id}?", "Ja")).not_to_be_checked()
    expect(there.score(4, 4)).to_have_count(0)
    there.answer("Om a?", "Ja")
    expect(here.said("Om a?").first).to_have_text(here.verdict("right"))
    assert tabs[0].evaluate(STORED) == ["course:test /trust/ q/a"]


@pytest.mark.modern("the oldest Chromium at hand is a shell")
def test_back_forward_cache(browser_type: BrowserType, whole_browser, small, learner, errors, axe) -> None:
    kept = ["--disable-back-forward-cache"]
    with closing(browser_type.launch(**whole_browser, ignore_default_args=kept)) as browser:
        page = browser.new_page()
        thrown = errors(page.context)
        page.add_init_script("addEventListener('pageshow', event => { window.thawed = event.persisted })")
        page.goto(small({"q": QUIZ}).url + "sv/")
        me = learner(page)
        me.answer("Om a?", "Nej")
        page.get_by_role("link", name="中文", exact=True).click()
        page.wait_for_url("**/zh/")
        # What is said of the first question moves the second one down.
        expect(learner(page, "zh").said("Om a?").first).to_have_text(learner(page, "zh").verdict("wrong"))
        learner(page, "zh").answer("Om b?", "Ja")
        # A page out of the cache is not loaded, so there is no load to wait for.
        page.go_back(wait_until="commit")
        expect(me.said("Om b?").first).to_have_text(me.verdict("right"))
        expect(me.said("Om a?").first).to_have_text(me.verdict("wrong"))
        assert page.evaluate("thawed"), "this browser has no back/forward cache"
        axe(page)
        assert not thrown
