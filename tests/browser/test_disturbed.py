"""What is kept lasts: with two tabs at once, with a clock that was wrong, and beside records that no one can read."""

from __future__ import annotations

import json
import re

import pytest
from lasting import PARTS, QUIZ, STORAGE, kept
from playwright.sync_api import BrowserContext, Page, expect


@pytest.mark.nightly
def test_two_tabs_answer_a_hundred_questions(context: BrowserContext, small, learner) -> None:
    asks = "".join(f"  - {{id: q-{n}, ask: Om nr {n}?, right: Ja, wrong: [Nej]}}\n" for n in range(100))
    url = small({"q": f"questions:\n{asks}"}).url
    tabs = [context.new_page(), context.new_page()]
    for tab in tabs:
        tab.goto(url + "sv/")
        expect(tab.locator("form[data-ready]")).to_have_count(100)
    answer = """odd => { window.done = (async () => {
      const all = [...document.querySelectorAll("course-quiz form")]
      for (const form of all.filter((_, at) => at % 2 === odd)) {
        form.querySelector("[value=right-1]").click()
        form.querySelector("[type=submit]").click()
        await new Promise(next => setTimeout(next))
      }
    })() }"""
    for odd, tab in enumerate(tabs):
        tab.evaluate(answer, odd)
    for tab in tabs:
        tab.evaluate("done")
    for tab in tabs:
        # A tab hears of the other's records a moment later.
        tab.wait_for_function("Object.keys(localStorage).filter(key => key.includes(' q/')).length === 100")
    found = tabs[0].evaluate(STORAGE)
    assert {f"course:test /trust/ q/q-{n}" for n in range(100)} == {key for key in found if " q/" in key}
    assert {json.loads(found[f"course:test /trust/ q/q-{n}"])["score"] for n in range(100)} == {1}
    assert sum("@recall/" in key for key in found) == 100
    for tab in tabs:
        expect(learner(tab).score(100, 100)).to_be_visible()


def test_a_clock_that_was_set_back(page: Page, small, learner, words, axe) -> None:
    """A year ahead, and then right again: nothing is lost, and no time is negative."""
    lesson = "---\nminutes: 5\n---\n# Lektion\n\nText.\n\n/// quiz | q\n///\n"
    parts = "# Sida\n\n" + "".join(f"/// page-part | {name}\n///\n\n" for name in PARTS)
    files = {
        f"content/{code}/{name}.md": text for code in ("sv", "zh") for name, text in (("one", lesson), ("mine", parts))
    }
    url = small({}, files=files | {"quizzes/q.yml": QUIZ}).url
    page.emulate_media(reduced_motion="reduce")
    page.clock.set_fixed_time("2027-11-22T08:00:00Z")
    page.goto(url + "sv/one/")
    me = learner(page)
    me.answer("Om a?", "Nej")
    me.answer("Om c?", "Sant")
    page.wait_for_function("'course:test /trust/ @recall/q/c' in localStorage")
    page.clock.set_fixed_time("2026-11-22T08:00:00Z")
    page.reload()
    expect(me.said("Om a?").first).to_have_text(me.verdict("wrong"))
    me.answer("Om a?", "Ja")
    expect(me.said("Om a?").first).to_have_text(me.verdict("right"))
    me.answer("Om b?", "Nej")
    page.wait_for_function("'course:test /trust/ @recall/q/b' in localStorage")
    answer = kept(page, "q/a")
    assert answer["attempts"] == 2 and answer["first"]["at"] > answer["at"] and answer["score"] == 1
    for id in "abc":
        assert re.fullmatch(r"202[67]-\d\d-\d\d", kept(page, f"@recall/q/{id}")["due"])
    page.goto(url + "sv/mine/")
    expect(page.locator("course-part[data-ready]")).to_have_count(len(PARTS))
    text = page.get_by_role("main").inner_text()
    assert not re.search(r"(?<![\d\w])[-−]\d|NaN|Invalid|undefined|null", text), text
    expect(page.locator("course-part .course-notice")).to_have_count(0)
    axe(page)
    # What was to come back next year comes back now: `c` at once, `a` and `b` on a day of this calendar.
    assert kept(page, "@recall/q/c")["due"].startswith("2027-11")
    asks = page.locator(".course-question__ask")
    expect(asks).to_have_text(["Om c?"])
    assert kept(page, "@recall/q/a")["due"] == "2026-11-25"


FOREIGN = [
    "",
    "{",
    "null",
    "[]",
    "\0",
    '{"version": 3}',
    '{"version": 2}',
    '{"__proto__": {"version": 2, "at": "x"}}',
    '{"version": 2, "at": 5, "seed": 1, "number": 0, "submitted": null, "box": 9}',
]


@pytest.mark.nightly
def test_other_records_that_cannot_be_read_are_set_aside(page: Page, small, learner, axe) -> None:
    page.emulate_media(reduced_motion="reduce")
    lesson = "---\nminutes: 5\n---\n# Två\n\nText.\n\n/// quiz | e\n///\n"
    parts = "# Sida\n\n" + "".join(f"/// page-part | {name}\n///\n\n" for name in PARTS)
    files = {
        f"content/{code}/{name}.md": text for code in ("sv", "zh") for name, text in (("two", lesson), ("mine", parts))
    }
    url = small(
        {}, files=files | {"quizzes/e.yml": f"mode: exam\npass: 50\nquestions:\n{QUIZ.partition('questions:')[2]}"}
    ).url
    me, first = learner(page), ("@sitting/e", "@recall/e/a", "@read/two/", "e/a")
    others = ("__proto__/a", "@sitting/__proto__", "@recall/__proto__/a", "@read/__proto__", "constructor/x", "@next/x")
    page.goto(url + "sv/")
    for raw in FOREIGN:
        keys = [f"course:test /trust/ {name}" for name in first + others]
        page.evaluate(
            "([keys, raw]) => { localStorage.clear(); keys.forEach(key => { localStorage[key] = raw }) }", [keys, raw]
        )
        page.goto(url + "sv/two/")
        me.option("Om a?", "Ja").check()
        for _ in range(2):
            page.get_by_role("button", name=me.words["quiz"]["submit"]).click()
        expect(page.locator(".course-result")).not_to_be_empty()
        page.get_by_role("contentinfo").scroll_into_view_if_needed()
        for key in keys[: len(first)]:
            aside = "([key, raw]) => localStorage[key] !== raw && localStorage[`${key}~`] === raw"
            page.wait_for_function(aside, arg=[key, raw])
        assert {page.evaluate("key => localStorage[key]", key) for key in keys[len(first) :]} == {raw}
        page.goto(url + "sv/mine/")
        expect(page.locator("course-part[data-ready]")).to_have_count(len(PARTS))
        expect(page.locator("course-part .course-notice")).to_have_count(0)
    axe(page)
