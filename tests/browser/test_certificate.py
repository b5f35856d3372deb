"""A certificate for who has done what it takes, kept and shown again."""

from __future__ import annotations

import json

import pytest
from certificates import PAGES, build_fixture, earn_fixture, show  # noqa: F401
from playwright.sync_api import Page, expect
from support import by_night


def test_the_conditions_one_by_one(page: Page, build, learner, words, axe) -> None:
    url, said = build(), words("sv")["parts"]["certificate"]
    me, part = learner(page), page.locator("course-part[data-ready]")

    def needed(*lines: str) -> None:
        page.goto(url + "sv/certificate/")
        expect(part.locator(".course-certificate__needed > li > b")).to_have_text(
            [line.split(" ", 1)[0] + " " + said["done" if line[0] == "✓" else "open"] for line in lines]
        )
        for item, line in zip(part.locator(".course-certificate__needed > li").all(), lines, strict=True):
            expect(item).to_contain_text(line.split(" ", 1)[1])
        expect(part.get_by_role("textbox", name=said["your_name"])).to_have_count(0)

    count = said["lessons_done"].format
    needed(f"○ {count(done=0, all=3)}", f"○ {said['untried'].strip()}")
    expect(part.get_by_role("listitem").get_by_role("link")).to_have_text(["Ett", "Två", "Provet"])
    # The way on is a button.
    begin = words("sv")["parts"]["common"]["begin"].format(title="Provet")
    expect(part.get_by_role("link", name=begin)).to_be_visible()
    axe(page)
    part.get_by_role("link", name="Ett", exact=True).click()
    for ask in ("Om a?", "Om b?"):
        me.answer(ask, "Nej")
    needed(f"○ {count(done=1, all=3)}", f"○ {said['untried'].strip()}")
    part.get_by_role("link", name="Två", exact=True).click()
    expect(page.locator(".md-nav--primary a[data-progress=done]", has_text="Två")).to_have_count(1)
    needed(f"○ {count(done=2, all=3)}", f"○ {said['untried'].strip()}")
    for right, told in ((2, "50"), (4, "")):
        page.goto(url + "sv/exam/")
        if right == 4:
            me.retake()
        for at, ask in enumerate(("Om w?", "Om x?", "Om y?", "Om z?")):
            me.option(ask, "Ja" if at < right else "Nej").check()
        page.get_by_role("button", name=me.words["quiz"]["submit"]).click()
        expect(page.locator(".course-result")).to_be_focused()
        if told:
            # The test is still to be done, in the menu, too.
            needed(f"○ {count(done=2, all=3)}", f"○ {said['best'].format(percent=told + chr(160) + '%').strip()}")
    page.goto(url + "sv/certificate/")
    expect(part.get_by_text(f"✓ {said['met']}")).to_be_visible()
    part.get_by_role("button", name=said["show"]).click()
    expect(part.get_by_role("textbox", name=said["your_name"])).to_be_focused()
    expect(part.get_by_text(said["nameless"])).to_be_visible()
    expect(show(page, part, said, "Åsa")).to_contain_text("100\u00a0%")
    axe(page)


def test_it_is_kept_when_the_course_grows_and_the_learner_travels(page: Page, build, earn, words, axe) -> None:
    said, part = words("sv")["parts"]["certificate"], earn(at="2026-03-09T23:30:00.000Z")
    before = show(page, part, said, "Åsa").inner_text()
    kept = json.loads(page.evaluate("localStorage['course:test /trust/ @certificate']"))
    # It was made somewhere else, where the day was another one.
    page.evaluate(
        "kept => { localStorage['course:test /trust/ @certificate'] = JSON.stringify(kept) }",
        kept | {"date": "2026-03-10"},
    )
    page.reload()
    expect(part.get_by_role("region", name=said["certificate"])).to_contain_text("10 mars 2026")
    page.evaluate("kept => { localStorage['course:test /trust/ @certificate'] = JSON.stringify(kept) }", kept)
    build({"three": PAGES["two"].replace("Två", "Tre")})
    page.reload()
    expect(part.get_by_text(said["grown"])).to_be_visible()
    expect(part.get_by_role("link", name="Tre", exact=True)).to_be_visible()
    assert part.get_by_role("region", name=said["certificate"]).inner_text() == before
    axe(page)


@pytest.mark.parametrize(
    "change",
    [
        {"name": ""},
        *by_night(
            {"at": None},
            {"name": "x" * 81},
            {"name": ["x"]},
            {"date": "2026-13-45"},
            {"percent": 101},
            {"lessons": "3"},
        ),
    ],
    ids=str,
)
def test_a_tampered_name_is_asked_for_again(page: Page, earn, words, change: dict[str, object]) -> None:
    said, part = words("sv")["parts"]["certificate"], earn()
    show(page, part, said, "Åsa")
    kept = json.loads(page.evaluate("localStorage['course:test /trust/ @certificate']"))
    page.evaluate("kept => { localStorage['course:test /trust/ @certificate'] = JSON.stringify(kept) }", kept | change)
    page.reload()
    expect(part.get_by_role("textbox", name=said["your_name"])).to_have_value("")
    expect(part.get_by_role("region", name=said["certificate"])).to_have_count(0)


def test_where_nothing_can_be_kept_it_is_shown_and_said_once(page: Page, earn, words, axe) -> None:
    said, common, part = words("sv")["parts"]["certificate"], words("sv")["parts"]["common"], earn(at="long ago")
    page.evaluate("() => { Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') } }")
    # A time that is none is not printed: the day it is made is.
    sheet = show(page, part, said, "Åsa")
    expect(sheet).to_contain_text(
        page.evaluate("new Intl.DateTimeFormat('sv', {dateStyle: 'long'}).format(new Date())")
    )
    expect(part.get_by_text(common["unsaved"])).to_have_count(1)
    axe(page)


def test_a_course_without_an_exam(page: Page, build, words, axe) -> None:
    said, part = words("sv")["parts"]["certificate"], page.locator("course-part[data-ready]")
    quizzes = "# Prov\n\n/// quiz | one\n///\n\n/// quiz | exam\n///\n"
    url = build({"one": PAGES["two"], "exam": quizzes}, settings="messages: en") + "sv/"
    for lesson in ("one", "two"):
        page.goto(f"{url}{lesson}/")
        page.wait_for_function("lesson => `course:test /trust/ @read/${lesson}/` in localStorage", arg=lesson)
    page.goto(f"{url}certificate/")
    expect(show(page, part, said, "Åsa")).not_to_contain_text(said["result"])
    part.get_by_text(said["check_title"]).click()
    expect(part.get_by_label(said["result"])).to_have_count(0)
    axe(page)
