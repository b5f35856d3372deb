"""An exam, and a test before the lesson that comes back after it."""

from __future__ import annotations

import re

from behaviours import ASKS, paragraphs, told_fixture  # noqa: F401
from gate import Gate
from playwright.sync_api import Page, expect
from probes import HEAR

EXAM = f"""
title: Prov
mode: exam
attempts: 2
pass: 60
bands:
  - {{from: 0, text: Läs **om**.}}
  - {{from: 60, text: Bra läst.}}
questions:
{ASKS}
  - {{id: c, ask: Om c?, points: 3, all-right: [Ett, Två], wrong: [Tre]}}
"""


def test_an_exam(page: Page, small, learner, axe, told) -> None:
    page.goto(small({"q": EXAM}).url + "sv/")
    page.evaluate(HEAR)
    me, exam, result = learner(page), told("exam"), told("result")
    # What counts is said before the first answer.
    terms = [me.words["quiz"]["pass_with"].format(mark=60), me.words["quiz"]["attempts"].format(total=2)]
    expect(page.locator(".course-exam__terms")).to_have_text("".join(terms))
    submit = page.get_by_role("button", name=me.words["quiz"]["submit"])
    expect(me.button("Om a?")).to_have_count(0)
    me.option("Om a?", "Ja").check()
    me.option("Om c?", "Ett").check()
    # Enter in the middle hands nothing in, and nothing is marked before that is done.
    page.keyboard.press("Enter")
    expect(me.feedback("Om a?")).to_be_empty()
    expect(page.get_by_text(me.words["runtime"]["progress"].format(answered=2, all=3), exact=True)).to_be_visible()
    # In another language the number stands elsewhere in the sentence.
    chinese = page.context.new_page()
    chinese.goto(page.url.replace("/sv/", "/zh/"))
    told_there = learner(chinese, "zh").words["runtime"]["progress"].format(answered=2, all=3)
    expect(chinese.get_by_text(told_there, exact=True)).to_be_visible()
    chinese.close()
    page.reload()
    expect(me.option("Om a?", "Ja")).to_be_checked()
    expect(me.feedback("Om a?")).to_be_empty()
    page.evaluate(HEAR)
    submit.click()
    expect(page.get_by_role("status").filter(has_text=exam["unanswered"])).to_be_visible()
    page.get_by_role("link", name="Om b?").click()
    expect(me.question("Om b?")).to_be_in_viewport()
    axe(page)
    assert page.evaluate("window.heard") is None
    submit.click()
    place = page.locator(".course-result")
    said = [
        result["result"].format(points="2,5", max="5", percent="50"),
        f"✗ {result['failed'].format(mark=60)}",
        "Läs om.",
    ]
    expect(paragraphs(place)).to_have_text(said)
    expect(place).to_be_focused()
    expect(me.said("Om a?")).to_have_text([me.verdict("right"), "Därför a."])
    expect(me.said("Om b?")).to_have_text([f"✗ {exam['not_answered']}"])
    expect(me.said("Om c?").first).to_have_text(me.verdict("partly"))
    expect(me.option("Om a?", "Nej")).to_be_disabled()
    expect(me.question("Om b?").locator("summary")).to_be_visible()
    revisit = page.locator(".course-exam__revisit").get_by_role("link")
    expect(revisit).to_have_text([re.compile("Om b"), re.compile("Om c")])
    assert page.evaluate("heard.map(it => [it.question, it.score, it.attempt])") == [["a", 1, 1], ["c", 0.5, 1]]
    before = me.quiz().aria_snapshot()
    axe(page)
    page.reload()
    expect(paragraphs(place)).to_have_text(said)
    assert me.quiz().aria_snapshot() == before
    # The second sitting is the last one.
    me.retake()
    expect(place).to_be_empty()
    expect(me.score(0, 3)).to_be_visible()
    expect(me.option("Om a?", "Ja")).not_to_be_checked()
    for ask, options in (("Om a?", ["Ja"]), ("Om b?", ["Ja"]), ("Om c?", ["Ett", "Två"])):
        for option in options:
            me.option(ask, option).check()
    submit.click()
    expect(paragraphs(place).nth(1)).to_have_text(f"✓ {result['passed'].format(mark=60)}")
    expect(revisit).to_have_count(0)
    expect(page.get_by_role("button", name=me.words["quiz"]["retake"])).to_have_count(0)
    axe(page)
    # Once it is handed in, its answers can be printed.
    expect(me.print_answers("Om a?").get_by_text("Därför a.")).to_be_visible()


def test_what_is_chosen_before_the_scripts_are_here(page: Page, small, learner) -> None:
    gate = Gate(page, "**/behaviours/exam.js")
    page.goto(small({"q": EXAM}).url + "sv/", wait_until="commit")
    me, submit = learner(page), page.get_by_role("button", name=learner(page).words["quiz"]["submit"])
    for ask in ("Om a?", "Om b?"):
        me.option(ask, "Ja").check()
    expect(submit).to_have_count(0)
    assert page.evaluate("'course:test /trust/ q/a' in localStorage") is False
    gate.open()
    expect(page.get_by_text(me.words["runtime"]["progress"].format(answered=2, all=3), exact=True)).to_be_visible()
    submit.click()
    submit.click()
    expect(me.said("Om a?").first).to_have_text(me.verdict("right"))
    # What has been handed in is not changed in that moment either.
    gate.close()
    page.reload(wait_until="commit")
    expect(me.option("Om a?", "Nej")).to_be_enabled()
    me.option("Om a?", "Nej").check()
    me.option("Om c?", "Ett").check()
    gate.open()
    expect(me.option("Om a?", "Ja")).to_be_checked()
    expect(me.option("Om c?", "Ett")).not_to_be_checked()
    assert page.evaluate("'course:test /trust/ q/c' in localStorage") is False


def test_before_and_after_the_lesson(page: Page, small, learner, axe, told) -> None:
    page.goto(small({"q": f"title: Test\nmode: pretest\nquestions:\n{ASKS}"}, again=("q",)).url + "sv/")
    first, second = (learner(page, at=page.locator("course-quiz").nth(n)) for n in (0, 1))
    runtime = first.words["runtime"]
    for ask, option in (("Om a?", "Ja"), ("Om b?", "Nej")):
        first.answer(ask, option)
        expect(first.said(ask).first).to_have_text(f"✓ {runtime['done']}")
        expect(first.question(ask).locator("summary")).to_be_hidden()
    expect(first.said("Om b?").last).to_have_text(told("pretest")["later"])
    expect(second.feedback("Om a?")).to_be_empty()
    for ask in ("Om a?", "Om b?"):
        second.answer(ask, "Ja")
        expect(second.said(ask).first).to_have_text(second.verdict("right"))
    gain = told("learning_gain")["gain"].format(before=1, marked=2, right=2)
    expect(page.get_by_role("status").filter(has_text=gain)).to_be_visible()
    page.reload()
    expect(page.get_by_text(gain)).to_be_visible()
    expect(first.option("Om b?", "Nej")).to_be_checked()
    expect(second.option("Om b?", "Ja")).to_be_checked()
    axe(page)
