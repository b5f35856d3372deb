"""A question as its file has it, and what a learner finds and does in a quiz, by the names they read or hear."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, Page, expect
from support import by_night

# For what a language changes: its order of letters, its numbers, the width of its text, its input method.
BOTH = pytest.mark.parametrize("language", ["sv", "zh"])
# For what a language changes in its words alone: one by day, both at night.
EITHER = pytest.mark.parametrize("language", ["sv", *by_night("zh")])
# For what is the same in all languages, where another test of the same thing is in Swedish.
CHINESE = pytest.mark.parametrize("language", ["zh"])
STEPS = ("retry", "next", "onward")
# Where a tap has led to another question, what begins anew is deaf for this time, in milliseconds.
AFTER_A_TAP = 500
SIGNS = {"right": "✓", "partly": "◐", "wrong": "✗"}


@dataclass(frozen=True)
class Choice:
    """An option as its file has it; `why` is one text a paragraph."""

    id: str
    text: str
    right: bool
    why: list[str]


@dataclass(frozen=True)
class Question:
    """A question in one language, as its file has it."""

    id: str
    ask: str
    choices: list[Choice]
    why: list[str]
    several: bool

    @property
    def right(self) -> list[Choice]:
        return [choice for choice in self.choices if choice.right]

    @property
    def wrong(self) -> list[Choice]:
        return [choice for choice in self.choices if not choice.right]


@dataclass(frozen=True)
class Learner:
    """What a learner finds and does in a quiz, by the names they read or hear."""

    page: Page
    words: dict[str, dict[str, str]]
    at: Locator | None = None
    """The part of the page that is looked at, where it is not all of it."""

    def quiz(self) -> Locator:
        return self.page.get_by_role("region", name=self.words["quiz"]["title"])

    def question(self, ask: str) -> Locator:
        # The question stands on a line of its own, after the story, and a line begins with a space in the name.
        apart = re.sub(r"([。！？”])(?=.)", r"\1\\s*", re.escape(ask).replace("/", r"\/"))
        name: str | re.Pattern[str] = re.compile(apart, re.IGNORECASE) if r"\s*" in apart else ask
        return (self.at or self.page).get_by_role("group", name=name)

    def option(self, ask: str, text: str) -> Locator:
        """Return an option, also one that is marked: its name then ends with the word for that."""
        group, runtime = self.question(ask), self.words["runtime"]
        marks = "|".join(re.escape(runtime[f"option_{result}"]) for result in SIGNS)
        # Playwright ends a pattern at a slash.
        name = re.compile(rf"^\s*{re.escape(text)}(\s*({marks}))?\s*$".replace("/", r"\/"))
        either = (group.get_by_role(role, name=name) for role in ("radio", "checkbox"))
        return next(either).or_(next(either))

    def print_answers(self, ask: str) -> Locator:
        """Choose that the answers are printed too, show the page as on paper, and return where those to a question are.

        With scripts they come last, without them each with its question.
        """
        paper = self.words["paper"]
        self.page.locator("summary").filter(has_text=paper["print"]).click()
        box = self.page.get_by_role("checkbox", name=paper["include"])
        if box.count():
            box.check()
        else:
            self.page.evaluate("window.print = () => {}")
            self.page.get_by_role("button", name=paper["answers"]).click()
        without_script = bool(box.count())
        self.page.emulate_media(media="print")
        return self.question(ask).locator("details") if without_script else self.page.locator(".course-answers")

    def button(self, ask: str, *steps: str) -> Locator:
        """Return the main button of a question, whatever it does next; or only if it does one of these."""
        names = {"check": self.words["quiz"]["check"], **{step: self.words["runtime"][step] for step in STEPS}}
        name = re.compile("|".join(re.escape(names[step]) for step in steps or names))
        return self.question(ask).get_by_role("button", name=name)

    def feedback(self, ask: str) -> Locator:
        return self.question(ask).get_by_role("status")

    def inputs(self, ask: str) -> Locator:
        group = self.question(ask)
        return group.get_by_role("radio").or_(group.get_by_role("checkbox"))

    def ordered(self, ask: str, choices: list[Choice]) -> list[Choice]:
        """Return the choices in the order the page shows them."""
        shown = self.inputs(ask).evaluate_all("all => all.map(each => each.value)")
        return sorted(choices, key=lambda choice: shown.index(choice.id))

    def said(self, ask: str) -> Locator:
        return self.feedback(ask).get_by_role("paragraph")

    def verdict(self, result: str) -> str:
        return f"{SIGNS[result]} {self.words['runtime'][result]}"

    def answer(self, ask: str, *texts: str) -> None:
        """Choose these options and let them be checked."""
        for text in texts:
            self.option(ask, text).check()
        self.button(ask).click()

    def finished(self, right: int, total: int) -> list[str]:
        """Return what is said once all is answered: nothing of a single question, no number where it is low."""
        word = "finished_low" if right * 2 < total else "finished"
        return [self.words["runtime"][word].format(right=right, marked=total)] if total > 1 else []

    def restart_button(self) -> Locator:
        return self.page.get_by_role("button", name=self.words["quiz"]["restart"])

    def restart(self) -> None:
        self.page.wait_for_timeout(AFTER_A_TAP)
        self.restart_button().click()

    def retake(self) -> None:
        """Begin an exam anew, and wait for its questions: what is still checked from before is not checked again."""
        self.page.wait_for_timeout(AFTER_A_TAP)
        self.page.get_by_role("button", name=self.words["quiz"]["retake"]).click()
        expect(self.page.get_by_role("button", name=self.words["quiz"]["submit"])).to_be_visible()

    def score(self, right: int, total: int, answered: int | None = None) -> Locator:
        """Return the line above the questions; by default all answers so far are right."""
        answered = right if answered is None else answered
        word = "progress" if answered < total else "score_low" if right * 2 < total else "score"
        told = self.words["runtime"][word].format(right=right, marked=total, answered=answered, all=total)
        return self.page.get_by_text(told, exact=True)
