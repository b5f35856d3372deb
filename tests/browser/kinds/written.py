"""What is the same of all answers that are written: how they look, on a page without a script, and on paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from accessible import in_all_looks
from learner import Learner
from playwright.sync_api import Browser, Locator, Page, expect
from probes import RING, TARGETS, TOO_WIDE

# Enter that ends a word of an input method; some browsers tell it by the key code alone.
COMPOSING = """(it, how) => {
  const event = new KeyboardEvent("keydown", {key: "Enter", bubbles: true, cancelable: true, ...how})
  return !it.dispatchEvent(event)
}"""
# The ring of a field that has the focus, and whether the field is big enough.
FOCUSED = f"it => (it.focus(), [({RING})(it), ({TARGETS})([it])])"
# What a learner does with `fill` and a click. Feedback comes at once, or with what has to load before the first one.
TYPE_EACH = """async (field, texts) => {
  const form = field.closest("form"), feedback = form.querySelector("[role=status]")
  const button = form.querySelector("button[type=submit]")
  const heard = []
  for (const text of texts) {
    field.value = text
    field.dispatchEvent(new InputEvent("input", {bubbles: true}))
    if (feedback.textContent.trim()) throw Error(`the verdict stays when ${text} is typed`)
    button.click()
    while (!feedback.textContent.trim()) await new Promise(requestAnimationFrame)
    const said = [...feedback.querySelectorAll("p")].filter(it => it.checkVisibility() && !it.querySelector("button"))
    heard.push({said: said.map(it => it.innerText.trim()), focused: document.activeElement === field})
  }
  return heard
}"""


def type_each(field: Locator, texts: list[str]) -> list[list[str]]:
    """Return the paragraphs that are said of each text. Nothing is said while one is typed."""
    return [each["said"] for each in field.evaluate(TYPE_EACH, texts)]


def try_each(field: Locator, texts: list[str], prompt: str) -> None:
    """Hold that each text is no answer: the prompt is said, and the field has the focus."""
    assert field.evaluate(TYPE_EACH, texts) == [{"said": [prompt], "focused": True}] * len(texts)


def scores(page: Page) -> list[list[Any]]:
    """Return what listeners were told: question, response, score and try."""
    return page.evaluate("(window.heard ?? []).map(it => [it.question, it.response, it.score, it.attempt])")


def try_composing(me: Learner, ask: str, field: Locator) -> None:
    """An Enter that ends a word of an input method checks nothing; one without any does."""
    for how in ({"isComposing": True}, {"keyCode": 229}):
        assert field.evaluate(COMPOSING, how)
    assert not field.evaluate(COMPOSING, {})
    expect(me.feedback(ask)).to_be_empty()
    field.press("Enter")
    expect(me.feedback(ask)).not_to_be_empty()


def try_reload(page: Page, me: Learner, ask: str) -> None:
    """After a reload all is as it was, but for the words that greet the last answer."""
    page.reload()
    expect(me.feedback(ask)).not_to_be_empty()
    before = me.question(ask).aria_snapshot()
    page.reload()
    expect(me.feedback(ask)).not_to_be_empty()
    assert me.question(ask).aria_snapshot() == before


def try_looks(
    page: Page, me: Learner, ask: str, fields: list[Locator], states: list[Callable[[], None]], axe: Any
) -> None:
    """In every state the whole page is accessible, fits a phone, and what is touched is big enough."""
    for reach in (lambda: None, *states):
        reach()
        for width in in_all_looks(page):
            # What is scrolled below the header that stays is no target there.
            page.evaluate("scrollTo(0, 0)")
            axe(page)
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            assert not page.locator("course-quiz *").evaluate_all(TOO_WIDE)
            assert me.question(ask).get_by_role("button").evaluate_all(TARGETS)
            for field in fields:
                assert field.evaluate(FOCUSED) == ["solid3px", True]


def try_without_script(
    browser: Browser, url: str, ask: str, learner: Callable[[Page], Learner], told: list[str]
) -> None:
    """All is there to read, and nothing is dead; on paper there are the answers, for whoever wants them."""
    for script in (False, True):
        context = browser.new_context(java_script_enabled=script, viewport={"width": 320, "height": 800})
        page = context.new_page()
        page.goto(url)
        me = learner(page)
        group = me.question(ask)
        if script:
            expect(me.button(ask)).to_be_visible()
        else:
            expect(page.get_by_role("main").get_by_role("button")).to_have_count(0)
            # Enter in a form would send it, and the learner would lose their place.
            group.get_by_role("textbox").first.press("Enter")
            assert page.url == url
            group.locator("summary").click()
            for text in told:
                expect(group.locator("details").get_by_text(text).first).to_be_visible()
            group.locator("summary").click()
        answers = me.print_answers(ask)
        for text in told:
            expect(answers.get_by_text(text).first).to_be_visible()
        expect(page.get_by_role("main").get_by_role("button")).to_have_count(0)
        context.close()
