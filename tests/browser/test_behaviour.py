"""How a quiz behaves: tries, points and a pass mark, how sure one is, and hints."""

from __future__ import annotations

from behaviours import ASKS, paragraphs, told_fixture  # noqa: F401
from playwright.sync_api import Page, expect
from probes import HEAR


def test_tries_and_what_they_reveal(page: Page, small, learner, axe, told) -> None:
    quizzes = {
        "open": f"attempts: 2\nquestions:\n{ASKS}",
        "solved": f"attempts: 2\nreveal: solved\nquestions:\n{ASKS.replace('Om', 'Kring')}",
        "never": f"reveal: never\nquestions:\n{ASKS.replace('Om', 'Efter')}",
    }
    page.goto(small(quizzes).url + "sv/")
    me, left = learner(page), told("attempts")
    me.answer("Om a?", "Nej")
    expect(me.said("Om a?")).to_have_text([me.verdict("wrong"), left["one_try"], "Därför a."])
    me.answer("Om a?", "Kanske")
    expect(me.said("Om a?")).to_have_text([me.verdict("wrong"), left["no_tries"], "Därför a."])
    expect(me.button("Om a?", "next")).to_be_visible()
    # After the last try nothing changes any more, whatever is chosen or sent.
    me.option("Om a?", "Ja").click()
    expect(me.option("Om a?", "Kanske")).to_be_checked()
    me.option("Om a?", "Kanske").focus()
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
    expect(me.button("Om a?", "check")).to_be_visible()
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
    said = [
        result["result"].format(points="2", max="4", percent="50"),
        f"✗ {result['failed'].format(mark=75)}",
        "Läs om.",
    ]
    expect(paragraphs(place)).to_have_text(said)
    me.answer("Om b?", "Ja")
    # Just at the mark is enough.
    said = [
        result["result"].format(points="3", max="4", percent="75"),
        f"✓ {result['passed'].format(mark=75)}",
        "Bra läst.",
    ]
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
