"""After an answer: the verdict in view, what the button does next, the dots, and one question at a time on phones."""

from __future__ import annotations

import re
from typing import Any

import pytest
from gate import Gate
from playwright.sync_api import Page, expect
from probes import COLOURS, SHIFT

STORY = "Ni har aldrig haft med varandra att göra. " * 4
QUIZ = f"""
title: Frågor
questions:
  - {{id: a, ask: "{STORY}Om a?", right: {{text: Ja, why: Därför ja.}}, wrong: [{{text: Nej, why: Inte nej.}}, Kanske]}}
  - {{id: b, ask: Om b?, all-right: [Ett, Två], wrong: [Tre]}}
  - {{id: c, ask: Om c?, right: Ja, wrong: [Nej]}}
"""
PAGE = "# Ett\n\n" + "En rad.\n\n" * 30 + "/// quiz | q\n///\n\n## Sedan {#then}\n\n" + "En rad.\n\n" * 30
# What of an element is not covered by the header above, nor by the edges of the window.
SEEN = "it => { const {top, bottom} = it.getBoundingClientRect(); return top >= 48 && bottom <= innerHeight }"
TOP = "it => it.getBoundingClientRect().top"
# What of an element is not covered by another one.
ABOVE = """it => {
  const {left, top, width, height} = it.getBoundingClientRect()
  return it.contains(document.elementFromPoint(left + width / 2, top + height / 2))
}"""
# In the middle of the window, of which observers know two frames later.
CENTRE = """it => new Promise(done => {
  it.scrollIntoView({block: "center"})
  requestAnimationFrame(() => requestAnimationFrame(done))
})"""
SHOWN = "all => all.filter(it => it.querySelector('fieldset').checkVisibility()).map(it => it.dataset.question)"


@pytest.fixture(name="open_quiz")
def open_quiz_fixture(page: Page, small: Any, learner: Any) -> Any:
    """Return a function that opens a lesson with the quiz in its middle, in a window of this width."""

    def open_page(width: int, quiz: str = QUIZ) -> Any:
        page.set_viewport_size({"width": width, "height": 844})
        files = {f"content/{code}/one.md": PAGE for code in ("sv", "zh")}
        page.goto(small({"q": quiz}, files=files).url + "sv/one/")
        expect(page.locator("form[data-ready]")).to_have_count(quiz.count("- {id"))
        return learner(page)

    return open_page


def expect_dots(page: Page, *states: str) -> None:
    """Expect a dot for each question, whose names end in these words."""
    buttons = page.locator(".course-steps").get_by_role("button")
    expect(buttons).to_have_count(len(states))
    for button, state in zip(buttons.all(), states, strict=True):
        expect(button).to_have_accessible_name(re.compile(rf": {re.escape(state)}$"))


def test_one_question_at_a_time(page: Page, open_quiz: Any, axe: Any) -> None:
    me = open_quiz(390)
    words, forms = me.words["runtime"], page.locator("course-quiz form")
    assert page.evaluate(SHIFT) == 0
    assert forms.evaluate_all(SHOWN) == ["a"]
    place = page.locator(".course-quiz__place")
    expect(place).to_have_text("1 / 3")
    current = page.locator(".course-steps [aria-current=step]")
    expect_dots(page, *[words["dot_open"]] * 3)
    me.option("Om a?", "Nej").check()
    button = me.button("Om a?", "check")
    button.focus()
    page.keyboard.press("Enter")
    # The verdict, its why and the button are in view, and the focus stays where it was.
    for told in (me.said("Om a?").nth(0), me.said("Om a?").nth(1), me.button("Om a?", "retry")):
        assert told.evaluate(SEEN)
    expect(me.button("Om a?", "retry")).to_be_focused()
    expect(me.question("Om a?").get_by_role("radio", checked=True)).to_have_accessible_name(
        f"Nej {words['option_wrong']}"
    )
    axe(page, skip=("target-size",))
    page.emulate_media(color_scheme="dark")
    axe(page, rules=COLOURS)
    page.emulate_media(color_scheme="light")
    # Another try: the marks go, what is chosen stays. Whoever changes it needs no such tap.
    page.keyboard.press("Enter")
    expect(me.feedback("Om a?")).to_be_empty()
    expect(me.option("Om a?", "Nej")).to_be_focused()
    expect(me.option("Om a?", "Nej")).to_be_checked()
    expect(me.question("Om a?").get_by_role("radio", checked=True)).to_have_accessible_name("Nej")
    me.button("Om a?", "check").click()
    me.option("Om a?", "Kanske").check()
    me.button("Om a?", "check").click()
    # The answers can be seen, and then the way leads on.
    page.get_by_role("button", name=words["show_answer"]).click()
    expect(me.question("Om a?").locator("details")).to_have_attribute("open", "")
    expect(me.question("Om a?").locator("summary")).to_be_focused()
    expect(me.button("Om a?", "next")).to_be_visible()
    me.answer("Om a?", "Ja")
    expect_dots(page, words["dot_later"], words["dot_open"], words["dot_open"])
    expect(me.question("Om a?").locator("details")).not_to_have_attribute("open", "")
    me.button("Om a?", "next").click()
    assert forms.evaluate_all(SHOWN) == ["b"]
    expect(page.locator("legend", has_text="Om b?")).to_be_focused()
    expect(place).to_have_text("2 / 3")
    # The dots are in the place of the header, unless that has the focus: then it is seen itself.
    assert place.evaluate(TOP) < 48
    assert place.evaluate(ABOVE)
    at = page.evaluate("scrollY")
    page.get_by_role("banner").get_by_role("link").last.focus()
    assert not place.evaluate(ABOVE)
    assert page.evaluate("scrollY") == at
    page.locator("legend", has_text="Om b?").focus()
    expect(current).to_have_attribute("aria-label", re.compile("2"))
    me.answer("Om b?", "Ett", "Tre")
    expect(me.said("Om b?").nth(1)).to_have_text(words["chosen"].format(right=1, chosen=2))
    for text, mark in (("Ett", "option_right"), ("Tre", "option_wrong")):
        expect(me.question("Om b?").get_by_role("checkbox", name=f"{text} {words[mark]}")).to_be_checked()
    # Back by its dot, and on past what is not right yet.
    page.locator(".course-steps").get_by_role("button").nth(2).click()
    me.answer("Om c?", "Ja")
    expect(me.score(2, 3, 3)).to_be_visible()
    expect(me.button("Om c?", "onward")).to_be_visible()
    me.button("Om c?", "onward").click()
    expect(page.get_by_role("heading", name="Sedan")).to_be_focused()
    expect(page.get_by_role("heading", name="Sedan")).to_be_in_viewport()
    expect_dots(page, words["dot_later"], words["dot_wrong"], words["dot_right"])
    # On paper there are all questions, and nothing to press.
    page.emulate_media(media="print")
    assert forms.evaluate_all(SHOWN) == ["a", "b", "c"]
    expect(page.get_by_role("main").get_by_role("button")).to_have_count(0)
    page.emulate_media(media="screen")
    # A link leads to a question that is not shown.
    forms.nth(1).evaluate("form => { form.id = 'there'; location.hash = 'there' }")
    expect(me.question("Om b?")).to_be_in_viewport()
    assert forms.evaluate_all(SHOWN) == ["b"]
    # Whoever taps twice on the way to a question does not erase what is answered.
    page.evaluate(
        "for (const it of ['.course-steps button', '.course-quiz__foot button']) document.querySelector(it).click()"
    )
    expect(me.question("Om a?")).to_be_visible()
    expect_dots(page, words["dot_later"], words["dot_wrong"], words["dot_right"])
    me.restart()
    expect(me.question("Om a?")).to_be_visible()
    assert forms.evaluate_all(SHOWN) == ["a"]
    page.get_by_role("button", name=words["undo"], exact=True).click()
    expect(page.get_by_text(words["undone"], exact=True)).to_be_visible()
    expect_dots(page, words["dot_later"], words["dot_wrong"], words["dot_right"])


def test_a_phone_is_turned(page: Page, open_quiz: Any) -> None:
    me = open_quiz(844)
    question = page.locator("legend", has_text="Om c?")
    me.answer("Om c?", "Ja")
    expect(me.button("Om c?", "next")).to_be_in_viewport()
    for width, height in ((390, 844), (844, 390)):
        page.set_viewport_size({"width": width, "height": height})
        expect(me.question("Om a?")).to_be_visible(visible=width > 390)
        expect(question).to_be_in_viewport(ratio=1)


def test_a_phone_is_turned_with_another_question_in_the_middle(page: Page, open_quiz: Any) -> None:
    """The question that was used last stays as long as some of it can be seen."""
    me = open_quiz(844)
    page.set_viewport_size({"width": 844, "height": 1600})
    me.answer("Om a?", "Ja")
    page.locator("legend", has_text="Om b?").evaluate(CENTRE)
    expect(me.question("Om a?")).to_be_in_viewport()
    page.set_viewport_size({"width": 390, "height": 844})
    expect(me.question("Om b?")).to_be_hidden()
    expect(me.question("Om a?")).to_be_visible()


def test_a_phone_is_turned_while_the_quiz_loads(page: Page, open_quiz: Any) -> None:
    # Its second question needs a script that is not that of every quiz.
    me = open_quiz(1280, QUIZ.replace("all-right: [Ett, Två], wrong: [Tre]", "accept: [Två]"))
    gate = Gate(page, "**/questions/short_text.js")
    page.reload(wait_until="domcontentloaded")
    expect(page.locator("form[data-ready]")).to_have_count(2)
    page.set_viewport_size({"width": 390, "height": 844})
    expect(me.question("Om b?")).to_be_hidden()
    gate.open()
    expect(page.locator("form[data-ready]")).to_have_count(3)
    expect(page.locator(".course-steps").get_by_role("button")).to_have_count(3)
    expect(page.locator(".course-quiz__place")).to_have_text("1 / 3")
    assert page.locator("course-quiz form").evaluate_all(SHOWN) == ["a"]


def test_all_questions_at_a_tap(page: Page, open_quiz: Any, axe: Any) -> None:
    me = open_quiz(320)
    words, forms = me.words["runtime"], page.locator("course-quiz form")
    page.get_by_role("button", name=words["show_all"]).click()
    assert forms.evaluate_all(SHOWN) == ["a", "b", "c"]
    axe(page, skip=("target-size",))
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.reload()
    expect(page.get_by_role("button", name=words["one_by_one"])).to_be_visible()
    assert forms.evaluate_all(SHOWN) == ["a", "b", "c"]
    page.get_by_role("button", name=words["one_by_one"]).click()
    assert forms.evaluate_all(SHOWN) == ["a"]
    # Where there is room all are shown, and the dots lead to each.
    page.set_viewport_size({"width": 1280, "height": 720})
    expect(me.question("Om c?")).to_be_visible()
    expect(page.get_by_role("button", name=words["show_all"])).to_be_hidden()
    me.answer("Om a?", "Nej")
    assert me.said("Om a?").nth(1).evaluate(SEEN)
    page.locator(".course-steps").get_by_role("button").nth(1).click()
    expect(page.locator("legend", has_text="Om b?")).to_be_focused()
    for ask, text in (("Om b?", "Tre"), ("Om c?", "Nej")):
        me.answer(ask, text)
    # No number where it is low.
    expect(me.score(0, 3, 3)).to_be_visible()
    expect(me.said("Om c?").last).to_have_text(words["finished_low"])
    axe(page)


def test_an_exam_one_question_at_a_time(page: Page, open_quiz: Any, axe: Any) -> None:
    me = open_quiz(390, "mode: exam\n" + QUIZ.lstrip())
    words, forms = me.words["runtime"], page.locator("course-quiz form")
    submit = page.get_by_role("button", name=me.words["quiz"]["submit"])
    expect(submit).to_be_hidden()
    expect(page.locator("details.course-answer")).to_have_count(0)
    # On a slow network too the first press leads on, as soon as it can.
    gate = Gate(page, "**/*.js")
    me.option("Om a?", "Ja").check()
    me.button("Om a?", "next").click()
    gate.open()
    expect(me.question("Om b?")).to_be_visible()
    expect_dots(page, words["dot_answered"], words["dot_open"], words["dot_open"])
    me.button("Om b?", "next").click()
    assert forms.evaluate_all(SHOWN) == ["c"]
    expect(me.button("Om c?")).to_have_count(0)
    axe(page, skip=("target-size",))
    submit.click()
    page.get_by_role("link", name="Om b?").click()
    expect(me.question("Om b?")).to_be_in_viewport()
    assert forms.evaluate_all(SHOWN) == ["b"]
    submit.click()
    expect_dots(page, words["dot_right"], words["dot_open"], words["dot_open"])
    page.locator(".course-steps").get_by_role("button").first.click()
    expect(me.said("Om a?").first).to_have_text(me.verdict("right"))
    expect(me.option("Om a?", "Nej")).to_be_disabled()
    expect(me.question("Om a?").locator("summary")).to_be_visible()
    me.button("Om a?", "next").click()
    assert forms.evaluate_all(SHOWN) == ["b"]
