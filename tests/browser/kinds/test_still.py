"""What stands in a page keeps its place while the scripts of a quiz come, however late they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest
from gapped import QUIZ as GAPS
from gate import Gate
from plans import EXAMPLE
from playwright.sync_api import Browser, Page, expect
from support import by_night
from talks import QUIZ as TALK

LONG = "En rubrik som är så lång att poängen inte får plats bredvid den på en telefon"
POOL = f"""
title: {LONG}
draw: 2
mode: exam
questions:
"""
POOL += "".join(f"  - {{ask: Om {name}?, right: Ja, wrong: [Nej]}}\n" for name in "abcdefghijkl")
SEVERAL = f"""
title: {LONG}
questions:
  - {{ask: Ett?, right: Ja, wrong: [Nej]}}
  - {{ask: Skriv., model-answer: Så.}}
"""
NAMES = ("talk", "plan", "pool", "more", "order", "cards", "sure", "pairs", "groups", "gaps")
FILES = {
    f"content/{code}/index.md": "---\nminutes: 5\n---\n# Lång\n\n"
    + "".join(f"{'En rad.' * 40}\n\n" * 40 + f"/// quiz | {name}\n///\n\n" for name in NAMES)
    for code in ("sv", "zh")
}
ORDER = "questions: [{ask: I vilken ordning?, in-order: [Fråga, Lyssna, Svara]}]\n"
CARDS = "questions: [{ask: Minns du?, cards: [{front: Fråga, back: Svar}, {front: Löfte, back: Ord}]}]\n"
SURE = """
confidence: true
questions: [{ask: Om a?, right: Ja, wrong: [Nej]}, {ask: Om b?, right: Ja, wrong: [Nej, Inte alls, Aldrig]}]
"""
PAIRS = "questions: [{ask: Vad hör ihop?, pairs: [{left: Fråga, right: Svar}, {left: Löfte, right: Ord}]}]\n"
GROUPS = "questions: [{ask: Vad är vad?, categories: [{name: Ett, items: [a, b]}, {name: Två, items: [c]}]}]\n"
# What looks as it will before any style of its own has come.
SHAPED = ("pool", "more", "sure", "plan")
HEIGHTS = "all => all.map(it => Math.round(it.getBoundingClientRect().height))"
STYLED = """() => ["learner/visit.css", "look/visit.css", "questions/plan.css"].filter(
  name => [...document.styleSheets].some(it => it.href?.endsWith(name) && it.media.mediaText !== "print")
).length === 2"""
WATCH = """quiz => {
  quiz.heights = []
  new ResizeObserver(() => quiz.heights.push(Math.round(quiz.getBoundingClientRect().height))).observe(quiz)
}"""
MIDDLES = "it => [...it.children].map(it => it.getBoundingClientRect()).map(({top, bottom}) => (top + bottom) / 2)"


@pytest.fixture(name="long")
def long_fixture(page: Page, small: Any) -> str:
    page.set_viewport_size({"width": 390, "height": 844})
    texts = (TALK, EXAMPLE, POOL, SEVERAL, ORDER, CARDS, SURE, PAIRS, GROUPS, GAPS)
    return small(dict(zip(NAMES, texts, strict=True)), files=FILES).url + "sv/"


@pytest.fixture(name="phone", params=["touch", *by_night("mouse")])
def phone_fixture(request: Any, browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[Page]:
    """A small page that is pointed to, or touched: what stands in it depends on that."""
    touched = request.param == "touch"
    size = {"width": 390, "height": 844}
    more = {"viewport": size, "is_mobile": touched, "has_touch": touched}
    with closing(browser.new_context(**browser_context_args | more)) as context:
        yield context.new_page()


def test_quizzes_have_their_height_before_their_scripts(phone: Page, long: str) -> None:
    """As soon as the page has loaded, whether it is used or not."""
    page, gate = phone, Gate(phone, "**/quiz.js")
    late = Gate(page, re.compile(r"/course/\w+/(questions|controls|element|learner|look)/\w+\.css$"))
    page.goto(long, wait_until="domcontentloaded")
    quizzes = page.locator("course-quiz")
    expect(page.locator("course-quiz[data-waiting]")).to_have_count(len(NAMES))
    shaped = quizzes.evaluate_all(HEIGHTS)
    late.open()
    page.wait_for_function(STYLED)
    before = quizzes.evaluate_all(HEIGHTS)
    assert all(shaped[NAMES.index(name)] == before[NAMES.index(name)] for name in SHAPED)
    gate.open()
    for quiz in quizzes.all():
        quiz.scroll_into_view_if_needed()
    expect(page.locator("form[data-ready]")).to_have_count(13)
    expect(page.locator(".course-quiz__switch")).to_have_count(3)
    assert quizzes.evaluate_all(HEIGHTS) == before
    # The number is beside the dots, and not below them.
    steps, place = quizzes.nth(NAMES.index("more")).locator(".course-quiz__way").evaluate(MIDDLES)
    assert abs(steps - place) <= 2


def test_questions_have_their_shape_while_the_page_comes(page: Page, long: str) -> None:
    """The theme's script is the last thing that a page waits for, and none of ours waits for it."""
    gate = Gate(page, "**/bundle.*.js")
    page.goto(long, wait_until="commit")
    expect(page.locator("course-quiz[data-waiting]")).to_have_count(len(NAMES))
    assert page.evaluate("document.readyState") == "loading"
    expect(page.locator("course-quiz[data-one] form:not([hidden])")).to_have_count(3)
    gate.open()


def test_questions_that_a_script_will_hide_are_not_seen_before(page: Page, long: str) -> None:
    """But on paper, and where the script does not come in time."""
    gate = Gate(page, "**/site.js")
    page.clock.install()
    page.goto(long, wait_until="commit")
    second, scenes = page.locator("course-quiz form ~ form").first, page.locator(".course-scenes")
    expect(page.get_by_role("group", name="Ett?")).to_be_visible()
    for hidden in (second, scenes):
        expect(hidden).to_be_hidden()
    page.emulate_media(media="print")
    for shown in (second, scenes):
        expect(shown).to_be_visible()
    page.emulate_media(media="screen")
    page.clock.run_for(8_000)
    for shown in (second, scenes):
        expect(shown).to_be_visible()
    gate.open()
    for hidden in (second, scenes):
        expect(hidden).to_be_hidden()


def test_a_drawn_question_takes_the_place_of_none(page: Page, long: str) -> None:
    """While it is not known which question is drawn, none is read, and at no moment the quiz becomes lower."""
    gate = Gate(page, "**/quiz.js")
    page.goto(long)
    pool = page.locator("course-quiz").nth(NAMES.index("pool"))
    page.mouse.wheel(0, 50)
    page.wait_for_function(STYLED)
    pool.scroll_into_view_if_needed()
    expect(pool.locator("form:not([hidden])")).to_have_css("visibility", "hidden")
    pool.evaluate(WATCH)
    gate.open()
    expect(pool.locator("form[data-ready]:not([hidden])")).to_be_visible()
    expect(pool.locator(".course-quiz__switch")).to_be_visible()
    assert len({*pool.evaluate("quiz => quiz.heights")}) == 1


def test_plain_text_is_back_where_the_scripts_do_not_come(browser: Browser, long: str) -> None:
    with closing(browser.new_context(service_workers="block")) as context:
        page = context.new_page()
        page.route("**/quiz.js", lambda route: route.abort())
        page.goto(long)
        page.locator("course-quiz").first.scroll_into_view_if_needed()
        expect(page.locator(".course-scenes")).to_be_visible()
        expect(page.locator(".course-talk")).to_be_hidden()
        page.locator(".course-plan").scroll_into_view_if_needed()
        for suggestions in page.locator(".course-suggestions").all():
            expect(suggestions).to_be_visible()
