"""A talk in scenes: every way through it, played again, and by keyboard alone."""

from __future__ import annotations

import pytest
from learner import CHINESE, SIGNS
from playwright.sync_api import Locator, Page, expect
from probes import HEAR, RING
from talks import ASK, BAD, DEBRIEF, GOOD, LINES, MIDDLING, QUIZ, ROUND, SAYS, THEN, WHY, talk_fixture  # noqa: F401

HEARD = "(window.heard ?? []).map(it => [it.response.join(' '), it.score, it.attempt])"


def test_every_ending_and_the_ways_beside_each_other(page: Page, small, language, talk, axe) -> None:
    page.add_init_script(HEAR)
    page.goto(small({"q": QUIZ}).url + f"{language}/")
    it = talk(page, language)
    trust, time = it.words["trust"], it.text(("Tid", "时间"))
    # One scene is seen, and nothing of those that follow.
    expect(it.log.get_by_role("listitem")).to_have_text([it.text(SAYS["start"])])
    expect(it.group.get_by_text(it.text(SAYS["won"]))).to_have_count(1)
    expect(it.group.get_by_text(it.text(SAYS["won"]))).to_be_hidden()
    # Once around: what was said stays, and what it led to is told at once, with what it did, in words.
    it.play(["chat"])
    changed = [
        it.words["changed"].format(name=trust, change="−2", level=3),
        it.words["changed"].format(name=time, change="−1", level=1),
    ]
    said = [
        it.text(SAYS["start"]),
        it.words["you"] + it.text(LINES["chat"]),
        it.text(THEN["chat"]) + "".join(changed),
        it.text(SAYS["start"]),
    ]
    expect(it.log.get_by_role("listitem")).to_have_text(said)
    expect(it.group.get_by_text(it.level(trust, 3))).to_be_visible()
    expect(it.feedback).to_be_empty()
    # What is not possible now is there, and says what it takes.
    it.play(["listen"])
    needs = it.words["needs"].format(conditions=it.words["at_least"].format(name=trust, level=7))
    expect(it.line("propose")).to_be_disabled()
    expect(it.line("propose")).to_have_accessible_name(f"{it.text(LINES['propose'])} {it.words['closed']} {needs}")
    expect(it.line("wait")).to_be_enabled()
    it.play(["wait"])
    sent = [(ROUND, [], [])]
    # Each way, with the one before and the best one before beside it.
    for ids, before, best in ((BAD, ROUND, []), (GOOD, BAD, ROUND), (MIDDLING, GOOD, []), (BAD, MIDDLING, GOOD)):
        it.button("again").click()
        expect(it.feedback).to_be_empty()
        expect(it.group.get_by_role("table")).to_have_count(0)
        expect(it.log.get_by_role("listitem")).to_have_text([it.text(SAYS["start"])])
        it.play(ids)
        result = {"push": "bad", "propose": "good", "wait": "middling"}[ids[-1]]
        verdict = f"{SIGNS[{'bad': 'wrong', 'middling': 'partly', 'good': 'right'}[result]]} {it.words[result]}"
        debrief = [it.text(DEBRIEF)] if result == "good" else []
        end = it.me.finished(int(result == "good"), 1)
        expect(it.feedback.get_by_role("paragraph")).to_have_text([verdict, *debrief, WHY[language], *end])
        expect(it.now).to_have_accessible_name(it.words["over"])
        expect(it.group.get_by_role("radio")).to_have_count(0)
        expect(it.table("this")).to_have_accessible_name(it.words["this"] + verdict)
        shown = {"this": ids, "before": before, "best": best}
        expect(it.group.get_by_role("table")).to_have_count(sum(map(bool, shown.values())))
        assert len(it.rows("this")) == 2 + len(ids)
        sent.append((ids, before, best or before))
    # The levels after each step, and in words where the ways parted. No level leaves its bounds.
    start = f"{it.words['start']} 5 2"
    assert it.rows("this")[1:] == [start, f"{it.text(LINES['push'])} 2 2"]
    parted = it.words["parted"].strip()
    lines = [f"{parted} {it.text(LINES['listen'])} 7 2", f"{it.text(LINES['propose'])} 10 2"]
    assert it.rows("best")[1:] == [start, *(lines if language == "sv" else [lines[0].replace("： ", "："), lines[1]])]
    told = [
        [
            " / ".join(" ".join(way) for way in (ways if ways[1] else ways[:1])),
            {"push": 0, "propose": 1, "wait": 0.5}[ways[0][-1]],
            n,
        ]
        for n, ways in enumerate(sent, 1)
    ]
    assert page.evaluate(HEARD) == told
    axe(page)


@CHINESE
def test_by_keyboard_alone(page: Page, small, language, talk) -> None:
    page.goto(small({"q": QUIZ}).url + f"{language}/")
    it, press = talk(page, language), page.keyboard.press

    def reach(target: Locator, key: str = "Tab") -> None:
        for _ in range(40):
            if target.evaluate("it => it === document.activeElement"):
                return
            press(key)
        pytest.fail(f"{key} does not lead to {target}")

    expect(it.button("say")).to_be_visible()
    reach(it.button("say"))
    press("Enter")
    expect(it.feedback).to_have_text(it.words["empty"])
    expect(it.group.get_by_role("radio").first).to_be_focused()
    press("Space")
    expect(it.feedback).to_be_empty()
    # The arrows look at what could be said. They say nothing.
    for _ in range(9):
        if it.line("listen").is_checked():
            break
        press("ArrowDown")
    expect(it.log.get_by_role("listitem")).to_have_count(1)
    press("Enter")
    # From what can be said now the next one is one key away, and what is not possible is passed over.
    expect(it.now).to_be_focused()
    expect(it.now).to_have_accessible_name(it.words["now"])
    assert it.now.evaluate(RING).startswith("solid3")
    expect(it.log.get_by_role("listitem")).to_have_count(4)
    press("Tab")
    expect(it.group.get_by_role("radio").first).to_be_focused()
    for _ in range(9):
        if it.line("propose").is_checked():
            break
        press("ArrowDown")
    reach(it.button("say"))
    press("Space")
    expect(it.now).to_be_focused()
    expect(it.now).to_have_accessible_name(it.words["over"])
    expect(it.feedback).to_contain_text(it.words["good"])
    expect(it.button("say")).to_have_count(0)
    # First the way on, then the talk once more.
    press("Tab")
    expect(it.me.button(ASK[language], "onward")).to_be_focused()
    press("Tab")
    expect(it.button("again")).to_be_focused()
    press("Enter")
    expect(it.now).to_be_focused()
    expect(it.log.get_by_role("listitem")).to_have_count(1)
    expect(it.feedback).to_be_empty()
    # What was just said stands at the top of what is seen, below the header.
    page.set_viewport_size({"width": 320, "height": 400})
    it.play(["chat", "chat"])
    box = it.log.get_by_role("listitem").nth(4).bounding_box()
    assert box and 48 <= box["y"] <= 100
