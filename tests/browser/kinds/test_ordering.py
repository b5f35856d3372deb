"""Items put in order: by buttons, by keyboard and by dragging, and what each order gives."""

from __future__ import annotations

from itertools import combinations

import pytest
from learner import CHINESE
from orders import QUIZ, STEPS, rows_fixture, texts  # noqa: F401
from playwright.sync_api import Browser, Locator, Page, expect
from probes import HEAR, TARGETS

BEHIND = "it => document.activeElement.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_FOLLOWING"


def tau(order: list[str], right: list[str]) -> float:
    pairs = [1 if order.index(one) < order.index(other) else -1 for one, other in combinations(right, 2)]
    return max(0, sum(pairs) / len(pairs))


def test_every_order_has_its_score_and_its_whys(page: Page, small, language, rows) -> None:
    page.add_init_script(HEAR)
    page.goto(small({"q": QUIZ}).url + f"{language}/")
    right, named, it, sent = list(STEPS), texts(language), rows(page, language), []
    expect(it.me.button(it.ask)).to_be_visible()
    assert it.shown != list(named.values()), "there is nothing to do"
    for order in ("1023", "0213", "1230", "3012", "3210", "1203", "0123"):
        ids = [right[int(place)] for place in order]
        it.arrange([named[id] for id in ids])
        expect(it.said()).to_be_empty()
        it.check()
        score = tau(ids, right)
        off = [id for at, id in enumerate(ids) if id != right[at]]
        result = "right" if score == 1 else "partly" if score else "wrong"
        reasons = [f"Skäl {id}." if language == "sv" else f"理由 {id}。" for id in off or right]
        told = [part for id, why in zip(off or right, reasons, strict=True) for part in (named[id], why)]
        count = [it.told["count"].format(right=4 - len(off), all=4)] if off else []
        why, end = {"sv": "Förstå först.", "zh": "先听懂。"}[language], it.me.finished(int(score == 1), 1)
        assert it.said().inner_text().split() == " ".join([it.me.verdict(result), *count, *told, why, *end]).split()
        marks = it.group.locator("ol .course-order__mark").all_text_contents()
        assert marks == [it.told["astray" if id in off else "fits"] for id in ids]
        sent.append((ids, pytest.approx(score)))
    assert [tuple(each) for each in page.evaluate("heard.map(it => [it.response, it.score])")] == sent
    scores = {round(score.expected, 3) for _, score in sent}
    assert {0, 1} < scores and len(scores) > 3


@CHINESE
def test_by_keyboard_alone(page: Page, small, language, rows, axe) -> None:
    page.goto(small({"q": QUIZ}).url + f"{language}/#q")
    it, last = rows(page, language), list(texts(language).values())[-1]
    shown, submit = it.shown, it.me.button(it.ask)
    expect(submit).to_be_visible()
    expect(it.status()).to_be_empty()

    def reach(target: Locator, key: str = "Tab") -> None:
        for _ in range(60):
            if target.evaluate("it => it === document.activeElement"):
                return
            page.keyboard.press(key)
        pytest.fail(f"{key} does not lead to {target}")

    # As it is shown it is no answer until the learner says so.
    reach(submit)
    page.keyboard.press("Enter")
    expect(it.said()).to_have_text(it.told["untouched"])
    first = it.button("down", shown[0])
    expect(first).to_be_focused()
    reach(submit)
    page.keyboard.press("Enter")
    expect(it.said()).not_to_have_text(it.told["untouched"])
    assert it.shown == shown
    # All the way down and one step more: the focus stays on the button, which says that it does nothing now.
    reach(first, "Shift+Tab")
    for place in (2, 3, 4, 4):
        page.keyboard.press("Space" if place % 2 else "Enter")
        expect(it.status()).to_have_text(it.told["place"].format(item=shown[0], place=place, all=4))
        expect(first).to_be_focused()
        expect(first).to_have_attribute("aria-disabled", str(place == 4).lower())
        expect(it.said()).to_be_empty()
    assert it.shown == [*shown[1:], shown[0]]
    assert it.group.locator("ol button[aria-disabled=false]").count() == 6
    # The whole of it.
    for place, text in enumerate(texts(language).values()):
        for _ in range(it.shown.index(text) - place):
            button = it.button("up", text)
            reach(button, "Tab" if button.evaluate(BEHIND) else "Shift+Tab")
            page.keyboard.press("Enter")
    assert it.shown[-1] == last
    reach(submit)
    page.keyboard.press("Space")
    expect(it.said()).to_contain_text(it.me.verdict("right"))
    expect(it.status()).to_be_empty()
    axe(page)


def test_by_taps(browser: Browser, browser_context_args, small, rows, axe) -> None:
    """A tap a row, and the button: each gets the next place, and another tap takes it back."""
    size = {"width": 390, "height": 844}
    context = browser.new_context(**browser_context_args | {"viewport": size, "is_mobile": True, "has_touch": True})
    page = context.new_page()
    page.add_init_script(HEAR)
    page.goto(small({"q": QUIZ}).url + "sv/")
    it, right = rows(page), list(texts("sv").values())
    expect(it.group.get_by_text(it.told["how"])).to_be_visible()
    shown = it.shown
    # The arrows come when they are asked for.
    expect(it.button("up", right[0])).to_have_count(0)
    it.row(right[3]).tap()
    expect(it.row(right[3], 1)).to_have_attribute("aria-pressed", "true")
    expect(it.status()).to_have_text(it.told["place"].format(item=right[3], place=1, all=4))
    it.row(right[1]).tap()
    it.check()
    expect(it.said()).to_have_text(it.told["rest"].format(left=2))
    # The place that is free again is the next one to be given.
    it.row(right[3], 1).tap()
    expect(it.status()).to_have_text(it.told["freed"].format(item=right[3]))
    expect(it.said()).to_be_empty()
    expect(it.row(right[3])).to_have_attribute("aria-pressed", "false")
    expect(it.row(right[1], 2)).to_be_visible()
    assert it.shown == shown
    axe(page)
    for place, text in ((1, right[0]), (3, right[2]), (4, right[3])):
        it.row(text).tap()
        expect(it.row(text, place)).to_be_visible()
    assert it.shown == right
    assert it.group.locator(".course-order__place").evaluate_all(TARGETS)
    it.check()
    expect(it.said()).to_contain_text(it.me.verdict("right"))
    axe(page)
    # Two places are exchanged by four taps, which the arrows do in one.
    for text, place in ((right[0], 1), (right[1], 2)):
        it.row(text, place).tap()
    expect(it.said()).to_be_empty()
    for text in (right[1], right[0]):
        it.row(text).tap()
    it.check()
    expect(it.said()).to_contain_text(it.me.verdict("partly"))
    page.reload()
    expect(it.row(right[1], 1)).to_be_visible()
    it.group.get_by_role("button", name=it.told["switch"]).tap()
    it.button("down", right[1]).tap()
    it.check()
    expect(it.said()).to_contain_text(it.me.verdict("right"))
    it.me.restart()
    expect(it.group.locator("[aria-pressed=true]")).to_have_count(0)
    # As it stands it is an answer when that is said twice.
    it.check()
    expect(it.said()).to_have_text(it.told["untouched"])
    it.check()
    expect(it.row(shown[0], 1)).to_be_visible()
    assert page.evaluate("heard.map(it => it.response.length)") == [4, 4]
    context.close()


def test_dragging(page: Page, small, rows) -> None:
    page.goto(small({"q": QUIZ}).url + "sv/")
    it = rows(page)
    expect(it.me.button(it.ask)).to_be_visible()
    shown = it.shown
    items = it.group.locator("ol > li")
    items.first.scroll_into_view_if_needed()
    handle, end = items.first.locator(".course-order__handle").bounding_box(), items.last.bounding_box()
    page.mouse.move(handle["x"] + 9, handle["y"] + 9)
    page.mouse.down()
    page.mouse.move(handle["x"] + 9, end["y"] + end["height"] - 4, steps=20)
    assert it.shown == [*shown[1:], shown[0]]
    # Staying there changes nothing more; neither does moving on once it is let go.
    page.mouse.move(handle["x"] + 12, end["y"] + end["height"] - 2, steps=5)
    page.mouse.up()
    page.mouse.move(handle["x"], handle["y"], steps=5)
    assert it.shown == [*shown[1:], shown[0]]
    expect(it.status()).to_have_text(it.told["place"].format(item=shown[0], place=4, all=4))
    it.check()
    expect(it.said()).not_to_have_text(it.told["untouched"])
    # Text that is pulled at is no handle, and a finger on it scrolls the page.
    text = items.first.locator(".course-order__text").bounding_box()
    page.mouse.move(text["x"] + 5, text["y"] + 5)
    page.mouse.down()
    page.mouse.move(text["x"] + 5, text["y"] + 200, steps=10)
    page.mouse.up()
    assert it.shown == [*shown[1:], shown[0]]
    caught = "all => all.filter(it => getComputedStyle(it).touchAction !== 'auto').map(it => it.className)"
    assert set(it.group.locator("*").evaluate_all(caught)) <= {"course-order__handle", "md-button md-button--primary"}
