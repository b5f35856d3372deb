"""Statements to rate, as their file has them, and what a learner finds and does with them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
import yaml
from learner import Learner
from playwright.sync_api import Locator, expect
from support import COURSE

EXAMPLE = (COURSE / "quizzes" / "example-scale.yml").read_text(encoding="utf-8")
QUESTION = yaml.safe_load(EXAMPLE)["questions"][0]
# What is reversed counts from the other end: 6 less the rating.
BEFORE, NOW = (4, 2, 5, 2), (4, 5, 5, 5)
PROFILES = {BEFORE: ("4.0", "3.5"), NOW: ("2.5", "5.0")}


def shown(value: str, language: str) -> str:
    return value.replace(".", ",").replace("-", "−") if language == "sv" else value


@dataclass(frozen=True)
class Rating:
    """A question that is rated, as a learner finds it in one of its quizzes on the page."""

    me: Learner
    language: str
    at: Locator

    @property
    def told(self) -> dict[str, str]:
        return self.me.words["kinds"]["scale"]

    def text(self, given: Any) -> str:
        return given[self.language]

    def statement(self, at: int) -> Locator:
        text = self.text(QUESTION["statements"][at]["text"])
        return self.at.get_by_role("group", name=f"{at + 1}. {text}", exact=True)

    def radio(self, at: int, value: int) -> Locator:
        return self.statement(at).get_by_role("radio").nth(value - 1)

    def rate(self, values: tuple[int, ...]) -> None:
        for at, value in enumerate(values):
            self.radio(at, value).check()

    def button(self) -> Locator:
        return self.at.get_by_role("button", name=self.told["check"])

    def save(self) -> None:
        self.button().click()

    def status(self) -> Locator:
        return self.at.get_by_role("status").first

    def columns(self) -> Locator:
        return self.at.get_by_role("table").get_by_role("columnheader")

    def rows(self) -> list[list[str]]:
        expect(self.at.get_by_role("table")).to_be_visible()
        rows = self.at.get_by_role("table").get_by_role("row").all()[1:]
        return [[row.get_by_role("rowheader").inner_text(), *row.get_by_role("cell").all_inner_texts()] for row in rows]

    def profile(self, *columns: tuple[str, ...]) -> list[list[str]]:
        """Return the rows that these columns make."""
        names = [self.text(each["name"]) for each in QUESTION["dimensions"]]
        return [
            [name, *(shown(each, self.language) for each in row)] for name, *row in zip(names, *columns, strict=True)
        ]


@pytest.fixture(name="rating")
def rating_fixture(learner):
    return lambda page, language="sv", at=0: Rating(
        learner(page, language), language, page.locator("course-quiz").nth(at)
    )
