"""How a quiz behaves: tries, points, draws, exams, what comes before the lesson and what comes back after it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

ASKS = "".join(f"  - {{id: {id}, ask: Om {id}?, right: Ja, wrong: [Nej, Kanske], why: Därför {id}.}}\n" for id in "ab")
POOL = "".join(
    f"  - {{id: {tag}-{number}, tags: [{tag}], ask: Om {tag} {number}?, right: Ja, wrong: [Nej, Kanske]}}\n"
    for tag in ("x", "y")
    for number in range(1, 7)
)
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
WORD = "(window.heard ??= []).push(event.detail)"
HEAR = f"addEventListener('quiz-answered', event => {{ {WORD} }})"


@pytest.fixture
def told(words):
    """Return a function from a behaviour to its words in Swedish."""
    return lambda name: words("sv")["behaviours"][name]


def paragraphs(place: Locator) -> Locator:
    return place.get_by_role("paragraph")


def test_tries_and_what_they_reveal(page: Page, small, learner, axe, told) -> None:
    quizzes = {
        "open": f"attempts: 2\nquestions:\n{ASKS}",
        "solved": f"attempts: 2\nreveal: solved\nquestions:\n{ASKS.replace('Om', 'Kring')}",
        "never": f"reveal: never\nquestions:\n{ASKS.replace('Om', 'Efter')}",
    }
    page.goto(small(quizzes).url + "sv/")
    me, left = learner(page), told("tries")
    me.answer("Om a?", "Nej")
    expect(me.said("Om a?")).to_have_text([me.verdict("wrong"), left["one_try"], "Därför a."])
    me.answer("Om a?", "Kanske")
    expect(me.said("Om a?")).to_have_text([me.verdict("wrong"), left["no_tries"], "Därför a."])
    expect(me.button("Om a?")).to_have_attribute("aria-disabled", "true")
    # After the last try nothing changes any more, whatever is chosen or sent.
    me.option("Om a?", "Ja").click()
    expect(me.option("Om a?", "Kanske")).to_be_checked()
    me.button("Om a?").focus()
    page.keyboard.press("Enter")
    expect(me.said("Om a?").first).to_have_text(me.verdict("wrong"))
    page.reload()
    expect(me.said("Om a?")).to_have_text([me.verdict("wrong"), left["no_tries"], "Därför a."])

    summary = me.question("Kring a?").locator("summary")
    me.answer("Kring a?", "Nej")
    expect(me.said("Kring a?")).to_have_text([me.verdict("wrong"), left["one_try"]])
    expect(summary).to_be_hidden()
    me.answer("Kring a?", "Ja")
    expect(me.said("Kring a?")).to_have_text([me.verdict("right"), "Därför a."])
    expect(summary).to_be_visible()

    for option, result in (("Nej", "wrong"), ("Ja", "right")):
        me.answer("Efter b?", option)
        expect(me.said("Efter b?")).to_have_text([me.verdict(result)])
        expect(me.question("Efter b?").locator("summary")).to_be_hidden()
    axe(page)
    page.get_by_role("button", name=me.words["quiz"]["restart"]).first.click()
    expect(me.button("Om a?")).not_to_have_attribute("aria-disabled", "true")
    me.answer("Om a?", "Ja")
    expect(me.said("Om a?").first).to_have_text(me.verdict("right"))


def test_points_a_pass_mark_and_bands(page: Page, small, learner, axe, told) -> None:
    several = "  - {id: c, ask: Om c?, points: 2, all-right: [Ett, Två], wrong: [Tre]}\n"
    part = f"pass: 75\nbands: [{{from: 0, text: Läs om.}}, {{from: 75, text: Bra läst.}}]\nquestions:\n{ASKS}{several}"
    whole = "partial-credit: no\nquestions:\n" + several.replace("Om c?", "Kring c?").replace(" points: 2,", "")
    page.goto(small({"part": part, "whole": whole}).url + "sv/")
    me, result = learner(page), told("result")
    place = page.locator(".course-result")
    for ask, option in (("Om a?", "Ja"), ("Om b?", "Nej")):
        me.answer(ask, option)
    me.answer("Om c?", "Ett")
    expect(page.get_by_text(result["points"].format(points="2", max="4"), exact=True)).to_be_visible()
    said = [result["result"].format(points="2", max="4", percent="50"), f"✗ {result['failed'].format(mark=75)}", "Läs om."]
    expect(paragraphs(place)).to_have_text(said)
    me.answer("Om b?", "Ja")
    # Just at the mark is enough.
    said = [result["result"].format(points="3", max="4", percent="75"), f"✓ {result['passed'].format(mark=75)}", "Bra läst."]
    expect(paragraphs(place)).to_have_text(said)
    expect(place).to_have_attribute("role", "status")
    me.answer("Kring c?", "Ett")
    expect(me.said("Kring c?").first).to_have_text(me.verdict("wrong"))
    axe(page)


def test_how_sure(page: Page, small, learner, axe, told) -> None:
    page.goto(small({"q": f"confidence: yes\nquestions:\n{ASKS}"}).url + "sv/")
    page.evaluate(HEAR)
    me, said = learner(page), told("confidence")
    group = me.question("Om a?").get_by_role("group", name=me.words["quiz"]["confidence"])
    me.answer("Om a?", "Nej")
    expect(me.said("Om a?")).to_have_text([said["how_sure"]])
    expect(group.get_by_role("radio").first).to_be_focused()
    group.get_by_role("radio", name=me.words["quiz"]["confidence_3"], exact=True).check()
    me.button("Om a?").click()
    expect(me.said("Om a?")).to_have_text([me.verdict("wrong"), said["sure_wrong"], "Därför a."])
    group.get_by_role("radio", name=me.words["quiz"]["confidence_1"], exact=True).check()
    expect(me.feedback("Om a?")).to_be_empty()
    me.answer("Om a?", "Ja")
    expect(me.said("Om a?")).to_have_text([me.verdict("right"), said["unsure_right"], "Därför a."])
    assert page.evaluate("heard.map(it => [it.sure, it.score])") == [[3, 0], [1, 1]]
    page.reload()
    expect(group.get_by_role("radio", name=me.words["quiz"]["confidence_1"], exact=True)).to_be_checked()
    expect(me.option("Om a?", "Ja")).to_be_checked()
    axe(page)


def test_hints_come_step_by_step(page: Page, small, learner, axe) -> None:
    hinted = ASKS.replace("why: Därför a.", "hints: [Tänk **efter**., Tänk om.], why: Därför.", 1)
    page.goto(small({"q": f"questions:\n{hinted}"}).url + "sv/")
    me = learner(page)
    hints = [me.question("Om a?").get_by_text(me.words["quiz"]["hint"].format(number=n, total=2)) for n in (1, 2)]
    expect(hints[1]).to_be_hidden()
    hints[0].click()
    expect(page.get_by_text("Tänk efter.")).to_be_visible()
    hints[1].click()
    expect(page.get_by_text("Tänk om.")).to_be_visible()
    me.answer("Om a?", "Ja")
    axe(page)


def shown(page: Page) -> list[str]:
    asks = page.locator(".course-question:visible .course-question__ask").all_inner_texts()
    numbers = page.locator(".course-question:visible .course-question__number").all_inner_texts()
    assert [re.sub(r"\D", "", number) for number in numbers] == [str(n) for n in range(1, len(asks) + 1)]
    return asks


def test_a_draw_stays_until_the_learner_starts_over(page: Page, small, learner, axe, told) -> None:
    quiz = f"draw: {{x: 2, y: 1}}\nshuffle: [questions, options]\nquestions:\n{POOL}"
    page.goto(small({"q": quiz}).url + "sv/")
    me = learner(page)
    expect(page.get_by_text(told("deal")["count"].format(all=3), exact=True)).to_be_visible()
    first = shown(page)
    assert sorted(ask[3] for ask in first) == ["x", "x", "y"]
    me.answer(first[0], "Ja")
    me.answer(first[2], "Nej")
    # The pool grows, and the language is switched: what was drawn stays drawn.
    more = "".join(f"  - {{id: z-{n}, tags: [x, y], ask: Om x z{n}?, right: Ja, wrong: [Nej]}}\n" for n in range(9))
    for address, edited in (("sv/", quiz), ("zh/", quiz), ("sv/", quiz + more)):
        small({"q": edited})
        page.goto(small({"q": edited}).url + address)
        expect(page.locator(".course-question:visible")).to_have_count(3)
        now = shown(page)
        assert {first[0], first[2]} <= set(now)
        assert now == first or edited != quiz
    expect(me.option(first[0], "Ja")).to_be_checked()
    drawn = {tuple(shown(page))}
    for _ in range(8):
        me.restart()
        expect(me.score(0, 3)).to_be_visible()
        expect(page.locator(".course-question:visible")).to_have_count(3)
        drawn.add(tuple(shown(page)))
        assert page.locator(".course-question:visible :checked").count() == 0
        me.answer(shown(page)[0], "Ja")
    assert len(drawn) > 3
    axe(page)


def test_pinned_options_stay_last(page: Page, small, learner, axe) -> None:
    options = "right: Ja, wrong: [Nej, Kanske, Ofta, {text: Inget av detta, pinned: yes}]"
    asks = "".join(f"  - {{id: q-{n}, ask: Om {n}?, {options}}}\n" for n in range(8))
    page.goto(small({"q": f"shuffle: options\nquestions:\n{asks}  - {{ask: Sant?, is-true: yes}}\n"}).url + "sv/")
    me = learner(page)
    expect(me.button("Sant?")).to_be_visible()
    orders = [[it.strip() for it in me.question(f"Om {n}?").locator("label").all_inner_texts()] for n in range(8)]
    assert {order[-1] for order in orders} == {"Inget av detta"}
    assert len({tuple(order) for order in orders}) > 3
    assert [it.strip() for it in me.question("Sant?").locator("label").all_inner_texts()] == ["Sant", "Falskt"]
    me.answer("Om 0?", "Inget av detta")
    page.reload()
    expect(me.button("Sant?")).to_be_visible()
    again = [it.strip() for it in me.question("Om 0?").locator("label").all_inner_texts()]
    assert again == orders[0]
    expect(me.option("Om 0?", "Inget av detta")).to_be_checked()
    axe(page)


def test_an_exam(page: Page, small, learner, axe, told) -> None:
    page.goto(small({"q": EXAM}).url + "sv/")
    page.evaluate(HEAR)
    me, exam, result = learner(page), told("exam"), told("result")
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
    said = [result["result"].format(points="2,5", max="5", percent="50"), f"✗ {result['failed'].format(mark=60)}", "Läs om."]
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
    page.get_by_role("button", name=me.words["quiz"]["retake"]).click()
    expect(place).to_be_empty()
    expect(me.option("Om a?", "Ja")).not_to_be_checked()
    for ask, options in (("Om a?", ["Ja"]), ("Om b?", ["Ja"]), ("Om c?", ["Ett", "Två"])):
        for option in options:
            me.option(ask, option).check()
    submit.click()
    expect(paragraphs(place).nth(1)).to_have_text(f"✓ {result['passed'].format(mark=60)}")
    expect(revisit).to_have_count(0)
    expect(page.get_by_role("button", name=me.words["quiz"]["retake"])).to_have_count(0)
    axe(page)


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
    gain = told("gain")["gain"].format(before=1, marked=2, right=2)
    expect(page.get_by_role("status").filter(has_text=gain)).to_be_visible()
    page.reload()
    expect(page.get_by_text(gain)).to_be_visible()
    expect(first.option("Om b?", "Nej")).to_be_checked()
    expect(second.option("Om b?", "Ja")).to_be_checked()
    axe(page)
