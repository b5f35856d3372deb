"""What becomes of an order: it stays, survives other wordings, and has a last try and an exam."""

from __future__ import annotations

import pytest
from orders import ASK, QUIZ, Rows, rows_fixture, texts  # noqa: F401
from playwright.sync_api import Page, expect
from probes import HEAR

MONTHS = [f"{n}/2026" for n in range(1, 13)]
TWELVE = f"questions:\n  - {{id: months, ask: Månaderna, in-order: {MONTHS}}}\n"
# As if the first items had had other wordings when they were put in order.
PRINTS = """told => {
  const [key] = Object.keys(localStorage).filter(key => key.endsWith(" q/months"))
  const answer = JSON.parse(localStorage.getItem(key))
  answer.prints.splice(0, told.length, ...told)
  localStorage.setItem(key, JSON.stringify(answer))
}"""


def test_an_answer_stays(page: Page, small, rows) -> None:
    site = small({"q": QUIZ})
    page.goto(site.url + "sv/")
    it, right = rows(page), list(texts("sv").values())
    expect(it.me.button(it.ask)).to_be_visible()
    shown = it.shown
    it.arrange([right[1], right[0], *right[2:]])
    it.check()
    expect(it.said()).to_contain_text(it.me.verdict("partly"))
    # What was said last in the live region that the quiz adds to is not said again.
    it.me.restart()
    expect(it.said()).not_to_contain_text(it.me.verdict("partly"))
    assert it.shown == shown
    it.arrange([right[1], right[0], *right[2:]])
    it.check()
    expect(it.said()).to_contain_text(it.me.verdict("partly"))
    order = it.group.locator("ol").aria_snapshot()
    page.reload()
    expect(it.said()).to_contain_text(it.me.verdict("partly"))
    assert it.group.locator("ol").aria_snapshot() == order
    page.get_by_role("link", name="中文", exact=True).click()
    other, named = rows(page, "zh"), list(texts("zh").values())
    expect(other.said()).to_contain_text(other.me.verdict("partly"))
    assert other.shown == [named[1], named[0], *named[2:]]
    # Another tab answers, and starts over.
    tab = page.context.new_page()
    tab.goto(site.url + "sv/")
    mine = rows(tab)
    expect(mine.said()).to_contain_text(mine.me.verdict("partly"))
    mine.arrange(right)
    mine.check()
    expect(other.said()).to_contain_text(other.me.verdict("right"))
    assert other.shown == named
    mine.me.restart()
    expect(other.said()).to_be_empty()
    assert other.shown != named
    other.check()
    expect(other.said()).to_have_text(other.told["untouched"])


def test_what_is_in_place_is_marked_in_the_next_try(page: Page, small, rows) -> None:
    page.goto(small({"q": QUIZ}).url + "sv/")
    it, right = rows(page), list(texts("sv").values())
    expect(it.me.button(it.ask)).to_be_visible()
    it.arrange([right[1], right[0], *right[2:]])
    it.check()
    it.me.button(it.ask, "retry").click()
    expect(it.said()).to_be_empty()
    marks = it.group.locator(".course-order__mark")
    fits = it.told["fits"]
    expect(marks).to_have_text(["", "", fits, fits])
    it.button("up", right[0]).click()
    expect(marks).to_have_text([""] * 4)


def test_twelve_items(page: Page, small, learner) -> None:
    page.add_init_script(HEAR)
    site = small({"q": TWELVE})
    page.goto(site.url + "sv/")
    it = Rows(learner(page), "Månaderna")
    expect(it.me.button(it.ask)).to_be_visible()
    it.arrange(MONTHS)
    it.check()
    expect(it.said()).to_contain_text(it.me.verdict("right"))
    # “10” before “9” is right only where places are compared as text.
    it.button("up", MONTHS[9]).click()
    it.check()
    expect(it.said()).to_contain_text(it.told["count"].format(right=10, all=12))
    assert page.evaluate("heard.map(it => it.score)") == [1, pytest.approx(64 / 66)]
    page.reload()
    expect(it.said()).to_contain_text(it.me.verdict("partly"))
    assert it.shown == [*MONTHS[:8], MONTHS[9], MONTHS[8], *MONTHS[10:]]
    # Items without ids: a reworded one keeps the answer, two that have changed places ask for another.
    page.evaluate(PRINTS, ["reworded"])
    page.reload()
    expect(it.said()).to_contain_text(it.me.verdict("partly"))
    page.evaluate(PRINTS, it.group.locator("ol > li").evaluate_all("all => all.map(it => it.dataset.fingerprint)")[1:3])
    page.reload()
    expect(it.said()).to_have_text(it.me.words["runtime"]["changed"])


def test_a_last_try_and_an_exam(page: Page, small, rows) -> None:
    quizzes = {"tries": "attempts: 1", "exam": "mode: exam"}
    page.goto(
        small({name: QUIZ.replace("questions:", f"{how}\nquestions:") for name, how in quizzes.items()}).url + "sv/"
    )
    right = list(texts("sv").values())
    last, exam = (Rows(rows(page).me, ASK["sv"], page.locator(f"[data-quiz={name}]")) for name in quizzes)
    expect(last.me.button(last.ask)).to_have_count(1)
    last.arrange(right[::-1])
    last.group.get_by_role("button", name=last.me.words["quiz"]["check"]).click()
    expect(last.said()).to_contain_text(last.me.verdict("wrong"))
    # What is moved after the last try goes back, and the focus is where it was.
    last.button("down", right[3]).click()
    assert last.shown == right[::-1]
    expect(last.button("down", right[3])).to_be_focused()
    expect(last.status()).to_have_text(last.told["place"].format(item=right[3], place=1, all=4))
    submit = page.get_by_role("button", name=exam.me.words["quiz"]["submit"])
    submit.click()
    expect(page.get_by_text(exam.me.words["behaviours"]["exam"]["unanswered"])).to_be_visible()
    # A half-made order is kept over a reload, with the number that was taken back, and is no answer yet.
    shown = exam.shown
    exam.row(right[2]).click()
    exam.row(right[0]).click()
    exam.row(right[2], 1).click()
    page.reload()
    expect(exam.row(right[0], 2)).to_have_attribute("aria-pressed", "true")
    assert exam.shown == shown
    submit.click()
    expect(page.get_by_text(exam.me.words["behaviours"]["exam"]["unanswered"])).to_be_visible()
    exam.row(right[0], 2).click()
    exam.arrange(right)
    page.reload()
    expect(submit).to_be_visible()
    assert exam.shown == right
    submit.click()
    expect(exam.said()).to_contain_text(exam.me.verdict("right"))
    expect(exam.group.locator("ol button:visible, ol .course-order__handle:visible")).to_have_count(0)
