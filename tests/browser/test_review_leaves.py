"""What was handed in, or told before the lesson, is not changed by practising the same questions later."""

from __future__ import annotations

from typing import Any

from behaviours import ASKS, told_fixture  # noqa: F401
from playwright.sync_api import Page, expect
from progressing import later

REVIEW = {
    f"content/{code}/{name}.md": f"# {name}\n\n/// page-part | {name}\n///\n"
    for code in ("sv", "zh")
    for name in ("review", "progress")
}
LIMITED = f"title: Ett försök\nattempts: 1\nreveal: never\npass: 60\nquestions:\n{ASKS.replace('Om', 'Kring')}"
EXAM = f"title: Prov\nmode: exam\npass: 60\nquestions:\n{ASKS}"


def practise(page: Page, url: str, me: Any, *asks: str) -> None:
    """Answer these on the review page, one after the other, and nothing else is there to answer."""
    page.goto(url + "sv/review/")
    told = me.words["parts"]["review"]
    for number, ask in enumerate(asks, 1):
        expect(page.locator("form[data-ready]")).to_have_count(1)
        me.answer(ask, "Ja")
        expect(me.said(ask).first).to_have_text(me.verdict("right"))
        page.get_by_role("button", name=told["following" if number < len(asks) else "to_end"], exact=True).click()
    expect(page.locator("course-part[data-ready]")).to_be_attached()
    expect(page.locator("course-part form")).to_have_count(0)


def test_what_was_handed_in_stays(page: Page, small: Any, learner: Any, told: Any) -> None:
    url = small({"exam": EXAM, "limited": LIMITED}, files=REVIEW).url
    page.goto(url + "sv/")
    me, failed = learner(page), f"✗ {told('result')['failed'].format(mark=60)}"
    me.option("Om a?", "Ja").check()
    me.option("Om b?", "Nej").check()
    page.get_by_role("button", name=me.words["quiz"]["submit"]).click()
    for ask in ("Kring a?", "Kring b?"):
        me.answer(ask, "Nej")
    expect(page.locator(".course-result").get_by_text(failed)).to_have_count(2)
    later(page, 2)
    practise(page, url, me, "Om b?", "Kring a?", "Kring b?")
    page.goto(url + "sv/")
    expect(page.locator(".course-result").get_by_text(failed)).to_have_count(2)
    expect(me.option("Om b?", "Nej")).to_be_checked()
    # The review has learnt it all the same.
    practise(page, url, me)


def test_what_was_known_before_the_lesson_stays(page: Page, small: Any, learner: Any, told: Any) -> None:
    quiz = f"title: Test\nmode: pretest\npass: 60\nquestions:\n{ASKS}"
    url = small({"q": quiz}, again=("q",), files=REVIEW).url
    page.goto(url + "sv/")
    first, second = (learner(page, at=page.locator("course-quiz").nth(n)) for n in (0, 1))
    for ask in ("Om a?", "Om b?"):
        first.answer(ask, "Nej")
    expect(first.said("Om b?").last).to_have_text(told("pretest")["later"])
    # Before the lesson nothing is marked, and nothing is there to be remembered.
    expect(page.locator("course-quiz").first.locator(".course-result")).to_have_count(0)
    later(page, 2)
    practise(page, url, first)
    page.goto(url + "sv/")
    for ask in ("Om a?", "Om b?"):
        second.answer(ask, "Nej")
    later(page, 4)
    practise(page, url, learner(page), "Om a?", "Om b?")
    page.goto(url + "sv/")
    gain = told("learning_gain")["gain"].format(before=0, marked=2, right=0)
    expect(page.get_by_role("status").filter(has_text=gain)).to_be_visible()


def test_how_sure_is_asked_afresh(page: Page, small: Any, learner: Any, told: Any) -> None:
    url = small({"q": f"confidence: yes\nquestions:\n{ASKS[: ASKS.index('  - {id: b')]}"}, files=REVIEW).url
    page.goto(url + "sv/")
    me = learner(page)
    me.option("Om a?", "Nej").check()
    page.get_by_role("radio", name=me.words["quiz"]["confidence_3"], exact=True).check()
    me.button("Om a?").click()
    expect(me.said("Om a?").first).to_have_text(me.verdict("wrong"))
    later(page, 2)
    page.goto(url + "sv/review/")
    me.answer("Om a?", "Ja")
    expect(me.feedback("Om a?")).to_have_text(told("confidence")["how_sure"])
