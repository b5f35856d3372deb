"""What a learner does before the scripts have loaded, as on a slow line."""

from __future__ import annotations

import threading
from contextlib import closing
from typing import Any

import pytest
from gate import Gate
from playwright.sync_api import Browser, Page, expect
from serving import Server
from support import by_night

QUIZ = """
questions:
  - {id: a, ask: Om a?, accept: [Ett]}
  - {id: b, ask: Om b?, right: Ja, wrong: [Nej]}
  - {id: c, ask: Om c?, right: Ja, wrong: [Nej]}
"""
CHOICES = "questions:\n" + "".join(f"  - {{id: {id}, ask: Om {id}?, right: Ja, wrong: [Nej]}}\n" for id in "abc")
PAGES = {f"content/{code}/index.md": "# Ett\n\n/// quiz | q\n///\n" for code in ("sv", "zh")}


def test_what_is_written_before_the_scripts_stays(page: Page, small: Any, learner: Any) -> None:
    """Also where an answer is stored: that one stays in the store, and comes back where nothing new is written."""
    page.goto(small({"q": QUIZ}).url + "sv/")
    me = learner(page)
    field = me.question("Om a?").get_by_role("textbox")
    field.fill("Två")
    me.button("Om a?").click()
    for ask in ("Om b?", "Om c?"):
        me.answer(ask, "Nej")
        expect(me.said(ask).first).to_have_text(me.verdict("wrong"))
    gate = Gate(page, "**/quiz.js")
    page.reload(wait_until="commit")
    field.fill("Ett")
    me.option("Om b?", "Ja").check()
    gate.open()
    expect(page.locator("form[data-ready]")).to_have_count(3)
    expect(me.said("Om c?").first).to_have_text(me.verdict("wrong"))
    expect(field).to_have_value("Ett")
    expect(me.option("Om b?", "Ja")).to_be_checked()
    for ask in ("Om a?", "Om b?"):
        expect(me.feedback(ask)).to_be_empty()
        me.button(ask).click()
        expect(me.said(ask).first).to_have_text(me.verdict("right"))
    assert page.evaluate("JSON.parse(localStorage['course:test /trust/ q/a']).attempts") == 2


def test_a_page_that_comes_in_parts_has_all_its_buttons(page: Page, server: Server, once: Any) -> None:
    """The styles of what is used are asked for with the first frame, when only the first question has come."""
    server.sites, come = {"/trust/": once({"quizzes/q.yml": CHOICES} | PAGES)}, threading.Event()
    server.pause = b"</fieldset>", come
    page.goto(f"{server.url}/trust/sv/", wait_until="commit")
    expect(page.get_by_text("Om a?")).to_be_visible()
    page.wait_for_selector("html > link", state="attached")
    come.set()
    expect(page.locator("form[data-ready]")).to_have_count(3)


def test_nothing_is_lost_that_is_pressed_before_the_scripts(page: Page, small: Any, learner: Any) -> None:
    url = small({"q": QUIZ}).url + "sv/"
    me = learner(page)
    gate = Gate(page, "**/quiz.js")
    page.goto(url)
    me.answer("Om b?", "Ja")
    me.answer("Om c?", "Nej")
    gate.open()
    expect(me.said("Om b?").first).to_have_text(me.verdict("right"))
    expect(me.said("Om c?").first).to_have_text(me.verdict("wrong"))
    assert page.evaluate("JSON.parse(localStorage['course:test /trust/ q/b']).attempts") == 1


OTHERS = """
questions:
  - {id: d, ask: Om d?, model-answer: Så.}
  - {id: e, ask: Om e?, plan: {if: [Då], then: [Fråga]}}
  - id: f
    ask: Om f?
    scale: {steps: 5, low: Nej, high: Ja}
    statements: [{id: s, text: Jag frågar.}, {id: t, text: Jag lyssnar.}]
  - {id: g, ask: Om g?, fill: "Ett [x].", gaps: [{id: x, right: två, wrong: [tre]}]}
"""
RESPONSES = """() => Object.fromEntries(Object.entries(localStorage).flatMap(([key, raw]) => {
  const name = key.split("/trust/ ")[1] ?? ""
  return /^[qr]\\//.test(name) ? [[name, JSON.parse(raw).response]] : []
}))"""


def test_nothing_is_lost_where_the_page_is_left_before_the_scripts(page: Page, small: Any, learner: Any) -> None:
    """Neither a text nor a choice, nor that the button was pressed. What was stored before stays until then."""
    url = small({"q": QUIZ, "r": OTHERS}).url + "sv/"
    me = learner(page)
    field, thought = (me.question(ask).get_by_role("textbox") for ask in ("Om a?", "Om d?"))
    plan, statement = me.question("Om e?").get_by_role("textbox").nth(1), me.question("Jag lyssnar.")
    gap = me.question("Om g?").get_by_role("combobox")
    page.goto(url)
    thought.fill("Först")
    page.wait_for_function("'course:test /trust/ r/d' in localStorage")
    gate = Gate(page, "**/quiz.js")
    page.reload()
    field.fill("Ett")
    me.answer("Om b?", "Ja")
    me.option("Om c?", "Nej").check()
    thought.fill("Sedan")
    plan.fill("Frågar")
    statement.get_by_label("4").check()
    gap.select_option("tre")
    page.goto("about:blank")
    page.goto(url)
    assert page.evaluate(RESPONSES)["r/d"] == ["Först"]
    gate.open()
    expect(page.locator("form[data-ready]")).to_have_count(7)
    expect(me.said("Om b?").first).to_have_text(me.verdict("right"))
    expect(field).to_have_value("Ett")
    expect(me.option("Om c?", "Nej")).to_be_checked()
    expect(statement.get_by_label("4")).to_be_checked()
    assert gap.evaluate("it => it.selectedOptions[0].text") == "tre"
    kept = {"q/b": ["right-1"], "r/d": ["Sedan"], "r/e": ["1.then=Frågar"], "r/f": ["t=4"]}
    assert page.evaluate(RESPONSES) == kept


def test_a_button_says_what_it_does_from_the_first(page: Page, small: Any, learner: Any) -> None:
    """Also while the questions after it have not loaded."""
    page.add_init_script(
        "window.labels = new Set()\n"
        "const note = () => document.querySelectorAll('[data-step=next] .course-question__check')"
        ".forEach(it => labels.add(it.firstChild.textContent))\n"
        "new MutationObserver(note).observe(document, {subtree: true, childList: true, attributes: true,"
        " characterData: true})"
    )
    page.goto(small({"q": QUIZ}).url + "sv/")
    me = learner(page)
    me.question("Om a?").get_by_role("textbox").fill("Ett")
    me.button("Om a?").click()
    expect(me.said("Om a?").first).to_have_text(me.verdict("right"))
    page.reload()
    expect(page.locator("form[data-ready]")).to_have_count(3)
    expect(me.said("Om a?").first).to_have_text(me.verdict("right"))
    assert page.evaluate("[...labels]") == [me.words["runtime"]["next"]]


def test_where_the_scripts_do_not_come_a_question_is_read(browser: Browser, small: Any, learner: Any) -> None:
    """And answered when they do."""
    with closing(browser.new_context(service_workers="block", reduced_motion="reduce")) as context:
        page, asked = context.new_page(), list[str]()
        page.route("**/quiz.js", lambda route: (asked.append(route.request.resource_type), route.abort()))
        page.goto(small({"q": QUIZ}).url + "sv/")
        me = learner(page)
        me.option("Om b?", "Ja").check()
        expect(me.question("Om b?").locator("summary")).to_be_visible()
        # A module that has failed never comes again in a browser before 2026: it is imported once its file is there.
        assert asked and {*asked} == {"fetch"}
        page.unroute("**/quiz.js")
        me.question("Om b?").locator("summary").click()
        me.button("Om b?").click()
        expect(me.said("Om b?").first).to_have_text(me.verdict("right"))


ORDER = """
confidence: yes
questions:
  - {id: e, ask: Om e?, in-order: [Ett, Två]}
  - {id: b, ask: Om b?, right: Ja, wrong: [Nej]}
"""


@pytest.mark.parametrize("script", ["questions/ordering", *by_night("controls/text", "behaviours/confidence")])
def test_what_a_question_needs_is_tried_again(browser: Browser, small: Any, learner: Any, script: str) -> None:
    with closing(browser.new_context(service_workers="block", reduced_motion="reduce")) as context:
        page = context.new_page()
        page.route(f"**/{script}.js", lambda route: route.fulfill(status=503))
        page.goto(small({"q": ORDER}).url + "sv/")
        me = learner(page)
        me.option("Om b?", "Ja").check()
        expect(me.question("Om e?").locator("summary")).to_be_visible()
        expect(me.button("Om e?")).to_be_hidden()
        page.unroute(f"**/{script}.js")
        me.question("Om e?").locator("summary").click()
        expect(me.button("Om e?")).to_be_visible()
        page.get_by_role("radio", name=me.words["quiz"]["confidence_3"]).last.check()
        me.button("Om b?").click()
        expect(me.said("Om b?").first).to_have_text(me.verdict("right"))


def test_a_search_finds_hidden_questions_once_the_page_has_loaded(page: Page, small: Any) -> None:
    """Not before: while it loads, browsers look for forms to fill in, and lay out each one that can be found."""
    page.set_viewport_size({"width": 390, "height": 800})
    page.add_init_script(
        "const ways = () => [...document.querySelectorAll('course-quiz form')].map(it => it.getAttribute('hidden'))\n"
        "addEventListener('load', () => { window.early = ways() })"
    )
    page.goto(small({"q": QUIZ}).url + "sv/")
    assert page.evaluate("early") == [None, "", ""]
    expect(page.locator("form[hidden=until-found]")).to_have_count(2)


def test_styles_come_before_their_quiz_is_near(page: Page, small: Any) -> None:
    """So that it does not change its size in view. Those of the first quiz of a page come with the page."""
    text = "En rad.\n\n" * 200
    lesson = f"---\nminutes: 5\n---\n# Lång\n\n{text}/// quiz | q\n///\n\n{text}"
    url = small({"q": QUIZ}, files={f"content/{code}/long.md": lesson for code in ("sv", "zh")}).url + "sv/"
    sheet = "link[rel=stylesheet][href$='questions/short_text.css']"
    page.goto(url)
    expect(page.locator(f"head > {sheet}")).to_have_count(1)
    # Others come as soon as the page is seen, and do not wait until it has loaded.
    gate = Gate(page, "**/bundle.*.js")
    page.goto(f"{url}long/", wait_until="commit")
    expect(page.locator(f"{sheet}:not(head *)")).to_have_count(1)
    assert page.evaluate("document.readyState") == "loading"
    gate.open()
    expect(page.locator("form[data-scripted][data-ready]")).to_have_count(0)
