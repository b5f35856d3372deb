"""A question with room for if-then plans, as its file has it, and what a learner finds and does there."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
import yaml
from learner import Learner
from playwright.sync_api import Download, Locator, Page, expect
from support import COURSE

EXAMPLE = (COURSE / "quizzes" / "example-plan.yml").read_text(encoding="utf-8")
QUESTION = yaml.safe_load(EXAMPLE)["questions"][0]
DATE = {"sv": "tisdag 1 december 2026", "zh": "2026年12月1日星期二"}


@dataclass(frozen=True)
class Planning:
    """A question with room for plans, as a learner finds it."""

    me: Learner
    language: str
    page: Page

    @property
    def told(self) -> dict[str, str]:
        return self.me.words["kinds"]["plan"]

    def row(self, at: int) -> Locator:
        return self.page.get_by_role("group", name=self.told["row"].format(at=at), exact=True)

    def field(self, at: int, part: str) -> Locator:
        return self.row(at).get_by_label(self.told[part], exact=True)

    def fill(self, at: int, if_: str, then: str, by: str = "") -> None:
        for part, text in (("if", if_), ("then", then), ("by", by)):
            self.field(at, part).fill(text)

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=self.told[name])

    def save(self) -> None:
        self.button("check").click()
        expect(self.said().first).to_have_text(f"✓ {self.me.words['runtime']['done']}")

    def status(self) -> Locator:
        return self.me.feedback(QUESTION["ask"][self.language])

    def said(self) -> Locator:
        return self.me.said(QUESTION["ask"][self.language])

    def sentences(self) -> Locator:
        return self.status().get_by_role("listitem")

    def sentence(self, if_: str, then: str) -> str:
        return self.told["sentence"].replace("{if}", if_).replace("{then}", then)

    def take(self, name: str) -> Download:
        with self.page.expect_download() as found:
            self.button(name).click()
        return found.value


@pytest.fixture(name="planning")
def planning_fixture(learner):
    return lambda page, language="sv": Planning(learner(page, language), language, page)
