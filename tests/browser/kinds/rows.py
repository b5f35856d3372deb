"""A question in which each row has one right choice, as its file has it, and what a learner does with it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from itertools import product
from typing import Any

from learner import Learner
from playwright.sync_api import Locator, expect
from support import at_night


def quiz(*questions: dict[str, Any]) -> dict[str, str]:
    """Return a quiz file, written in YAML's flow style, which is that of JSON."""
    return {"q": json.dumps({"title": "Rader", "questions": questions}, ensure_ascii=False)}


def told(text: Any, language: str) -> str:
    """Return a text as it is read, without its markup."""
    return re.sub(r"[*`]", "", text if isinstance(text, str) else text[language])


# Of each row: its label, what is chosen, what describes it, and whether that is seen in its box.
MARKED = """all => all.map(it => {
  const described = (it.getAttribute("aria-describedby") ?? "").split(" ").map(id => document.getElementById(id))
  const words = described.map(it => it?.textContent.trim().replace(/\\s+/g, " ") ?? "").join(" ")
  return [it.labels[0].innerText, it.value, words, it.closest("div").innerText.includes(words)]
})"""


@dataclass(frozen=True)
class Rows:
    """`rows` and `choices` are texts by id, `right` is the choice of each row.

    Rows have `whys`, and so have choices that are never right.
    """

    me: Learner
    kind: str
    ask: str
    rows: dict[str, str]
    choices: dict[str, str]
    right: dict[str, str]
    whys: dict[str, str]
    misleading: dict[str, str] = field(default_factory=dict)

    @property
    def words(self) -> dict[str, str]:
        return self.me.words["kinds"][self.kind]

    def row(self, id: str) -> Locator:
        return self.me.question(self.ask).get_by_role("combobox", name=self.rows[id], exact=True)

    def box(self, id: str) -> Locator:
        return self.row(id).locator("xpath=ancestor::div[1]")

    def choose(self, chosen: dict[str, str]) -> None:
        """Choose this, and nothing in the rows that are not named."""
        for id in self.rows:
            self.row(id).select_option(value=chosen.get(id, ""))

    def answer(self, chosen: dict[str, str]) -> None:
        self.choose(chosen)
        self.me.button(self.ask).click()

    def score(self, chosen: dict[str, str]) -> float:
        return sum(chosen.get(id) == right for id, right in self.right.items()) / len(self.right)

    def shown(self) -> list[str]:
        """Return the ids of the rows in the order of the page."""
        boxes = self.me.question(self.ask).get_by_role("combobox")
        return [self.id_of(label) for label in boxes.evaluate_all("all => all.map(it => it.labels[0].innerText)")]

    def id_of(self, label: str) -> str:
        """Return the id of the row whose text a label begins with."""
        return next(id for id, text in self.rows.items() if label.startswith(text))

    def marks(self, chosen: dict[str, str]) -> dict[str, str]:
        """Return what each row is marked with."""
        runtime, none = self.me.words["runtime"], f"✗ {self.words['unanswered']}"
        given = {id: chosen.get(id) for id in self.rows}
        marks = {None: none} | dict.fromkeys(self.choices, f"✓ {runtime['right']}")
        return {
            id: f"✗ {runtime['wrong']}" if choice and choice != self.right[id] else marks[choice]
            for id, choice in given.items()
        }

    def said(self, chosen: dict[str, str]) -> list[str]:
        """Return what is said, paragraph by paragraph: the rows that are wrong come before the right ones."""
        order = [id for id in self.shown() if chosen.get(id)]
        wrong = [id for id in order if chosen[id] != self.right[id]]
        right = [id for id in order if id not in wrong]
        verdict = "right" if len(right) == len(self.rows) else "partly" if right else "wrong"
        said = [self.me.verdict(verdict)]
        if verdict != "right":
            said.append(self.words["count"].format(right=len(right), all=len(self.rows)))
        if len(order) < len(self.rows):
            said.append(self.words["left"].format(left=len(self.rows) - len(order)))
        for id in (*wrong, *right):
            whys = [each for each in (self.misleading.get(chosen[id]), self.whys.get(id)) if each]
            said += [f"{'✗' if id in wrong else '✓'} {self.rows[id]}", *whys] if whys else []
        return said

    def expect(self, chosen: dict[str, str], *more: str) -> None:
        """Expect the answer to be marked, row by row, and its whys to be said."""
        first, marks = next(iter(chosen)), self.marks(chosen)
        expect(self.row(first)).to_have_accessible_description(marks[first])
        expect(self.me.said(self.ask)).to_have_text([*self.said(chosen), *more])
        # All marks are there now. One question for all of them, because each takes its time.
        marked = self.me.question(self.ask).get_by_role("combobox").evaluate_all(MARKED)
        shown = {self.id_of(label): tuple(rest) for label, *rest in marked}
        assert shown == {id: (chosen.get(id, ""), mark, True) for id, mark in marks.items()}

    def expect_described(self, chosen: dict[str, str]) -> None:
        """Expect each row to be described by its mark, as the browser tells it to a screen reader."""
        for id, mark in self.marks(chosen).items():
            expect(self.row(id)).to_have_accessible_description(mark)

    def answers(self) -> list[dict[str, str]]:
        """Return every choice of every row, the others being right; then none right, one row alone, and all right."""
        one = [self.right | {id: each} for id, each in product(self.rows, self.choices) if each != self.right[id]]
        gaps = [{other: self.right[other] for other in self.rows if other != id} for id in self.rows]
        wrong = {id: next(each for each in self.choices if each != right) for id, right in self.right.items()}
        first = next(iter(self.rows))
        # By day of one row: that each row counts is seen where all are wrong and where all are right.
        one, gaps = at_night(one, by_day=len(self.choices) - 1), at_night(gaps, by_day=1)
        return [*one, *gaps, wrong, {first: wrong[first]}, self.right]
