"""What is kept lasts: through versions of the store and of the course."""

from __future__ import annotations

import json

from lasting import QUIZ, STORAGE, kept
from playwright.sync_api import Page, expect

# To the letter what the first release kept of this very quiz: `c` after one attempt, `b` after three, `a` wrong.
FIRST_RELEASE = {
    "course:test:q/a": (
        '{"version":1,"digest":"b6849803","response":["wrong-1"],"prints":["4a1796"],"score":0,"attempts":1,'
        '"at":"2026-11-22T10:56:35.965Z"}'
    ),
    "course:test:q/b": (
        '{"version":1,"digest":"8da1266c","response":["right-2","right-1"],"prints":["31b110","afec3e"],"score":1,'
        '"attempts":3,"at":"2026-11-22T10:56:38.826Z"}'
    ),
    "course:test:q/c": (
        '{"version":1,"digest":"bdcb7d4d","response":["true"],"prints":[""],"score":1,"attempts":1,'
        '"at":"2026-11-22T10:56:39.273Z"}'
    ),
}


def test_answers_of_the_first_release(page: Page, small, learner, axe) -> None:
    url = small({"q": QUIZ}).url
    page.goto(url + "sv/")
    page.evaluate("all => Object.assign(localStorage, all)", FIRST_RELEASE)
    page.reload()
    me = learner(page)
    for ask, result in (("Om a?", "wrong"), ("Om b?", "right"), ("Om c?", "right")):
        expect(me.said(ask).first).to_have_text(me.verdict(result))
    expect(me.option("Om a?", "Nej")).to_be_checked()
    expect(me.score(2, 3, 3)).to_be_visible()
    axe(page)
    # It moves to the keys of this copy, and what is only read stays as it is.
    first = {key.replace("course:test:", "course:test /trust/ "): raw for key, raw in FIRST_RELEASE.items()}
    assert page.evaluate(STORAGE) == first
    for ask, text in (("Om a?", "Ja"), ("Om b?", "Nej")):
        me.answer(ask, text)
    for id, attempts, old in (("a", 2, True), ("b", 4, False)):
        before, now = json.loads(first[f"course:test /trust/ q/{id}"]), kept(page, f"q/{id}")
        attempt = {name: before[name] for name in ("response", "score", "at")}
        assert (now["version"], now["attempts"], now["digest"]) == (2, attempts, before["digest"])
        # What the first of several attempts was, no one has written down.
        assert now.get("first") == (attempt if old else None)
    assert page.evaluate("localStorage['course:test /trust/ q/c']") == first["course:test /trust/ q/c"]
    assert not [key for key in page.evaluate(STORAGE) if key.endswith("~")]
    page.reload()
    expect(me.said("Om a?").first).to_have_text(me.verdict("right"))


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
    # A lesson is read once its end has been seen, which stands lower as soon as the way on is there.
    expect(page.locator(".course-end")).to_be_visible()
    page.get_by_role("contentinfo").scroll_into_view_if_needed()
    page.wait_for_function("'course:test /trust/ @read/one/' in localStorage")
    page.goto(url + "sv/two/")
    for ask, text in (("Prov a?", "Ja"), ("Prov c?", "Sant")):
        me.option(ask, text).check()
    for _ in range(2):
        page.get_by_role("button", name=me.words["quiz"]["submit"]).click()
    best = kept(page, "@sitting/e")["best"]
    assert best["percent"] == 66
    expect(page.locator(".course-end")).to_be_visible()
    page.get_by_role("contentinfo").scroll_into_view_if_needed()
    page.wait_for_function(
        "'course:test /trust/ @read/two/' in localStorage && 'course:test /trust/ @recall/e/c' in localStorage"
    )
    before = page.evaluate(STORAGE)
    assert len(before) == 12

    build(EDIT)
    for address in ("zh/one/", "zh/two/", "sv/one/", "sv/two/"):
        page.goto(url + address)
        expect(page.locator("form[data-ready]:visible")).to_have_count(2 if "one" in address else 3)
        assert page.evaluate(STORAGE).items() >= before.items()
    # Handed in is handed in, and what has changed since says so; its best result stays through the next sitting.
    expect(me.option("Prov aa?", "Jo")).to_be_checked()
    me.retake()
    assert kept(page, "@sitting/e")["best"] == best
    me.option("Prov d?", "Ja").check()
    for _ in range(2):
        page.get_by_role("button", name=me.words["quiz"]["submit"]).click()
    sitting = kept(page, "@sitting/e")
    assert sitting["best"] == best and sitting["number"] == 2
    now = page.evaluate(STORAGE)
    assert all(now[key] == before[key] for key in before if "/e" not in key and " e/" not in key)
    assert (
        now["course:test /trust/ @recall/e/a"] == before["course:test /trust/ @recall/e/a"]
        and "course:test /trust/ @recall/e/d" in now
    )
    axe(page)
