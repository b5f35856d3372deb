"""A course in which something is planned, followed up and rated again, and what a learner does there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

LOG = """
title: {sv: Ett försök, zh: 试一次}
questions:
  - id: try-it
    ask: {sv: Vem gäller det?, zh: 对谁？}
    person: yes
    plan: {if: [{sv: hon ringer, zh: 她打电话来}], then: [{sv: svarar jag, zh: 接}]}
    rows: 1
"""
RATING = """
title: {sv: Så gör jag, zh: 我怎么做}
questions:
  - id: now
    ask: {sv: Hur stämmer det?, zh: 符合吗？}
    scale: {low: {sv: inte alls, zh: 完全不}, high: {sv: helt, zh: 完全}, steps: 5}
    statements: [{id: calls, text: {sv: Jag ringer., zh: 我打电话。}}]
"""
ONE = "/// quiz | log-one\n///\n\n/// quiz | rating\n///\n\n/// posttest | rating\n///\n"
TWO = "/// follow-up | log-one\n///\n\n/// quiz | log-two\n///\n"
LATER = (
    "/// posttest | rating | days: 30\n///\n\n/// posttest | rating | days: 90\n///\n\n/// page-part | reminders\n///\n"
)
DATE = {"sv": "Jag ser tillbaka tisdag 1 december 2026.", "zh": "到2026年12月1日星期二回头看。"}
TITLES = {"one": ("Först", "先"), "two": ("Sedan", "后"), "three": ("Till slut", "最后")}


def pages() -> dict[str, str | bytes]:
    """Return the files of a course of three lessons, with the pages that show what was done in them."""
    files: dict[str, str | bytes] = {
        "quizzes/log-one.yml": LOG,
        "quizzes/log-two.yml": LOG,
        "quizzes/rating.yml": RATING,
    }
    bodies = {"one": ONE, "two": TWO, "three": "/// follow-up | log-two\n///\n"}
    for at, language in enumerate(("sv", "zh")):
        for name, body in bodies.items():
            title = TITLES[name][at]
            files[f"content/{language}/{name}.md"] = (
                f"---\ntitle: {title}\nminutes: 5\n---\n# {title}\n\nText.\n\n{body}"
            )
        files[f"content/{language}/later.md"] = f"# {language}\n\n{LATER}"
        for part in ("field-log", "journal", "backup"):
            files[f"content/{language}/{part}.md"] = f"# {part}\n\nText.\n\n/// page-part | {part}\n///\n"
    return files


@pytest.fixture(name="url")
def url_fixture(small) -> str:
    return small({}, files=pages()).url


@dataclass(frozen=True)
class Log:
    """What a learner does with plans and their follow-ups, by the names they read."""

    page: Page
    url: str
    words: dict[str, Any]
    own: dict[str, str]

    def open(self, name: str) -> None:
        self.page.goto(f"{self.url}{name}/")

    def plan(self, lesson: str, who: str, cue: str, act: str, day: str = "2026-12-01") -> Locator:
        self.open(lesson)
        form = self.page.locator("form[data-kind=plan][data-ready]")
        for field, text in (("who", who), ("if", cue), ("then", act), ("by", day)):
            form.locator(f"[data-field={field}]").fill(text)
        form.get_by_role("button", name=self.own["check"]).click()
        expect(form.get_by_role("status")).not_to_be_empty()
        return form

    def follow_up(self) -> Locator:
        return self.page.locator("form[data-kind='plan/follow_up']")

    def answer(self, did: str, noticed: str, learnt: str) -> None:
        form = self.follow_up()
        form.get_by_role("radio", name=self.own[f"follow_{did}"], exact=True).check()
        form.get_by_label(self.own["follow_noticed"]).fill(noticed)
        form.get_by_label(self.own["follow_learnt"]).fill(learnt)

    def part(self, name: str) -> Locator:
        self.open(name)
        part = self.page.locator(f"course-part[data-part={name}][data-ready]")
        expect(part).to_be_visible()
        return part


@pytest.fixture(name="log")
def log_fixture(page: Page, url: str, words):
    """Return a function that gives the log of a language."""
    return lambda language: Log(page, f"{url}{language}/", words(language), words(language)["kinds"]["plan"])
