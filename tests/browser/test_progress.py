"""What a learner has done: in the menu, in a lesson, and on the page about it."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from progressing import ASKS, later, lessons_fixture, pages  # noqa: F401
from support import by_night

SHIFT = """() => {
  window.shifted = 0
  new PerformanceObserver(list => { for (const each of list.getEntries()) window.shifted += each.value })
    .observe({type: "layout-shift", buffered: true})
}"""


def test_where_to_go_on(page: Page, lessons: str, learner: Any, words: Any, axe: Any) -> None:
    told = words("sv")["parts"]["common"] | words("sv")["parts"]["progress"]
    page.goto(f"{lessons}sv/me/")
    expect(page.get_by_text(told["left"].format(minutes=10))).to_be_visible()
    expect(page.get_by_role("img", name=told["all"].format(done=0, all=2))).to_be_visible()
    row = page.locator("article").get_by_role("listitem").filter(has_text="Två")
    expect(row).to_contain_text(told["first"])
    # What is not done yet has a neutral sign.
    expect(row).to_contain_text(f"○ {told['minutes'].format(n=5)}")
    expect(page.get_by_role("link", name=told["begin"].format(title="Ett"))).to_be_visible()
    expect(page.get_by_role("link", name=told["to_review"], exact=True)).to_be_visible()
    axe(page)
    page.get_by_role("link", name=told["begin"].format(title="Ett")).click()
    me = learner(page)
    me.answer("Om a?", "Ja")
    # The menu tells it at once, in words too.
    menu = page.get_by_role("navigation").get_by_role("link", name=f"Ett ({me.words['site']['begun']})")
    expect(menu.first).to_be_attached()
    me.answer("Om b?", "Nej")
    done = page.get_by_role("navigation").get_by_role("link", name=f"Ett ({me.words['site']['done']})")
    expect(done.first).to_be_attached()
    axe(page)
    page.goto(f"{lessons}sv/me/")
    expect(page.get_by_text(told["left"].format(minutes=5))).to_be_visible()
    expect(page.get_by_role("img", name=told["all"].format(done=1, all=2))).to_be_visible()
    rows = page.locator("article").get_by_role("listitem")
    expect(rows.filter(has_text="Ett")).to_contain_text(told["right"].format(right=1, marked=2))
    expect(rows.filter(has_text="Ett")).to_contain_text(f"✓ {told['done']}")
    expect(rows.filter(has_text="Två")).to_contain_text(told["here"])
    expect(rows.filter(has_text="Två")).not_to_contain_text(told["first"])
    axe(page)
    later(page, 2)
    page.go_back()
    due = page.get_by_role("link", name=told["due_one"].format(minutes=1))
    expect(due).to_be_visible()
    axe(page)
    # The same in the other language, and on the first page.
    page.goto(f"{lessons}zh/")
    chinese = words("zh")["parts"]["continue"]
    expect(page.get_by_role("region", name="Två").get_by_role("link", name=chinese["open"])).to_be_visible()
    expect(page.get_by_role("img", name=chinese["done"].format(done=1, all=2))).to_be_visible()
    axe(page)


def test_a_goal_of_ones_own(page: Page, lessons: str, learner: Any, words: Any, axe: Any) -> None:
    """Off until it is set; changed, switched off and taken back in place; and in the file with all the rest."""
    told = words("sv")["parts"]["progress"]
    page.clock.set_fixed_time(datetime(2026, 3, 4, 9, tzinfo=UTC))
    page.goto(f"{lessons}sv/me/")
    goal = page.locator(".course-goal")
    expect(goal.get_by_text(told["goal_off"])).to_be_visible()
    goal.get_by_role("button", name=told["goal_choose"]).click()
    expect(goal.get_by_label(told["goal_number"])).to_be_focused()
    axe(page)
    goal.get_by_label(told["goal_number"]).select_option("1")
    goal.get_by_role("button", name=told["goal_save"]).click()
    expect(goal.get_by_role("status")).to_have_text(told["goal_set"])
    expect(goal.get_by_text(told["goal_lessons_open"].format(number=1))).to_be_visible()
    page.goto(f"{lessons}sv/one/")
    me = learner(page)
    for ask in ("Om a?", "Om b?"):
        me.answer(ask, "Nej")
    page.goto(f"{lessons}sv/me/")
    reached = goal.get_by_text(told["goal_lessons_done"].format(done=1))
    expect(reached).to_be_visible()
    axe(page)
    goal.get_by_role("button", name=told["goal_stop"]).click()
    expect(goal.get_by_role("status")).to_have_text(told["goal_is_off"])
    goal.get_by_role("button", name=told["goal_undo"]).press("Enter")
    expect(reached).to_be_visible()
    # A review counts as a day, and the next week begins anew.
    goal.get_by_role("button", name=told["goal_change"]).click()
    goal.get_by_label(told["goal_what"]).select_option("review")
    goal.get_by_role("button", name=told["goal_save"]).click()
    page.clock.set_fixed_time(datetime(2026, 3, 8, 9, tzinfo=UTC))
    page.goto(f"{lessons}sv/review/")
    me.answer("Om a?", "Ja")
    page.wait_for_function("localStorage['course:test /trust/ @goal'].includes('2026-03-08')")
    page.goto(f"{lessons}sv/me/")
    expect(goal.get_by_text(told["goal_review_done"].format(done=1))).to_be_visible()
    page.clock.set_fixed_time(datetime(2026, 3, 9, 9, tzinfo=UTC))
    page.reload()
    expect(goal.get_by_text(told["goal_review_open"].format(number=1))).to_be_visible()


def test_what_is_better_read_before(page: Page, lessons: str, words: Any, axe: Any) -> None:
    """A word under the title, in either language. It locks nothing."""
    for language in ("zh", "sv"):
        page.goto(f"{lessons}{language}/two/")
        told = (
            page.get_by_role("main")
            .get_by_role("paragraph")
            .filter(has_text=words(language)["parts"]["progress"]["first"])
        )
        expect(told).to_be_visible()
        expect(page.get_by_role("button").filter(visible=True).first).to_be_enabled()
        axe(page)
    told.get_by_role("link", name="Ett", exact=True).click()
    expect(page.get_by_role("heading", level=1, name="Ett")).to_be_visible()
    expect(page.get_by_text(words("sv")["parts"]["progress"]["first"])).to_have_count(0)


def test_read_to_the_end(page: Page, lessons: str, words: Any) -> None:
    page.goto(f"{lessons}sv/one/")
    expect(page.get_by_role("heading", name="Ett")).to_be_visible()
    assert page.evaluate("localStorage['course:test /trust/ @read/one/']") is None
    page.get_by_role("heading", name="Slut").scroll_into_view_if_needed()
    page.get_by_text("Slut.", exact=True).scroll_into_view_if_needed()
    page.wait_for_function("localStorage['course:test /trust/ @read/one/'] !== undefined")
    expect(
        page.get_by_role("navigation").get_by_role("link", name=f"Ett ({words('sv')['site']['begun']})").first
    ).to_be_attached()


def test_a_lesson_that_ends_with_a_long_quiz(page: Page, small: Any) -> None:
    """The end of the lesson is the end of its quiz, not where that begins."""
    asks = "".join(f"  - {{id: q-{n}, ask: Om {n}?, right: Ja, wrong: [Nej]}}\n" for n in range(20))
    lesson = "---\ntitle: En\nminutes: 5\n---\n# En\n\n/// quiz | long\n///\n"
    files = {f"content/{code}/en.md": lesson for code in ("sv", "zh")} | {"quizzes/long.yml": f"questions:\n{asks}"}
    page.goto(f"{small({}, files=files).url}sv/en/")
    expect(page.locator("form[data-ready]")).to_have_count(20)
    page.get_by_role("group", name="Om 10?").scroll_into_view_if_needed()
    expect(page.get_by_role("group", name="Om 10?")).to_be_in_viewport()
    assert page.evaluate("'course:test /trust/ @read/en/' in localStorage") is False
    page.get_by_role("contentinfo").scroll_into_view_if_needed()
    page.wait_for_function("'course:test /trust/ @read/en/' in localStorage")


@pytest.mark.parametrize("width", [1280, *by_night(320)])
def test_nothing_moves_when_progress_appears(page: Page, lessons: str, learner: Any, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{lessons}sv/one/")
    me = learner(page)
    for ask in ("Om a?", "Om b?"):
        me.answer(ask, "Ja")
        # The same button leads on. On a narrow screen the next question stands in the place of this one.
        me.button(ask, "next", "onward").click()
    page.add_init_script(f"({SHIFT})()")
    for path in ("", "one/", "two/", "me/"):
        page.goto(f"{lessons}sv/{path}")
        expect(page.locator("[data-progress=done]").first).to_be_attached()
        if path in ("", "me/"):
            expect(page.locator("article").get_by_role("img")).to_be_visible()
        assert page.evaluate("shifted") < 0.02, path


SCALE = """
title: Var står jag?
questions:
  - id: s
    ask: Hur är det?
    scale: {low: nej, high: ja}
    statements: [{id: x, text: Jag frågar.}]
"""


def test_before_and_after_side_by_side(page: Page, small: Any, words: Any, axe: Any) -> None:
    lesson = "---\ntitle: {0}\nminutes: 5\n---\n# {0}\n\n/// {1} | mine\n///\n"
    files = {
        f"content/{language}/{path}.md": text
        for language in ("sv", "zh")
        for path, text in (
            ("index", "# Start\n\n/// page-part | progress\n///\n"),
            ("one", lesson.format("Ett", "quiz")),
            ("two", lesson.format("Två", "again")),
        )
    }
    url = small({"mine": SCALE}, files=files).url
    for path, value in (("one", "2"), ("two", "5")):
        page.goto(f"{url}sv/{path}/")
        page.get_by_role("radio", name=re.compile(f"^{value}")).check()
        page.locator(".course-question [type=submit]").click()
        expect(page.get_by_role("status").filter(has_text=words("sv")["runtime"]["done"])).to_be_visible()
    page.goto(f"{url}zh/")
    expect(page.get_by_role("heading", name="Var står jag?")).to_be_visible()
    row = page.locator(".course-compared").get_by_role("row").filter(has_text="Jag frågar.")
    expect(row.get_by_role("cell")).to_have_text(["2.0", "5.0", "+3.0"])
    axe(page)


def test_a_key_that_was_widened_counts_everywhere(
    page: Page, lessons: str, small: Any, learner: Any, words: Any
) -> None:
    ask, told = "questions:\n  - {{id: n, ask: Hur många?, number: 10{more}}}\n", words("sv")["parts"]["progress"]
    files = pages("sv") | pages("zh")
    url = small({"one": ask.format(more=""), "two": f"questions:\n{ASKS}"}, files=files).url
    page.goto(url + "sv/one/")
    me = learner(page)
    me.question("Hur många?").get_by_role("textbox").fill("11")
    me.button("Hur många?").click()
    expect(me.said("Hur många?").first).to_have_text(me.verdict("wrong"))
    stored = "localStorage['course:test /trust/ one/n']"
    before = page.evaluate(stored)
    small({"one": ask.format(more=", tolerance: 2"), "two": f"questions:\n{ASKS}"}, files=files)
    page.reload()
    expect(me.said("Hur många?").first).to_have_text(me.verdict("right"))
    page.goto(url + "sv/me/")
    row = page.get_by_role("listitem").filter(has=page.get_by_role("link", name="Ett", exact=True))
    expect(row.and_(page.locator("article li"))).to_contain_text(told["right"].format(right=1, marked=1))
    # Nothing is written while it is shown.
    assert page.evaluate(stored) == before


def test_what_comes_later_does_not_rewrite_the_days_before(page: Page, lessons: str, learner: Any, words: Any) -> None:
    me, told, start = learner(page), words("sv")["parts"]["progress"], datetime(2026, 3, 2, 9, tzinfo=UTC)
    for day, (ask, option) in {
        0: ("Om a?", "Ja"),
        1: ("Om b?", "Nej"),
        9: ("Om b?", "Ja"),
        10: ("Om a?", "Ja"),
    }.items():
        page.clock.set_fixed_time(start + timedelta(days=day))
        page.goto(f"{lessons}sv/one/")
        me.answer(ask, option)
        expect(me.said(ask).first).to_have_text(me.verdict("right" if option == "Ja" else "wrong"))
    page.goto(f"{lessons}sv/me/")
    page.get_by_text(told["as_table"]).click()
    days = page.locator(".course-over-time").get_by_role("row").filter(has=page.get_by_role("cell"))
    expect(days).to_have_count(3)
    assert [row.get_by_role("cell").all_inner_texts() for row in days.all()] == [["1", "1"], ["2", "1"], ["2", "2"]]
