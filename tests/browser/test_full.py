"""A storage that is full: found before an answer is lost, and said until there is room."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from lasting import QUIZ, kept
from playwright.sync_api import Locator, Page, expect
from support import COURSE, at_night

FILL = (
    "for (let size = 1 << 20, at = 0; size; size >>= 1) try { for (;;) localStorage[`filler-${at++}`] = "
    "'x'.repeat(size) } catch {}"
)
FREE = "Object.keys(localStorage).forEach(key => key.startsWith('filler') && localStorage.removeItem(key))"
EXAM = f"mode: exam\npass: 50\n{QUIZ.replace('Om', 'Prov')}"
LESSON = "---\ntitle: {0}\nminutes: 5\n---\n# {0}\n\nText.\n\n/// quiz | {1}\n///\n"
NOTES = "questions:\n  - {id: own, ask: Vad tänker du?, model-answer: Så.}\n"
PARTS = ("index", "review", "certificate", "journal", "backup")


@pytest.fixture(name="url")
def url_fixture(small) -> str:
    quizzes = {"quizzes/q.yml": QUIZ, "quizzes/e.yml": EXAM, "quizzes/n.yml": NOTES}
    files = dict(quizzes)
    for code in ("sv", "zh"):
        for name, quiz in (("one", "q"), ("two", "e"), ("three", "n")):
            files[f"content/{code}/{name}.md"] = LESSON.format(name, quiz)
        for name in PARTS:
            page = Path("content") / code / "my-course" / f"{name}.md"
            files[page.as_posix()] = (COURSE / page).read_text(encoding="utf-8")
    return small({}, files=files, settings="certificate: {quiz: e, pass_mark: 50}").url


def notice(page: Page, words: Any, language: str = "sv") -> Locator:
    return page.get_by_role("status").filter(has_text=words(language)["files"]["full"])


def saved(page: Page, place: Locator, label: str) -> dict[str, Any]:
    with page.expect_download() as coming:
        place.get_by_role("button", name=label).click()
    return json.loads(coming.value.path().read_text(encoding="utf-8"))["entries"]


def test_it_is_said_on_every_page_that_keeps_something(page: Page, url: str, words, axe) -> None:
    page.goto(url + "sv/")
    page.evaluate(FILL)
    addresses = ("one/", "two/", "my-course/", *(f"my-course/{name}/" for name in PARTS[1:]))
    for address in at_night(addresses, by_day=3):
        page.goto(f"{url}sv/{address}")
        expect(notice(page, words)).to_have_count(1)
    axe(page)
    page.goto(url + "zh/one/")
    expect(notice(page, words, "zh")).to_be_visible()
    # When it is mended it is said no more: by another tab at once, or when the page is opened.
    other = page.context.new_page()
    other.goto(url + "sv/one/")
    expect(notice(other, words)).to_be_visible()
    page.evaluate(FREE)
    expect(notice(other, words)).to_have_count(0)
    page.reload()
    expect(page.locator("form[data-ready]")).to_have_count(3)
    expect(notice(page, words, "zh")).to_have_count(0)


def test_what_the_page_alone_has_is_saved_and_kept_when_there_is_room(page: Page, url: str, learner, words) -> None:
    me, said = learner(page), words("sv")
    page.goto(url + "sv/one/")
    me.answer("Om a?", "Ja")
    page.evaluate(FILL)
    page.reload()
    # Before anything is answered.
    expect(notice(page, words)).to_be_visible()
    me.answer("Om a?", "Nej")
    me.answer("Om c?", "Sant")
    expect(me.said("Om c?").first).to_have_text(me.verdict("right"))
    found = saved(page, notice(page, words), said["files"]["copy_save"])
    assert (found["q/a"]["response"], found["q/c"]["score"]) == (["wrong-1"], 1)
    assert page.evaluate("'course:test /trust/ q/c' in localStorage") is False
    page.evaluate(FREE)
    page.evaluate("dispatchEvent(new Event('focus'))")
    expect(notice(page, words)).to_have_count(0)
    assert (kept(page, "q/a")["response"], kept(page, "q/c")["score"]) == (["wrong-1"], 1)


def test_the_result_of_an_exam_is_not_kept(page: Page, url: str, learner, words, axe) -> None:
    me, files = learner(page), words("sv")["files"]
    page.goto(url + "sv/two/")
    me.option("Prov a?", "Ja").check()
    page.evaluate(FILL)
    me.option("Prov c?", "Sant").check()
    expect(notice(page, words)).to_be_visible()
    for _ in range(2):
        page.get_by_role("button", name=me.words["quiz"]["submit"]).click()
    result = page.get_by_role("status").filter(has_text=files["unsaved_result"])
    expect(result).to_be_visible()
    axe(page)
    found = saved(page, result, files["copy_save"])
    assert found["@sitting/e"]["best"]["percent"] == 66 and found["e/c"]["response"] == ["true"]
    # The file brings it back where there is room.
    page.evaluate(FREE)
    page.evaluate("dispatchEvent(new Event('focus'))")
    expect(result).to_have_count(0)
    page.reload()
    expect(page.locator(".course-result")).to_contain_text("66")


def test_nothing_is_called_saved_that_is_not(page: Page, url: str, learner, words) -> None:
    me = learner(page)
    page.goto(url + "sv/three/")
    page.evaluate(FILL)
    question = me.question("Vad tänker du?")
    question.get_by_role("textbox").fill("Mycket")
    question.get_by_role("button", name=words("sv")["kinds"]["reflection"]["check"]).click()
    expect(me.said("Vad tänker du?").first).to_have_text("✗ " + me.words["runtime"]["unsaved"])


def test_what_still_fits_is_not_called_lost(page: Page, url: str, learner, words) -> None:
    """With room for this answer, and not for a long one, the page warns; and says of the answer what is so."""
    me = learner(page)
    page.goto(url + "sv/three/")
    page.evaluate(FILL)
    page.evaluate("() => { localStorage['filler-0'] = localStorage['filler-0'].slice(700) }")
    page.reload()
    expect(notice(page, words)).to_be_visible()
    question = me.question("Vad tänker du?")
    question.get_by_role("textbox").fill("Lite")
    question.get_by_role("button", name=words("sv")["kinds"]["reflection"]["check"]).click()
    expect(me.said("Vad tänker du?").first).to_have_text("✓ " + words("sv")["runtime"]["done"])
    assert kept(page, "n/own")["response"] == ["Lite"]


def test_storage_that_is_thrown_away_in_the_middle_of_an_exam(page: Page, small, learner) -> None:
    """What stands in the page counts, and the same questions stand under the result afterwards."""
    asks = "".join(f"  - {{id: q-{n}, ask: Nr {n}?, right: Ja, wrong: [Nej]}}\n" for n in range(12))
    page.goto(small({"e": f"mode: exam\npass: 50\ndraw: 6\nshuffle: [questions]\nquestions:\n{asks}"}).url + "sv/")
    me, shown = learner(page), page.locator("form[data-ready]:visible")
    expect(shown).to_have_count(6)
    asked = shown.evaluate_all("all => all.map(it => it.dataset.question)")
    for at, form in enumerate(shown.all()):
        if at == 4:
            page.evaluate("localStorage.clear()")
        form.get_by_label("Ja").check()
    page.get_by_role("button", name=me.words["quiz"]["submit"]).click()
    result = page.locator(".course-result")
    expect(result).to_contain_text("100")
    said = result.inner_text()
    page.reload()
    expect(result).to_have_text(said, use_inner_text=True)
    assert shown.evaluate_all("all => all.map(it => it.dataset.question)") == asked
    # Erased by the learner elsewhere, it is not brought back.
    other = page.context.new_page()
    other.goto(page.url)
    other.evaluate("Object.keys(localStorage).forEach(key => localStorage.removeItem(key))")
    expect(result).to_be_empty()
    expect(page.get_by_role("button", name=me.words["quiz"]["submit"])).to_be_visible()
