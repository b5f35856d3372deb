"""How many taps a question takes on a phone: one for each row of it, and one for the button."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest
from gapped import QUIZ as GAPS
from playwright.sync_api import Browser, Locator, Page, expect
from talks import GOOD, LINES, QUIZ

OPTION = ".course-option input"
CHIP = ".course-chip:visible"
RATED = "fieldset fieldset:nth-of-type({}) label >> nth=0"
TALK = [f".course-option:has-text('{LINES[id][0].replace('*', '')}')" for id in GOOD]
CHOSEN = """
    fill: {sv: "En [a] och en [b].", zh: "En [a] och en [b]."}
    gaps:
      - {id: a, right: Ett, wrong: [{text: Två, why: Så.}]}
      - {id: b, right: Tre, wrong: [{text: Fyra, why: Så.}]}
"""
# What is asked, and what is tapped for each row: in a talk that is a line to say, and each side of a flash card.
KINDS = {
    "choice": ("right: Ja, wrong: [Nej]", [OPTION]),
    "choices": ("all-right: [Ja, Jo], wrong: [Nej]", [f"{OPTION} >> nth={at}" for at in (0, 1)]),
    "true": ("is-true: yes", [OPTION]),
    "judged": ("best: {text: Ja, why: Så.}, poor: [{text: Nej, why: Så.}]", [OPTION]),
    "order": ("in-order: [Ett, Två, Tre]", [f".course-order__place >> nth={at}" for at in range(3)]),
    "pairs": ("pairs: [{left: a, right: A}, {left: b, right: B}]", [CHIP, CHIP]),
    "groups": ("categories: [{name: Ett, items: [a, b]}, {name: Två, items: [c]}]", [CHIP] * 3),
    "number": ("number: 7", ["input"]),
    "text": ("accept: [Ett]", ["input"]),
    "own": ("model-answer: Så.", ["textarea"]),
    "rated": ("statements: [Ett, Två], scale: {low: Nej, high: Ja}", [RATED.format(at) for at in (1, 2)]),
    "cards": ("cards: [{front: Fråga, back: Svar}, {front: Löfte, back: Ord}]", ["[value=turn]", "[value=known]"] * 2),
}
QUIZZES = {name: f"questions: [{{ask: Om {name}?, {rest}}}]\n" for name, (rest, _) in KINDS.items()}
QUIZZES |= {"talk": QUIZ, "gaps": GAPS, "chosen": f"questions:\n  - ask: Fyll i.{CHOSEN}"}
ROWS = {name: rows for name, (_, rows) in KINDS.items()} | {"talk": TALK, "chosen": [CHIP, CHIP]}
ROWS |= {"gaps": ["[data-gap=keep]", CHIP, "[data-gap=listen]"]}
# The last of their rows is the answer.
READY = ("talk", "cards")


class Taps:
    """Real taps, and how many there were."""

    def __init__(self, page: Page) -> None:
        self.page, self.count = page, 0

    def tap(self, it: Locator) -> None:
        it.scroll_into_view_if_needed()
        box = it.bounding_box()
        assert box
        self.page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        self.count += 1


@pytest.fixture(name="phone")
def phone_fixture(browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[Page]:
    more = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
    with closing(browser.new_context(**browser_context_args | more)) as context:
        yield context.new_page()


def test_a_row_is_a_tap(phone: Page, small: Any) -> None:
    phone.goto(small(QUIZZES).url + "sv/")
    for name, rows in ROWS.items():
        form, taps = phone.locator(f"[data-quiz={name}] form"), Taps(phone)
        form.scroll_into_view_if_needed()
        expect(form).to_have_attribute("data-ready", "")
        for row in rows:
            taps.tap(form.locator(row).first)
            if row.startswith(("input", "textarea", "[data-gap")):
                phone.keyboard.type("7")
        if name not in READY:
            taps.tap(form.locator(".course-question__check"))
        expect(form.locator(".course-feedback")).not_to_be_empty()
        assert taps.count <= len(rows) + 1, name
