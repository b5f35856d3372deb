"""The first page of a course: a question for who is new, and the way on for who has been here before."""

from __future__ import annotations

from contextlib import closing
from typing import Any

import pytest
from accessible import in_all_colours
from gate import Gate
from learner import EITHER
from playwright.sync_api import Browser, Page, expect
from probes import COLOURS, SHIFT
from progressing import later

ASKS = "".join(f"  - {{id: {id}, ask: Om {id}?, right: Ja, wrong: [Nej]}}\n" for id in "ab")
FIRST = """
  - id: first
    ask: Vad gör du först?
    right: {text: Frågar, why: Då vet du.}
    wrong: [{text: Gissar, why: Då vet du inte.}]
    why: Den som frågar får veta.
"""
LESSON = "---\ntitle: {0}\nminutes: {1}\n---\n# {0}\n\n/// quiz | {2}\n///\n"
HOME = """---
title: Start
---
# Start

/// page-part | continue | ask: one/first
///

## Kursen

/// page-part | map
///
"""
PAGES = {
    "index": HOME,
    "0": "---\ntitle: Hej\nminutes: 2\n---\n# Hej\n\nEn rad.\n",
    "a/index": "---\ntitle: Avsnitt A\n---\n# Avsnitt A\n",
    "a/one": LESSON.format("Ett", 5, "one"),
    "a/two": LESSON.format("Två", 6, "two"),
    "b/index": "---\ntitle: Avsnitt B\n---\n# Avsnitt B\n",
    "b/test": LESSON.format("Provet", 7, "exam"),
    "me": "---\ntitle: Min\n---\n# Min\n\n/// page-part | progress\n///\n",
    "paper": "---\ntitle: Intyg\n---\n# Intyg\n\n/// page-part | certificate\n///\n",
    "review": "---\ntitle: Åter\n---\n# Åter\n\n/// page-part | review\n///\n",
}
QUIZZES = {
    "one": f"questions:\n{ASKS}{FIRST}",
    "two": f"questions:\n{ASKS.replace('Om', 'Kring')}",
    "exam": f"mode: exam\npass: 70\nquestions:\n{ASKS.replace('Om', 'Av')}",
}


@pytest.fixture(name="home")
def home_fixture(small: Any) -> str:
    """The address of a course of two modules, a welcome and an exam."""
    files = {f"content/{code}/{name}.md": text for code in ("sv", "zh") for name, text in PAGES.items()}
    return small(QUIZZES, files=files, settings="certificate: {quiz: exam, pass_mark: 70}").url


@EITHER
def test_a_new_learner_answers_a_question(page: Page, home: str, words: Any, axe: Any, language: str) -> None:
    said = words(language)
    own = said["parts"]["continue"]
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{home}{language}/")
    card = page.get_by_role("region", name=own["ask"])
    wrong, right = card.get_by_role("button", name="Gissar"), card.get_by_role("button", name="Frågar")
    expect(right).to_be_enabled()
    expect(page.get_by_text("Då vet du.", exact=True)).to_be_hidden()
    assert page.evaluate(SHIFT) < 0.001
    axe(page)
    # The why comes into view where the options fill the screen.
    page.set_viewport_size({"width": 390, "height": 280})
    wrong.click()
    status = card.get_by_role("status")
    expect(status).to_be_in_viewport(ratio=1)
    page.set_viewport_size({"width": 390, "height": 844})
    for told in (said["quiz"]["wrong"], "Då vet du inte."):
        expect(status).to_contain_text(told)
    right.click()
    expect(status).to_contain_text("Då vet du.")
    expect(status).to_contain_text("Den som frågar får veta.")
    expect(right).to_be_focused()
    expect(right).to_be_in_viewport()
    way = card.get_by_role("link", name=own["begin"].format(title="Hej"))
    expect(way).to_be_in_viewport()
    expect(card).to_contain_text(own["from"].format(title="Ett"))
    # One way to each page.
    for link in (way, page.get_by_role("link", name=own["lesson"].format(number=1))):
        expect(link).to_have_count(1)
    axe(page)
    page.emulate_media(color_scheme="dark")
    axe(page, rules=COLOURS)
    # The answer was a trial: nothing is kept.
    assert page.evaluate("Object.keys(localStorage).filter(key => key.includes('one/'))") == []
    page.set_viewport_size({"width": 320, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    way.click()
    expect(page.get_by_role("heading", level=1, name="Hej")).to_be_visible()


def test_without_scripts_nothing_is_missing(browser: Browser, home: str, words: Any) -> None:
    own = words("sv")["parts"]["continue"]
    with closing(browser.new_context(java_script_enabled=False)) as context:
        page = context.new_page()
        page.goto(f"{home}sv/")
        expect(page.get_by_text("Vad gör du först?")).to_be_visible()
        page.get_by_text(words("sv")["quiz"]["answer"]).click()
        expect(page.get_by_text("Då vet du.", exact=True)).to_be_visible()
        for name in (own["begin"].format(title="Hej"), own["lesson"].format(number=1), "Hej", "Ett", "Två"):
            expect(page.locator("article").get_by_role("link", name=name).first).to_be_visible()
        page.get_by_text("Avsnitt B", exact=True).last.click()
        expect(page.locator("article").get_by_role("link", name="Provet")).to_be_visible()


def test_a_learner_comes_back(page: Page, home: str, learner: Any, axe: Any) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{home}sv/a/one/")
    me = learner(page)
    own, map_, tabs = me.words["parts"]["continue"], me.words["parts"]["map"], me.words["tabs"]
    bar = page.get_by_role("navigation", name=tabs["label"])
    part, way = page.get_by_role("article"), page.get_by_role("link", name=own["go_on"], exact=True)

    def judge() -> None:
        """The state is good in all colours, and it came without moving anything."""
        expect(page.locator("course-part[data-ready]")).to_have_count(2)
        assert page.evaluate(SHIFT) < 0.001
        for _ in in_all_colours(page):
            axe(page, skip=("target-size",))

    me.answer("Om a?", "Ja")
    expect(bar).to_have_count(0)
    page.goto(f"{home}sv/")
    # What was begun goes on, although the welcome before it was skipped.
    expect(page.get_by_role("region", name="Ett")).to_contain_text(own["here"])
    expect(part.get_by_role("listitem").filter(has_text="Ett")).to_contain_text(map_["here"])
    expect(page.get_by_role("img", name=own["done"].format(done=0, all=4))).to_be_visible()
    expect(page.get_by_text("Vad gör du först?")).to_be_hidden()
    expect(bar.get_by_role("link")).to_have_text([tabs["start"], tabs["review"], tabs["progress"]])
    expect(bar.get_by_role("link", name=tabs["start"])).to_have_attribute("aria-current", "page")
    judge()
    way.click()
    me.answer("Om b?", "Nej")
    # Past what is not right yet, on a phone that shows one question at a time.
    page.get_by_role("button", name=me.words["runtime"]["show_answer"]).click()
    me.button("Om b?", "next").click()
    me.answer("Vad gör du först?", "Frågar")
    page.goto(f"{home}sv/")
    expect(page.get_by_role("region", name="Två")).to_contain_text(own["next"])
    expect(part.get_by_role("listitem").filter(has_text="Ett")).to_contain_text(map_["done"])
    expect(part.get_by_role("group").first).to_contain_text(map_["some"].format(done=1, all=2))
    # Some days later there is something to review, which comes first; how much is told in the bar and in the menu too.
    later(page, 5)
    page.goto(f"{home}sv/")
    due = page.get_by_role("region", name=own["questions"].format(count=3, minutes=2))
    expect(due.get_by_role("link", name=own["review"])).to_be_visible()
    expect(page.get_by_role("region", name="Två")).to_be_visible()
    name = f"{tabs['review']} ({tabs['due'].format(count=3)})"
    expect(bar.get_by_role("link", name=name)).to_be_visible()
    menu = page.locator(".md-nav--primary a", has_text="Åter").filter(has_text=f"({tabs['due'].format(count=3)})")
    expect(menu.first).to_be_attached()
    judge()
    page.set_viewport_size({"width": 1280, "height": 800})
    expect(bar).to_be_hidden()
    # Where all is done, the certificate is what is left to fetch.
    page.goto(f"{home}sv/0/")
    page.get_by_role("contentinfo").scroll_into_view_if_needed()
    page.wait_for_function("Object.keys(localStorage).some(key => key.endsWith('@read/0/'))")
    page.goto(f"{home}sv/a/two/")
    for ask in ("Kring a?", "Kring b?"):
        me.answer(ask, "Ja")
    page.goto(f"{home}sv/b/test/")
    for ask in ("Av a?", "Av b?"):
        me.option(ask, "Ja").check()
    page.get_by_role("button", name=me.words["quiz"]["submit"]).click()
    expect(page.locator(".course-result")).to_be_visible()
    page.goto(f"{home}sv/")
    expect(page.get_by_role("heading", name=own["finished"])).to_be_visible()
    expect(page.get_by_role("img", name=own["done"].format(done=4, all=4))).to_be_visible()
    judge()
    part.get_by_role("link", name=own["certificate"]).click()
    expect(page.get_by_text(me.words["parts"]["certificate"]["met"])).to_be_visible()


def test_the_bar_stands_once_where_its_style_sheet_is_slow(page: Page, home: str, learner: Any) -> None:
    """The bar is asked for anew at each change of the records, also before its style sheet has loaded."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{home}sv/a/one/")
    me = learner(page)
    me.answer("Om a?", "Ja")
    count = me.words["tabs"]["due"].format(count=1)
    bar = page.get_by_role("navigation", name=me.words["tabs"]["label"])
    gate = Gate(page, "**/due_links.css")
    later(page, 5)
    page.goto(f"{home}sv/")
    expect(page.locator("course-part[data-ready]")).to_have_count(2)
    page.wait_for_function("document.querySelector('link[href*=due_links]')")
    menu = page.locator(".md-nav--primary a", has_text="Ett (").first
    expect(menu).to_be_attached()
    # The mark that comes back tells that the records have been read again.
    menu.evaluate("link => delete link.dataset.progress")
    page.evaluate("dispatchEvent(new StorageEvent('storage'))")
    expect(menu).to_have_attribute("data-progress", "begun")
    expect(bar).to_have_count(0)
    gate.open()
    expect(page.locator(".md-nav--primary a", has_text=f"({count})").first).to_be_attached()
    expect(bar).to_have_count(1)
    expect(bar.get_by_role("link", name=f"{me.words['tabs']['review']} ({count})")).to_be_visible()
