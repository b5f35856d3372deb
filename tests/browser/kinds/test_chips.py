"""Rows that are filled by tapping chips, where the learner touches the screen: matching and categories."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from probes import COLOURS, HEAR, TARGETS

PAIRS = {
    "id": "obstacles",
    "ask": {"sv": "Vad hjälper mot vad?", "zh": "各该怎么做？"},
    "pairs": [
        {
            "id": "more",
            "left": {"sv": "Du vet *mer*", "zh": "知道得*多*"},
            "right": {"sv": "Var **öppen**", "zh": "讲明白"},
        },
        {
            "id": "talk",
            "left": {"sv": "Det går rykten", "zh": "闲话"},
            "right": {"sv": "Var **öppen**", "zh": "讲明白"},
        },
        {
            "id": "burnt",
            "left": {"sv": "Besviken förr", "zh": "吃过亏"},
            "right": {"sv": "Små löften", "zh": "从小事做起"},
        },
    ],
    "extra": [{"id": "discount", "text": {"sv": "Ge rabatt", "zh": "打折"}, "why": {"sv": "Nej.", "zh": "不。"}}],
}
LONG = "Du avråder från ett köp som kunden egentligen inte behöver"
GROUPS = {
    "id": "shows",
    "ask": {"sv": "Vad märker den andre när du gör så här på ett möte?", "zh": "对方看到的是什么？"},
    "categories": [
        {
            "id": group,
            "name": {"sv": name, "zh": name},
            "items": [{"id": f"{group}{n}", "text": {"sv": f"{LONG} {group}{n}", "zh": f"{group}{n}"}} for n in (1, 2)],
        }
        for group, name in (("a", "Du vill väl"), ("b", "Du kan ditt område"), ("c", "Du håller ord"))
    ],
}
ROWS = ["Du vet mer", "Det går rykten", "Besviken förr"]


@pytest.fixture
def touch(browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[Page]:
    size = {"width": 390, "height": 844}
    context = browser.new_context(**browser_context_args | {"viewport": size, "is_mobile": True, "has_touch": True})
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.add_init_script(HEAR)
    yield page
    context.close()
    assert not faults


def slot(group: Locator, row: str, state: str) -> Locator:
    return group.get_by_role("button", name=f"{row} {state}", exact=True)


def test_matching(touch: Page, small, learner, axe) -> None:
    file = {"title": "Rader", "questions": [PAIRS]}
    quizzes = {"q": json.dumps(file), "e": json.dumps(file | {"title": "Prov", "mode": "exam"})}
    touch.goto(small(quizzes).url + "sv/")
    me = learner(touch, at=touch.locator("[data-quiz=q]"))
    words, runtime = me.words["kinds"]["matching"], me.words["runtime"]
    group, ask = me.question(PAIRS["ask"]["sv"]), PAIRS["ask"]["sv"]
    chips, status = group.get_by_role("group"), group.get_by_role("status").first
    # Lists and slots are never there both.
    expect(slot(group, "", words["here"])).to_have_count(0)
    expect(group.get_by_role("button", name=words["here"])).to_have_count(1)
    expect(group.get_by_role("combobox")).to_have_count(0)
    expect(me.button(ask)).to_have_count(0)
    shown = [row for row in group.locator(".course-slot").all_inner_texts() for row in [row.splitlines()[0]]]
    assert sorted(shown) == sorted(ROWS)
    right = {"Du vet mer": "Var öppen", "Det går rykten": "Var öppen", "Besviken förr": "Små löften"}

    def tap(text: str) -> None:
        chips.get_by_role("button", name=text).tap()

    for at, row in enumerate(shown):
        slot(group, row, words["here"]).scroll_into_view_if_needed()
        expect(chips).to_have_accessible_name(words["step"].format(row=at + 1, all=3))
        tap("Ge rabatt")
        # What is tapped goes into the next row, and what it was stands there.
        expect(slot(group, row, f"Ge rabatt {words['remove']}")).to_be_visible()
        expect(status).to_contain_text(words["placed"].format(row=at + 1, choice="Ge rabatt"))
        if at == 0:
            axe(touch)
            expect(chips.get_by_role("button", name=f"Ge rabatt {words['used'].format(rows=1)}")).to_be_visible()
            assert group.get_by_role("button").evaluate_all(TARGETS)
    expect(status).to_contain_text(words["filled"])
    expect(me.button(ask)).to_be_focused()
    me.button(ask).tap()
    for row in shown:
        wrong = slot(group, row, "Ge rabatt")
        expect(wrong).to_have_accessible_description(f"✗ {runtime['wrong']}")
        # A tap takes nothing away while the marks are read: another try begins with its button.
        wrong.tap()
        expect(wrong).to_have_accessible_description(f"✗ {runtime['wrong']}")
    me.button(ask, "retry").tap()
    expect(me.feedback(ask).last).to_be_empty()
    for at, row in enumerate(shown):
        slot(group, row, f"Ge rabatt {words['remove']}").tap()
        expect(status).to_have_text(words["removed"].format(row=at + 1, text=row))
        expect(slot(group, row, words["here"])).to_have_accessible_description("")
        tap(right[row] if at else "Ge rabatt")
    # What is right keeps its mark in the next try, until it is changed.
    me.button(ask).tap()
    expect(me.feedback(ask).last).to_contain_text(me.verdict("partly"))
    me.button(ask, "retry").tap()
    for at, row in enumerate(shown):
        choice, described = (right[row], f"✓ {runtime['right']}") if at else ("Ge rabatt", "")
        expect(slot(group, row, f"{choice} {words['remove']}")).to_have_accessible_description(described)
    slot(group, shown[1], f"{right[shown[1]]} {words['remove']}").tap()
    expect(slot(group, shown[1], words["here"])).to_have_accessible_description("")
    expect(slot(group, shown[2], f"{right[shown[2]]} {words['remove']}")).to_have_accessible_description(
        f"✓ {runtime['right']}"
    )
    tap(right[shown[1]])
    slot(group, shown[0], f"Ge rabatt {words['remove']}").tap()
    tap(right[shown[0]])
    me.button(ask).tap()
    expect(me.feedback(ask).last).to_contain_text(me.verdict("right"))
    sent = touch.evaluate("heard.map(it => [[...it.response].sort(), it.score])")
    assert [score for _, score in sent] == [0, pytest.approx(2 / 3), 1]
    assert sent[0][0] == ["burnt=discount", "more=discount", "talk=discount"]
    assert sent[2][0] == ["burnt=burnt", "more=more", "talk=more"]
    # A row that waits can be chosen; an exam keeps what is not handed in.
    exam = touch.locator("[data-quiz=e]")
    last = exam.locator(".course-slot").last
    last.tap()
    expect(last).to_have_attribute("aria-current", "true")
    exam.get_by_role("group", name=words["step"].format(row=3, all=3)).get_by_role("button", name="Små löften").tap()
    expect(last).to_have_accessible_name(f"{shown[-1]} Små löften {words['remove']}")
    touch.reload()
    expect(last).to_have_accessible_name(f"{shown[-1]} Små löften {words['remove']}")
    for row in shown:
        kept = slot(group, row, right[row])
        expect(kept).to_have_accessible_description(f"✓ {runtime['right']}")
    axe(touch)
    # The lists, for whoever prefers them: the same answer.
    group.get_by_role("button", name=words["lists"]).tap()
    expect(group.get_by_role("combobox")).to_have_count(3)
    expect(group.locator(".course-slot:visible")).to_have_count(0)
    expect(group.get_by_role("combobox", name="Besviken förr")).to_have_value("burnt")
    axe(touch)
    group.get_by_role("combobox", name="Besviken förr").select_option("")
    group.get_by_role("button", name=words["chips"]).tap()
    expect(slot(group, "Besviken förr", words["here"])).to_be_visible()
    me.quiz().first.get_by_role("button", name=me.words["quiz"]["restart"]).tap()
    expect(group.locator(".course-slot:visible")).to_have_count(3)
    expect(group.get_by_role("button", name=words["remove"])).to_have_count(0)


def test_six_rows(touch: Page, small, learner, axe) -> None:
    touch.goto(small({"q": json.dumps({"title": "Rader", "questions": [GROUPS]})}).url + "sv/")
    me, ask = learner(touch), GROUPS["ask"]["sv"]
    group, words = me.question(ask), me.words["kinds"]["categories"]
    chips = group.get_by_role("group")
    expect(chips).to_be_visible()
    height = "it => it.getBoundingClientRect().height / 844"
    assert group.evaluate(height) <= 1.3
    # A row that is filled is on the screen, above the chips, before it is and after.
    group.evaluate("it => it.scrollIntoView()")
    for at in range(6):
        row = group.locator("[data-active]")
        box, foot = row.bounding_box(), chips.bounding_box()
        assert box and foot and box["y"] >= 0 and box["y"] + box["height"] <= foot["y"] + 1
        assert foot["y"] + foot["height"] <= 844
        chips.get_by_role("button").nth(at % 3).tap()
    expect(chips).to_have_count(0)
    assert group.evaluate(height) <= 1.3
    me.button(ask).tap()
    expect(group.locator("[data-mark]")).to_have_count(6)
    expect(group.get_by_role("button", name=words["remove"])).to_have_count(0)
    for media in ({"color_scheme": "dark"}, {"forced_colors": "active"}):
        touch.emulate_media(**media)
        axe(touch, **({"rules": COLOURS} if "color_scheme" in media else {"skip": ("color-contrast",)}))
    touch.emulate_media(forced_colors="none", color_scheme="light")
    me.button(ask, "retry").tap()
    group.locator(".course-slot").first.tap()
    for width, size, way in ((320, "125%", "rtl"), (390, "250%", "ltr")):
        touch.set_viewport_size({"width": width, "height": 844})
        touch.add_style_tag(content=f"html {{ font-size: {size} !important }}")
        touch.evaluate("way => { document.documentElement.dir = way }", way)
        assert touch.evaluate("document.documentElement.scrollWidth") <= width
        assert group.get_by_role("button").evaluate_all(TARGETS)
    touch.emulate_media(media="print")
    expect(touch.get_by_role("main").get_by_role("button")).to_have_count(0)


def test_the_button_of_an_exam_covers_no_chip(touch: Page, small, words) -> None:
    """It is there before all rows have one, below the chips."""
    names = [f"Ett av svaren {n}" for n in range(5)]
    pairs = [
        {"left": f"Rad {n}, som går över flera rader på en telefon. " * 3, "right": name}
        for n, name in enumerate(names)
    ]
    ask = [{"ask": "Vad?", "pairs": pairs}, {"ask": "Och?", "is-true": True}]
    touch.goto(small({"q": json.dumps({"mode": "exam", "questions": ask})}).url + "sv/")
    chip = touch.get_by_role("button", name=names[-1])
    next_question = touch.get_by_role("button", name=words("sv")["runtime"]["next"])
    expect(next_question).to_be_visible()
    touch.get_by_role("group", name="Vad?").scroll_into_view_if_needed()
    chips, button = chip.bounding_box(), next_question.bounding_box()
    assert chips and button
    assert chips["y"] + chips["height"] <= button["y"]
