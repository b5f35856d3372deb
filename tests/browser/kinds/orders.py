"""Items to put in order, as their file has them, and what a learner finds and does with them."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from learner import Learner
from playwright.sync_api import Locator

STEPS = {
    "ask": ("Fråga vad kunden behöver", "问清客户的需要"),
    "say-back": ("Säga vad du har förstått, med *egna* ord", "用自己的话复述一遍"),
    "propose": ("Föreslå något", "提出方案"),
    "follow-up": ("Höra av dig sedan och fråga hur det fungerar i vardagen", "过一阵子回访"),
}
ASK = {"sv": "I vilken ordning?", "zh": "按什么顺序？"}
QUIZ = f"""
title: {{sv: Steg, zh: 步骤}}
questions:
  - id: steps
    ask: {{sv: {ASK["sv"]}, zh: {ASK["zh"]}}}
    why: {{sv: Förstå först., zh: 先听懂。}}
    in-order:
""" + "".join(
    f'      - {{id: {id}, text: {{sv: "{sv}", zh: {zh}}}, why: {{sv: Skäl {id}., zh: 理由 {id}。}}}}\n'
    for id, (sv, zh) in STEPS.items()
)


@dataclass(frozen=True)
class Rows:
    """The items of a question, as a learner sees and moves them."""

    me: Learner
    ask: str
    within: Locator | None = None

    @property
    def group(self) -> Locator:
        return (self.within or self.me.page).get_by_role("group", name=self.ask)

    @property
    def told(self) -> dict[str, str]:
        return self.me.words["kinds"]["ordering"]

    @property
    def shown(self) -> list[str]:
        return self.group.locator("ol").locator(".course-order__text").all_text_contents()

    def button(self, way: str, text: str) -> Locator:
        return self.group.get_by_role("button", name=self.told[way].format(item=text), exact=True)

    def row(self, text: str, place: int = 0) -> Locator:
        """The button over an item, whose name begins with its place once it has one."""
        name = f"{place}. {text}" if place else text
        return self.group.get_by_role("button", name=name, exact=True)

    def arrange(self, wanted: list[str]) -> None:
        for place, text in enumerate(wanted):
            for _ in range(self.shown.index(text) - place):
                self.button("up", text).click()
        assert self.shown == wanted

    def status(self) -> Locator:
        """What tells where an item went; feedback has a region of its own."""
        return self.group.get_by_role("status").first

    def said(self) -> Locator:
        return self.group.get_by_role("status").last

    def check(self) -> None:
        self.me.button(self.ask).click()


@pytest.fixture(name="rows")
def rows_fixture(learner):
    return lambda page, language="sv": Rows(learner(page, language), ASK[language])


def texts(language: str) -> dict[str, str]:
    return {id: both[language == "zh"].replace("*", "") for id, both in STEPS.items()}
