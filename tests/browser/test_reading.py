"""A lesson and its answers can be read where scripts do not run or come only by half, from disk and on paper."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from learner import CHINESE
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect
from support import by_night

LESSON = "first-cup"
CUT = """() => [...document.querySelectorAll("course-quiz, course-quiz *")].filter(it => {
  const {overflowX, overflowY} = getComputedStyle(it)
  if (it.closest(".course-hidden") || overflowX === "visible" && overflowY === "visible") return false
  return it.scrollHeight > it.clientHeight + 1 || it.scrollWidth > it.clientWidth + 1
}).map(it => it.outerHTML.slice(0, 120))"""


@pytest.fixture
def opened(browser: Browser, site, address) -> Iterator[Callable[[str, str], Page]]:
    """Return a function that opens the lesson in one of the poor ways."""
    contexts: list[BrowserContext] = []

    def open(way: str, language: str) -> Page:
        # A worker would answer a second visit from what it has kept, and nothing would be missing.
        context = browser.new_context(java_script_enabled=way != "no script", service_workers="block")
        contexts.append(context)
        page = context.new_page()
        blocked = {"no runtime": "**/course/*/site.js", "no quiz": "**/course/*/quiz.js"}
        if way in blocked:
            page.route(blocked[way], lambda route: route.abort())
        if way == "no kind":
            page.route("**/", without_kind)
        folder = f"file://{site.folder}/" if way == "from disk" else site.url
        page.goto(f"{folder}{address(LESSON, language)}{'index.html' if way == 'from disk' else ''}")
        return page

    yield open
    for context in contexts:
        context.close()


def without_kind(route: Route) -> None:
    """Answer with a page whose questions with one right option are of a kind that has no script."""
    response = route.fetch()
    route.fulfill(response=response, body=response.text().replace('data-kind="single_choice"', 'data-kind="unknown"'))


def read(page: Page, me: Any, question: Any) -> None:
    """Read a question, its options, and behind the summary every answer with its why."""
    group, named = me.question(question.ask), me.words["quiz"]
    expect(group).to_be_visible()
    for choice in question.choices:
        expect(me.option(question.ask, choice.text)).to_be_visible()
    summary = group.locator("summary")
    expect(summary).to_have_text(re.compile(f"^{named['answer']}"))
    item = group.get_by_role("listitem")
    expect(item).to_have_count(0)
    summary.click()
    for choice in me.ordered(question.ask, question.choices):
        answer = item.filter(has_text=f"{named['right' if choice.right else 'wrong']} {choice.text}")
        expect(answer.first).to_be_visible()
        for why in choice.why:
            expect(answer.get_by_text(why)).to_be_visible()
    for why in question.why:
        expect(group.get_by_text(why)).to_be_visible()


@pytest.mark.parametrize("way", ["no script", "no quiz", "from disk", *by_night("no runtime")])
def test_everything_is_read_and_nothing_is_dead(opened, language, questions, learner, errors, way) -> None:
    page = opened(way, language)
    me = learner(page, language)
    if way == "no quiz":
        # Nothing is missing until it is used.
        me.inputs(questions(LESSON, language)[0].ask).first.focus()
    for question in questions(LESSON, language):
        read(page, me, question)
    expect(me.quiz().get_by_role("button")).to_have_count(0)
    # Notes can be written where their own script runs, whatever has become of the quiz.
    buttons = page.get_by_role("main").get_by_role("button")
    expect(buttons).to_have_count(2 if way == "no quiz" else 0)
    for button in buttons.all():
        button.click()
        expect(page.get_by_role("main").get_by_role("textbox").last).to_be_focused()
        page.keyboard.press("Escape")
        expect(button).to_be_focused()
    # Enter in a form would send it, and the learner would lose their place.
    here = page.url
    me.inputs(questions(LESSON, language)[0].ask).first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(me.inputs(questions(LESSON, language)[0].ask).first).to_be_checked()
    assert page.url == here


@CHINESE
def test_no_control_of_the_theme_is_dead(opened, words, language) -> None:
    page = opened("no script", language)
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 700})
        expect(page.get_by_role("button")).to_have_count(0)
        expect(page.get_by_role("textbox")).to_have_count(0)
        for control in ("__search", "__palette_0", "__palette_1", "__palette_2"):
            expect(page.locator(f"header label[for={control}]:visible")).to_have_count(0)


def test_half_loaded(opened, questions, learner, errors, axe) -> None:
    page = opened("no kind", "sv")
    thrown, me = errors(page.context), learner(page)
    page.reload()
    asked = questions(LESSON, "sv")
    lost = [question for question in asked if not question.several and len(question.choices) > 2]
    for question in [question for question in asked if question not in lost]:
        me.answer(question.ask, *(choice.text for choice in question.right))
        expect(me.said(question.ask).first).to_have_text(me.verdict("right"))
    for question in lost:
        read(page, me, question)
        expect(me.button(question.ask)).to_have_count(0)
    axe(page)
    # What could be answered is there again, with its score and the way to start over.
    page.reload()
    expect(page.get_by_role("button", name=me.words["quiz"]["restart"])).to_be_visible()
    expect(page.get_by_text(re.compile(r"^Klart: (\d+) av \1 rätt$"))).to_be_visible()
    # On a phone, too, what can only be read is read: no question waits behind another one.
    page.set_viewport_size({"width": 390, "height": 800})
    page.reload()
    expect(page.get_by_role("button", name=me.words["quiz"]["restart"])).to_be_visible()
    for question in lost:
        read(page, me, question)
    assert not thrown


@pytest.mark.modern("closed details cannot be shown on paper without a script before Chrome 131")
@CHINESE
@pytest.mark.parametrize("way", ["no script", "whole"])
def test_printed(opened, language, questions, learner, way) -> None:
    page = opened(way, language)
    me, asked = learner(page, language), questions(LESSON, language)
    if way == "whole":
        me.answer(asked[0].ask, asked[0].wrong[0].text)
    page.set_viewport_size({"width": 700, "height": 1000})
    last = me.print_answers(asked[0].ask)
    for question in asked:
        group = me.question(question.ask)
        answers = last if way == "whole" else group.locator("details")
        expect(group.get_by_text(question.ask)).to_be_visible()
        for choice in question.choices:
            expect(group.locator("label").filter(has_text=choice.text)).to_be_visible()
            expect(answers.get_by_role("listitem").filter(has_text=choice.text).first).to_be_visible()
            for why in choice.why + question.why:
                expect(answers.get_by_text(why).last).to_be_visible()
    expect(page.get_by_role("main").get_by_role("button")).to_have_count(0)
    assert not page.evaluate(CUT)
    assert page.pdf().startswith(b"%PDF")
