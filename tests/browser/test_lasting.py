"""What is kept lasts: through versions of the course and of the store, in two tabs, and when the clock is wrong."""

from __future__ import annotations

import json
import re
from typing import Any

from playwright.sync_api import BrowserContext, Page, expect

QUIZ = """
questions:
  - {id: a, ask: Om a?, right: Ja, wrong: [Nej, Kanske]}
  - {id: b, ask: Om b?, all-right: [Ja, Jo], wrong: [Nej]}
  - {id: c, ask: Om c?, is-true: yes}
"""
# To the letter what the first release kept of this very quiz: `c` after one attempt, `b` after three, `a` wrong.
FIRST_RELEASE = {
    "course:test:q/a": '{"version":1,"digest":"b6849803","response":["wrong-1"],"prints":["4a1796"],"score":0,"attempts":1,"at":"2026-11-22T10:56:35.965Z"}',
    "course:test:q/b": '{"version":1,"digest":"8da1266c","response":["right-2","right-1"],"prints":["31b110","afec3e"],"score":1,"attempts":3,"at":"2026-11-22T10:56:38.826Z"}',
    "course:test:q/c": '{"version":1,"digest":"bdcb7d4d","response":["true"],"prints":[""],"score":1,"attempts":1,"at":"2026-11-22T10:56:39.273Z"}',
}
PARTS = ("continue", "progress", "review", "journal", "backup")
STORAGE = "() => Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith('course:')).sort())"


def kept(page: Page, name: str) -> dict[str, Any]:
    return json.loads(page.evaluate("name => localStorage[`course:test:${name}`]", name))


def test_answers_of_the_first_release(page: Page, small, learner, axe) -> None:
    url = small({"q": QUIZ}).url
    page.goto(url + "sv/")
    page.evaluate("all => Object.assign(localStorage, all)", FIRST_RELEASE)
    page.reload()
    me = learner(page)
    for ask, result in (("Om a?", "wrong"), ("Om b?", "right"), ("Om c?", "right")):
        expect(me.said(ask).first).to_have_text(me.verdict(result))
    expect(me.option("Om a?", "Nej")).to_be_checked()
    expect(me.score(2, 3)).to_be_visible()
    axe(page)
    # What is only read stays as it is, so that an older version of the course still knows it.
    assert {key: page.evaluate(STORAGE).get(key) for key in FIRST_RELEASE} == FIRST_RELEASE
    for ask, text in (("Om a?", "Ja"), ("Om b?", "Nej")):
        me.answer(ask, text)
    for id, attempts, old in (("a", 2, True), ("b", 4, False)):
        before, now = json.loads(FIRST_RELEASE[f"course:test:q/{id}"]), kept(page, f"q/{id}")
        first = {name: before[name] for name in ("response", "score", "at")}
        assert (now["version"], now["attempts"], now["digest"]) == (2, attempts, before["digest"])
        # What the first of several attempts was, no one has written down.
        assert now.get("first") == (first if old else None)
    assert page.evaluate("localStorage['course:test:q/c']") == FIRST_RELEASE["course:test:q/c"]
    assert not [key for key in page.evaluate(STORAGE) if key.endswith("~")]
    page.reload()
    expect(me.said("Om a?").first).to_have_text(me.verdict("right"))


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
        tab.wait_for_function("Object.keys(localStorage).filter(key => key.includes(':q/')).length === 100")
    found = tabs[0].evaluate(STORAGE)
    assert {f"course:test:q/q-{n}" for n in range(100)} == {key for key in found if ":q/" in key}
    assert {json.loads(found[f"course:test:q/q-{n}"])["score"] for n in range(100)} == {1}
    assert sum("@recall/" in key for key in found) == 100
    for tab in tabs:
        expect(learner(tab).score(100, 100)).to_be_visible()


def test_a_clock_that_was_set_back(page: Page, small, learner, words, axe) -> None:
    """A year ahead, and then right again: nothing is lost, and no time is negative."""
    lesson = "---\nminutes: 5\n---\n# Lektion\n\nText.\n\n/// quiz | q\n///\n"
    parts = "# Sida\n\n" + "".join(f"/// course | {name}\n///\n\n" for name in PARTS)
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
    page.wait_for_function("'course:test:@recall/q/c' in localStorage")
    page.clock.set_fixed_time("2026-11-22T08:00:00Z")
    page.reload()
    expect(me.said("Om a?").first).to_have_text(me.verdict("wrong"))
    me.answer("Om a?", "Ja")
    expect(me.said("Om a?").first).to_have_text(me.verdict("right"))
    me.answer("Om b?", "Nej")
    page.wait_for_function("'course:test:@recall/q/b' in localStorage")
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


# `a` is worded anew, the key of `b` changes, `c` is gone and `d` is new; the pages change their order.
EDIT = """
questions:
  - {id: d, ask: Om d?, right: Ja, wrong: [Nej]}
  - {id: b, ask: Om b?, all-right: [Ja, Nej], wrong: [Jo]}
  - {id: a, ask: Om aa?, right: Jo, wrong: [Nej, Kanske]}
"""


def test_a_course_that_is_edited_loses_no_record(page: Page, small, learner, words, axe) -> None:
    def build(quiz: str) -> str:
        exam = f"mode: exam\npass: 50\nattempts: 3\n{quiz.replace('Om', 'Prov')}"
        lesson = "---\nminutes: 5\n---\n# {}\n\nText.\n\n/// quiz | {}\n///\n"
        told = {"one": lesson.format("Ett", "q"), "two": lesson.format("Två", "e")}
        files = {f"content/{code}/{name}.md": text for code in ("sv", "zh") for name, text in told.items()}
        return small(
            {}, files=files | {"quizzes/q.yml": f"draw: 2\nshuffle: [questions]\n{quiz}", "quizzes/e.yml": exam}
        ).url

    url = build(QUIZ)
    page.goto(url + "sv/one/")
    me = learner(page)
    shown = page.locator("form[data-ready]:visible")
    expect(shown).to_have_count(2)
    for form in shown.all():
        form.locator("input").first.check()
        form.get_by_role("button").click()
    page.goto(url + "sv/two/")
    for ask, text in (("Prov a?", "Ja"), ("Prov c?", "Sant")):
        me.option(ask, text).check()
    for _ in range(2):
        page.get_by_role("button", name=me.words["quiz"]["submit"]).click()
    best = kept(page, "@sitting/e")["best"]
    assert best["percent"] == 66
    page.get_by_role("contentinfo").scroll_into_view_if_needed()
    page.wait_for_function("'course:test:@read/two/' in localStorage && 'course:test:@recall/e/c' in localStorage")
    before = page.evaluate(STORAGE)
    assert len(before) == 12

    build(EDIT)
    for address in ("zh/one/", "zh/two/", "sv/one/", "sv/two/"):
        page.goto(url + address)
        expect(page.locator("form[data-ready]:visible")).to_have_count(2 if "one" in address else 3)
        assert page.evaluate(STORAGE).items() >= before.items()
    # Handed in is handed in, and what has changed since says so; its best result stays through the next sitting.
    expect(me.option("Prov aa?", "Jo")).to_be_checked()
    page.get_by_role("button", name=me.words["quiz"]["retake"]).click()
    assert kept(page, "@sitting/e")["best"] == best
    me.option("Prov d?", "Ja").check()
    for _ in range(2):
        page.get_by_role("button", name=me.words["quiz"]["submit"]).click()
    sitting = kept(page, "@sitting/e")
    assert sitting["best"] == best and sitting["number"] == 2
    now = page.evaluate(STORAGE)
    assert all(now[key] == before[key] for key in before if "/e" not in key and ":e/" not in key)
    assert now["course:test:@recall/e/a"] == before["course:test:@recall/e/a"] and "course:test:@recall/e/d" in now
    axe(page)


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


def test_other_records_that_cannot_be_read_are_set_aside(page: Page, small, learner, axe) -> None:
    page.emulate_media(reduced_motion="reduce")
    lesson = "---\nminutes: 5\n---\n# Två\n\nText.\n\n/// quiz | e\n///\n"
    parts = "# Sida\n\n" + "".join(f"/// course | {name}\n///\n\n" for name in PARTS)
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
        keys = [f"course:test:{name}" for name in first + others]
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
