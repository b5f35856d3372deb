"""A talk in scenes, as its file has it, and what a learner finds and does in it."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from learner import Learner
from playwright.sync_api import Locator

ASK = {"sv": "Kunden är arg.", "zh": "客户很生气。"}
WHY = {"sv": "Fråga först.", "zh": "先问。"}
SAYS = {
    "start": ("Vad vill du?", "你有什么事？"),
    "offer": ("Jaha, och nu?", "那现在呢？"),
    "won": ("Då säger vi det.", "就这么定。"),
    "maybe": ("Ring i höst.", "秋天再联系。"),
    "lost": ("Adjö.", "再见。"),
}
LINES = {
    "listen": ("Berätta *mer*.", "你再多说说。"),
    "push": ("Köp nu.", "现在就买吧。"),
    "chat": ("Vilket väder!", "天气真好！"),
    "propose": ("Här är ett förslag.", "这是一个方案。"),
    "wait": ("Det är ingen brådska.", "不着急。"),
}
THEN = {id: (f"Följd {id}.", f"后果 {id}。") for id in LINES}
DEBRIEF = ("Du lyssnade.", "你听进去了。")


def both(pair: tuple[str, str]) -> str:
    return f'{{sv: "{pair[0]}", zh: "{pair[1]}"}}'


def choice(id: str, to: str, rest: str = "") -> str:
    return f"          - {{id: {id}, text: {both(LINES[id])}, why: {both(THEN[id])}, to: {to}{rest}}}\n"


QUIZ = f"""
title: {{sv: Samtal, zh: 对话}}
questions:
  - id: talk
    ask: {{sv: {ASK["sv"]}, zh: {ASK["zh"]}}}
    state: {{trust: 5, time: 2}}
    names: {{time: {{sv: Tid, zh: 时间}}}}
    scenes:
      - id: start
        says: {both(SAYS["start"])}
        choices:
{choice("push", "lost", ", effect: {trust: -3}")}\
{choice("listen", "offer", ", effect: {trust: +2}")}\
{choice("chat", "start", ", effect: {trust: -2, time: -1}")}
      - id: offer
        says: {both(SAYS["offer"])}
        choices:
{choice("propose", "won", ", when: {trust: 7}, effect: {trust: +9}")}{choice("wait", "maybe")}
      - {{id: won, says: {both(SAYS["won"])}, ending: good, debrief: {both(DEBRIEF)}}}
      - {{id: maybe, says: {both(SAYS["maybe"])}, ending: middling}}
      - {{id: lost, says: {both(SAYS["lost"])}, ending: bad}}
    why: {{sv: {WHY["sv"]}, zh: {WHY["zh"]}}}
"""
GOOD, MIDDLING, BAD, ROUND = ["listen", "propose"], ["listen", "wait"], ["push"], ["chat", "listen", "wait"]


@dataclass(frozen=True)
class Talk:
    """A talk as a learner has it."""

    me: Learner
    language: str

    def text(self, pair: tuple[str, str]) -> str:
        return pair[self.language == "zh"].replace("*", "")

    @property
    def words(self) -> dict[str, str]:
        return self.me.words["kinds"]["dialogue"]

    @property
    def group(self) -> Locator:
        return self.me.question(ASK[self.language])

    @property
    def log(self) -> Locator:
        return self.group.get_by_role("log", name=self.words["said"])

    @property
    def now(self) -> Locator:
        return self.group.get_by_role("group").first

    @property
    def feedback(self) -> Locator:
        return self.group.get_by_role("status")

    def line(self, id: str) -> Locator:
        return self.group.get_by_role("radio", name=self.text(LINES[id]))

    def button(self, name: str) -> Locator:
        return self.group.get_by_role("button", name=self.words[name])

    def play(self, ids: list[str]) -> None:
        for id in ids:
            self.line(id).check()
            self.button("say").click()

    def level(self, name: str, level: int) -> str:
        return self.words["level"].format(name=name, level=level)

    def table(self, which: str) -> Locator:
        return self.group.get_by_role("table", name=self.words[which].strip())

    def rows(self, which: str) -> list[str]:
        return [" ".join(row.split()) for row in self.table(which).get_by_role("row").all_inner_texts()]


@pytest.fixture(name="talk")
def talk_fixture(learner):
    return lambda page, language="sv": Talk(learner(page, language), language)
