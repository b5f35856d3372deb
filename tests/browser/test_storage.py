"""The quiz works where nothing can be kept, and with whatever else is in the storage of the browser."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, BrowserType, Page, expect
from support import by_night

QUIZ = "questions:\n" + "".join(f"  - {{id: {id}, ask: Om {id}?, right: Ja, wrong: [Nej, Kanske]}}\n" for id in "abcd")
ANSWER = {"version": 2, "response": ["right-1"], "prints": [""], "score": 1, "attempts": 1, "at": "2026-11-22T08:00Z"}
MISFITS = [
    *({"version": version} for version in (3, "2", None)),
    *({"response": response} for response in ("right-1", [1], {"__proto__": ["right-1"]}, None)),
    *({"prints": prints} for prints in ("", [1], None)),
    *({"score": score} for score in (7, -1, "1")),
    *({"attempts": attempts} for attempts in (-1, 1.5, "1")),
    *({"sure": sure} for sure in (0, 4, "3", None)),
    *({name: 0} for name in ("digest", "at")),
]
DAMAGED = ["", "{", "null", "5", '"x"', "[]", "{}", "\0", "x" * 100_000, '{"__proto__": {"version": 1}}']
BLOCKED = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('', 'SecurityError') }})"
# Chooses an option of every question and lets it be checked, as a learner does.
ANSWERED = """id => {
  for (const form of document.querySelectorAll("form[data-ready]")) {
    form.querySelector(`input[value="${id}"]`).click()
    form.querySelector("[type=submit]").click()
  }
}"""
FILLED = """() => {
  for (let size = 1 << 20, at = 0; size; size >>= 1)
    try { for (;;) localStorage.setItem(`filler-${at++}`, "x".repeat(size)) } catch {}
}"""


@pytest.fixture(params=["blocked", "full", *by_night("thrown")])
def poor(
    request, browser: Browser, browser_type: BrowserType, whole_browser, tmp_path: Path
) -> Iterator[BrowserContext]:
    """A context in which nothing can be stored."""
    if request.param != "blocked":
        context = browser.new_context()
        context.add_init_script(BLOCKED if request.param == "thrown" else f"({FILLED})()")
    else:
        settings = tmp_path / "profile" / "Default" / "Preferences"
        settings.parent.mkdir(parents=True)
        settings.write_text(json.dumps({"profile": {"default_content_setting_values": {"cookies": 2}}}))
        context = browser_type.launch_persistent_context(settings.parents[1], **whole_browser)
    with closing(context):
        yield context


@pytest.mark.modern("the oldest Chromium at hand is a shell")
def test_without_storage(poor: BrowserContext, request, small, learner, words, errors, axe) -> None:
    thrown, page = errors(poor), poor.new_page()
    two = {"q": f"title: Ett\n{QUIZ}", "r": "title: Två\n" + QUIZ.replace("Om", "Kring")}
    page.goto(small(two).url + "sv/")
    me = learner(page)
    for ask in ("Om a?", "Kring a?"):
        me.answer(ask, "Nej")
        me.answer(ask, "Ja")
        expect(me.said(ask).first).to_have_text(me.verdict("right"))
    # Once a page, not once a quiz or an answer.
    full = request.node.callspec.params["poor"] == "full"
    told = words("sv")["files"]["full"] if full else me.words["runtime"]["unsaved"]
    expect(page.get_by_role("status").filter(has_text=told)).to_have_count(1)
    axe(page)
    page.get_by_role("button", name=me.words["quiz"]["restart"]).first.click()
    expect(me.option("Om a?", "Ja")).not_to_be_checked()
    expect(me.said("Kring a?").first).to_have_text(me.verdict("right"))
    page.get_by_role("link", name="中文", exact=True).click()
    page.wait_for_url("**/zh/")
    learner(page, "zh").answer("Kring a?", "Ja")
    expect(learner(page, "zh").said("Kring a?").first).to_have_text(learner(page, "zh").verdict("right"))
    assert not thrown


def test_foreign_data_is_set_aside(page: Page, small, learner, axe) -> None:
    total = len(MISFITS) + len(DAMAGED)
    asks = [f"Om nr {number}?" for number in range(1, total + 1)]
    quiz = "".join(f"  - {{id: q-{n}, ask: '{ask}', right: Ja, wrong: [Nej]}}\n" for n, ask in enumerate(asks))
    page.goto(small({"q": f"questions:\n{quiz}"}).url + "sv/")
    me = learner(page)
    me.answer(asks[0], "Ja")
    # All these questions are of one shape, and so have one digest.
    answer = ANSWER | {"digest": json.loads(page.evaluate("localStorage['course:test /trust/ q/q-0']"))["digest"]}
    foreign = DAMAGED + [json.dumps(answer | misfit) for misfit in MISFITS]
    keys = [f"course:test /trust/ q/q-{number}" for number in range(total)]
    page.evaluate("all => Object.assign(localStorage, all)", dict(zip(keys, foreign, strict=True)))
    page.reload()
    expect(page.get_by_text(me.words["quiz"]["count"].format(total=total), exact=True)).to_be_visible()
    expect(me.button(asks[-1])).to_be_visible()
    assert page.locator("form[data-ready] .course-feedback").all_text_contents() == [""] * total
    expect(page.get_by_role("radio", name="Ja", checked=True)).to_have_count(0)
    expect(page.get_by_text(me.words["runtime"]["unsaved"])).to_have_count(0)
    page.evaluate(ANSWERED, "right-1")
    expect(page.get_by_role("status").filter(has_text=me.verdict("right"))).to_have_count(total)
    axe(page)
    assert page.evaluate("keys => keys.map(key => localStorage.getItem(`${key}~`))", keys) == foreign


def test_tampered_answers_are_not_believed(page: Page, small, learner, axe) -> None:
    page.goto(small({"q": QUIZ}).url + "sv/")
    me = learner(page)
    for id, response in (("a", ["wrong-1"]), ("b", ["right-1", "wrong-1"]), ("c", ["right-9"]), ("d", [])):
        me.answer(f"Om {id}?", "Ja")
        key = f"course:test /trust/ q/{id}"
        stored = json.loads(page.evaluate("key => localStorage[key]", key)) | {"response": response}
        page.evaluate("([key, raw]) => { localStorage[key] = raw }", [key, json.dumps(stored)])
    page.reload()
    expect(me.button("Om d?")).to_be_visible()
    for id in "abcd":
        expect(me.feedback(f"Om {id}?")).not_to_contain_text("✓")
    expect(me.score(4, 4)).to_have_count(0)
    axe(page)


def test_another_course_is_left_alone(page: Page, small, learner, axe) -> None:
    page.goto(small({"q": QUIZ}).url + "sv/")
    me = learner(page)
    me.answer("Om a?", "Ja")
    answer = page.evaluate("localStorage['course:test /trust/ q/a']")
    others = dict.fromkeys(("course:other /trust/ q/b", "course:test2 /trust/ q/b", "course:test /trust/ p/b"), answer)
    others |= {"course:other /trust/ language": "zh", "b": "b"}
    page.evaluate("others => Object.assign(localStorage, others)", others)
    page.reload()
    expect(me.option("Om a?", "Ja")).to_be_checked()
    expect(me.feedback("Om b?")).to_be_empty()
    for id in "abcd":
        me.answer(f"Om {id}?", "Nej")
    me.restart()
    expect(me.option("Om a?", "Nej")).not_to_be_checked()
    axe(page)
    assert page.evaluate("({...localStorage})").items() >= others.items()
    assert page.evaluate("'course:test /trust/ q/a' in localStorage") is False
