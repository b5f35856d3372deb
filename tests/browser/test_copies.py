"""Courses on one origin keep apart, and what earlier versions have kept moves to the keys of this copy."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from lasting import STORAGE
from playwright.sync_api import BrowserContext, Page, expect
from records import answer, attempt, read
from support import CONFIG, by_night

QUIZ = "questions:\n" + "".join(f"  - {{id: {id}, ask: Om {id}?, right: Ja, wrong: [Nej, Kanske]}}\n" for id in "abc")
PAGE = "# Ett\n\n/// quiz | q\n///\n\n/// page-part | backup\n///\n"
# To the letter as the version before this one kept them.
OLD = {"q/b~": "not JSON", "@read/one/": json.dumps(read(3)), "@sitting/q": json.dumps(attempt(2)), "language": "zh"}
YES, NO = "afec3e", "4a1796"
"""Fingerprints of two options that have no id."""
FULL = (
    "for (let size = 1 << 20, at = 0; size; size >>= 1) try { for (;;) localStorage[`filler-${at++}`] = "
    "'x'.repeat(size) } catch {}"
)


@pytest.fixture(name="sites")
def sites_fixture(once, serve):
    """Return a function that serves a course with this id, a copy of it, and a course with that id, on one origin."""

    def build(id: str = "test", other: str = "test-two") -> dict[str, str]:
        def made(id: str) -> Path:
            config = CONFIG.replace("id: test", f"id: {id}")
            pages = {f"content/{code}/index.md": PAGE for code in ("sv", "zh")}
            return once({"mkdocs.yml": config, "quizzes/q.yml": QUIZ} | pages)

        folder = made(id)
        mine = serve(folder, beside={"/trust-copy": folder, "/other": made(other)}).url
        host = mine.removesuffix("/trust/")
        return {"mine": mine, "copy": f"{host}/trust-copy/", "other": f"{host}/other/"}

    return build


def records(page: Page, prefix: str) -> dict[str, str]:
    return named(page.evaluate(STORAGE), prefix)


def named(storage: dict[str, str], prefix: str) -> dict[str, str]:
    return {key.removeprefix(prefix): raw for key, raw in storage.items() if key.startswith(prefix)}


def test_courses_on_one_origin_are_apart(page: Page, sites, learner, words) -> None:
    urls, said = sites(), words("sv")["parts"]["backup"]
    me = learner(page)
    for number, url in enumerate(urls.values()):
        page.goto(f"{url}sv/")
        expect(me.button("Om c?")).to_be_visible()
        # Nothing that was done in one of them shows in another one.
        for ask in ("Om a?", "Om b?", "Om c?"):
            expect(me.feedback(ask)).to_be_empty()
        me.answer(f"Om {'abc'[number]}?", "Ja")
        page.get_by_role("link", name="中文", exact=True).click()
        page.wait_for_url("**/zh/")
    for prefix, id in (("test /trust/", "a"), ("test /trust-copy/", "b"), ("test-two /other/", "c")):
        found = records(page, f"course:{prefix} ")
        assert {name for name in found if name.startswith("q/")} == {f"q/{id}"} and found["language"] == "zh"
    others = {key: raw for key, raw in page.evaluate(STORAGE).items() if " /trust/ " not in key}
    page.goto(f"{urls['mine']}sv/")
    page.get_by_role("button", name=said["erase"]).click()
    page.get_by_role("button", name=said["really"]).click()
    expect(page.get_by_text(said["erased"].format(what=said["everything"]))).to_be_visible()
    assert records(page, "course:test /trust/ ") == {"language": "zh"}
    assert {key: raw for key, raw in page.evaluate(STORAGE).items() if " /trust/ " not in key} == others
    # Each root leads to the language chosen there.
    page.evaluate("localStorage['course:test /trust-copy/ language'] = 'sv'")
    page.goto(urls["copy"] + "index.html")
    page.wait_for_url("**/trust-copy/sv/")
    page.goto(urls["mine"])
    page.wait_for_url("**/trust/zh/")


def test_another_copy_in_another_tab_is_not_heard(context: BrowserContext, sites, learner) -> None:
    urls = sites()
    here, there = context.new_page(), context.new_page()
    here.goto(f"{urls['mine']}sv/")
    there.goto(f"{urls['copy']}sv/")
    me = learner(here)
    me.answer("Om a?", "Ja")
    learner(there).answer("Om a?", "Nej")
    expect(learner(there).said("Om a?").first).to_have_text(me.verdict("wrong"))
    here.reload()
    expect(me.said("Om a?").first).to_have_text(me.verdict("right"))


def store(page: Page, url: str, old: dict[str, str], new: dict[str, Any] | None = None) -> None:
    """Open the site with these records under the old keys and those under the new ones."""
    page.goto(url)
    page.wait_for_url("**/sv/")
    page.evaluate("localStorage.clear()")
    keys = {f"course:test:{name}": raw for name, raw in old.items()}
    keys |= {f"course:test /trust/ {name}": raw for name, raw in (new or {}).items()}
    page.evaluate("all => Object.assign(localStorage, all)", keys)


def digest(page: Page) -> str:
    return page.locator("course-quiz form").first.get_attribute("data-digest") or ""


def test_what_was_kept_before_moves(page: Page, sites, learner, words) -> None:
    url = sites()["mine"]
    page.goto(url + "sv/")
    given = json.dumps(answer(3, digest=digest(page), prints=[YES], attempts=2))
    # Of a course whose id is longer, of other software, and of a course whose id has a colon, as ids could once.
    foreign = {"course:test2:q/a": "1", "course:test": "2", "course:test:b:q/a": "3", "course:testing:@read/x/": "4"}
    store(page, url, OLD | {"q/a": given})
    page.evaluate("all => Object.assign(localStorage, all)", foreign)
    # The root knows the language before any page has moved it.
    page.goto(url)
    page.wait_for_url("**/zh/")
    me = learner(page, "zh")
    expect(me.option("Om a?", "Ja")).to_be_checked()
    expect(me.said("Om a?").first).to_have_text(me.verdict("right"))
    assert records(page, "course:test /trust/ ") == OLD | {"q/a": given}
    page.evaluate("keys => keys.forEach(key => localStorage.removeItem(key))", list(foreign))
    assert not records(page, "course:test:")


def test_what_is_newer_stays_when_an_old_page_goes_on_writing(page: Page, sites, learner) -> None:
    url = sites()["mine"]
    page.goto(url + "sv/")
    there = digest(page)

    def give(day, response="right-1", **more):
        return json.dumps(answer(day, response, digest=there, prints=[YES if response == "right-1" else NO], **more))

    old = {
        "q/a": give(2, "wrong-1", attempts=3),
        "q/b": give(9),
        "q/c": "{",
        "@read/x/": json.dumps(read(1)),
        "q/a~": "old",
    }
    new = {
        "q/a": give(5, first=5),
        "q/b": give(4, "wrong-1"),
        "q/c": give(1),
        "@read/x/": json.dumps(read(7)),
        "q/a~": "new",
    }
    store(page, url, old | {"language": "zh"}, new | {"language": "sv"})
    page.reload()
    page.wait_for_function("!Object.keys(localStorage).some(key => key.startsWith('course:test:'))")
    found = records(page, "course:test /trust/ ")
    kept = json.loads(found["q/a"])
    assert (kept["response"], kept["attempts"], kept["first"]["response"]) == (["right-1"], 3, ["wrong-1"])
    assert json.loads(found["q/b"])["response"] == ["right-1"] and json.loads(found["@read/x/"]) == read(1)
    assert (found["q/a~"], found["q/a~~"], found["q/c"], found["q/c~"], found["language"]) == (
        "new",
        "old",
        new["q/c"],
        "{",
        "sv",
    )
    me = learner(page)
    expect(me.option("Om b?", "Ja")).to_be_checked()


@pytest.mark.parametrize("room", [30, *by_night(0, 400)])
def test_nothing_is_lost_when_there_is_no_room_to_move(page: Page, sites, learner, room: int) -> None:
    url = sites()["mine"]
    page.goto(url + "sv/")
    given = {f"q/{id}": json.dumps(answer(3, digest=digest(page), prints=[YES])) for id in "abc"}
    store(page, url, given | OLD)
    page.evaluate(FULL)
    if room:
        page.evaluate(
            (
                "room => { const key = Object.keys(localStorage).find(key => localStorage[key].length > 999 && "
                "key.startsWith('filler')); localStorage[key] = localStorage[key].slice(room) }"
            ),
            room,
        )
    page.goto(url + "sv/")
    me = learner(page)
    expect(me.button("Om c?")).to_be_visible()
    # Read at once: the records may still be on their way.
    storage = page.evaluate(STORAGE)
    old, new = named(storage, "course:test:"), named(storage, "course:test /trust/ ")
    assert not old.keys() & new.keys()
    assert {name: raw for name, raw in (old | new).items() if name in given | OLD} == given | OLD
    # The rest comes when there is room.
    page.evaluate("Object.keys(localStorage).forEach(key => key.startsWith('filler') && localStorage.removeItem(key))")
    page.reload()
    expect(me.option("Om c?", "Ja")).to_be_checked()
    assert records(page, "course:test /trust/ ").items() >= given.items() and not records(page, "course:test:")
