"""Flash cards of a glossary, as their file has them, and what a learner finds and does with them."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass

import pytest
import yaml
from learner import Learner
from playwright.sync_api import Locator, expect
from support import ROOT, Site

TERMS = (ROOT / "tests" / "golden" / "glossary" / "terms.yml").read_text("utf-8")
IDS = {each["id"]: each for each in yaml.safe_load(TERMS)["terms"]}
ASK = {"sv": "Vad betyder orden?", "zh": "这些词是什么意思？"}
QUIZ = (
    f"questions:\n"
    f"- {json.dumps({'id': 'words', 'ask': ASK, 'cards': 'glossary', 'per-round': 3}, ensure_ascii=False)}\n"
)


@dataclass(frozen=True)
class Table:
    """The cards as a learner sees them in a language."""

    me: Learner
    language: str

    @property
    def group(self) -> Locator:
        return self.me.question(ASK[self.language])

    @property
    def words(self) -> dict[str, str]:
        return self.me.words["kinds"]["flash_cards"]

    @property
    def card(self) -> Locator:
        return self.group.locator(".course-cards__card")

    @property
    def direction(self) -> Locator:
        return self.group.get_by_role("combobox", name=self.words["direction"])

    def button(self, name: str) -> Locator:
        return self.group.get_by_role("button", name=self.words[name], exact=True)

    def press(self, *names: str) -> None:
        for name in names:
            self.button(name).click()

    def term(self, id: str, language: str = "") -> str:
        shown = language or self.language
        return IDS[id]["term"][shown] + (f" {IDS[id]['pinyin']}" if shown == "zh" else "")

    def meaning(self, id: str) -> str:
        return IDS[id]["definition"][self.language].replace("*", "")

    def front(self) -> str:
        """Return the id of the term in front."""
        expect(self.button("turn")).to_be_visible()
        shown = self.card.inner_text().strip()
        return next(id for id in IDS if shown in (self.term(id, "sv"), self.term(id, "zh"), self.meaning(id)))

    def left(self, unknown: int, left: int = 0) -> None:
        """Expect so many cards to be unknown, and fewer in the round where that is told."""
        told = self.words["round" if left else "left"].format(unknown=unknown, all=len(IDS), left=left)
        expect(self.group.get_by_text(told, exact=True)).to_be_visible()

    def know_all(self) -> None:
        for _ in range(3):
            self.press("turn", "known")
        self.press("next", "turn", "known")
        expect(self.me.said(ASK[self.language]).first).to_have_text(f"✓ {self.me.words['runtime']['done']}")


@pytest.fixture(name="cards")
def cards_fixture(small: Callable[..., Site]) -> Site:
    return small({"q": QUIZ}, files={"content/glossary.yml": TERMS})
