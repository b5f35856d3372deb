"""A class: its course, the files of its learners, and the tables a trainer reads."""

from __future__ import annotations

import json
import zlib
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

QUIZ = """
questions:
  - id: a
    ask: {sv: Varför **a**?, zh: 为什么甲？}
    right: {sv: Ja, zh: 是}
    wrong: [{sv: Nej, zh: 否}, {sv: Kanske, zh: 也许}]
  - {id: b, ask: {sv: Om b?, zh: 乙？}, all-right: [{sv: Ett, zh: 一}, {sv: Två, zh: 二}], wrong: [{sv: Tre, zh: 三}]}
  - id: c
    ask: {sv: Om c?, zh: 丙？}
    accept: {sv: kund, zh: 客户}
    near: [{accept: {sv: köpare, zh: 买家}, why: {sv: Nära., zh: 接近。}}]
  - {id: d, ask: {sv: Vad tänker du?, zh: 你怎么想？}, model-answer: {sv: Så., zh: 这样。}}
"""
EXAM = (
    "mode: exam\npass: 50\nquestions:\n"
    "  - {ask: {sv: Sant?, zh: 对吗？}, id: e, is-true: yes, why: {sv: Ja., zh: 是。}}\n"
)
BEFORE = (
    "mode: pretest\nquestions:\n"
    "  - {id: f, ask: {sv: Om f?, zh: 己？}, right: {sv: Ja, zh: 是}, wrong: [{sv: Nej, zh: 否}]}\n"
)
LESSON = "---\ntitle: {0}\nminutes: 5\n---\n# {0}\n\n{1}\n"
PLACED = "/// {0} | {1}\n///\n\n"
TITLES = {"sv": ("Först", "=Sedan"), "zh": ("第一课", "=第二课")}
SECRET = "något mycket hemligt"


@pytest.fixture(name="build")
def build_fixture(small):
    def make() -> str:
        files = {}
        for code, (first, second) in TITLES.items():
            before = PLACED.format("quiz", "before") + PLACED.format("again", "before")
            files[f"content/{code}/index.md"] = "# Start\n"
            files[f"content/{code}/first.md"] = LESSON.format(first, PLACED.format("quiz", "q"))
            files[f"content/{code}/second.md"] = LESSON.format(f'"{second}"', before + PLACED.format("quiz", "exam"))
            files[f"content/{code}/class.md"] = "# Klass\n\n## Läs\n\n/// page-part | class\n///\n\nSå här.\n"
        quizzes = {"q": QUIZ, "exam": EXAM, "before": BEFORE}
        return small(quizzes, files=files, settings="certificate: {quiz: exam, pass_mark: 50}").url

    return make


@pytest.fixture(name="saved")
def saved_fixture(page: Page, build):
    """Return a function that makes the file of a learner, with these first answers and, where given, later ones."""

    def answers(index: dict[str, Any], given: dict[str, tuple[float | None, list[str]]], who: str) -> dict[str, Any]:
        entries = {}
        for n, (name, (score, response)) in enumerate(given.items()):
            # Each learner has begun at a moment of their own.
            at = f"2026-11-20T10:00:{n:02}.{zlib.crc32(who.encode()) % 1000:03}Z"
            quiz, id = name.replace("+after", "").split("/")
            (digest,) = [each["digest"] for each in index["quizzes"][quiz]["questions"] if each["id"] == id]
            first = {"response": response, "score": score, "at": at}
            # Whatever was answered first, all is right in the end: the class is shown what was hard.
            answer = {
                "digest": digest,
                "response": response,
                "prints": [],
                "score": score and 1,
                "attempts": 2,
                "at": at,
            }
            entries[name] = {"version": 2, **answer, **({"first": first} if response else {})}
        return entries

    def make(
        name: str,
        given: dict[str, tuple[float | None, list[str]]],
        best: int | None = None,
        who: str = "",
        **changed: Any,
    ) -> dict[str, Any]:
        index = page.evaluate("fetch('../course.json').then(it => it.json())")
        entries = answers(index, given, who or name)
        if best is not None:
            result = {"points": best, "max": 100, "percent": best, "at": "2026-11-20T10:00:00.000Z"}
            entries["@sitting/exam"] = {
                "version": 2,
                "seed": "s",
                "number": 1,
                "submitted": result["at"],
                "best": result,
            }
        told = {
            "format": "course-progress",
            "version": 1,
            "course": "test",
            "exported": "2026-11-21T10:00:00.000Z",
            "entries": entries,
        } | changed
        return {"name": name, "mimeType": "application/json", "buffer": json.dumps(told).encode()}

    return make


def right(*names: str) -> dict[str, tuple[float | None, list[str]]]:
    return {name: (1, ["right-1"]) for name in names}


@pytest.fixture(name="everyone")
def everyone_fixture(saved):
    """Return a function that makes the files of three learners."""

    def make() -> list[dict[str, Any]]:
        own = {"q/d": (None, [SECRET])}
        return [
            saved(
                "Åsa.json",
                right("q/a", "q/b", "q/c")
                | {
                    "q/d": (None, []),
                    "before+after/f": (1, ["right-1"]),
                    "exam/e": (1, ["true"]),
                    "before/f": (0, ["wrong-1"]),
                },
                90,
            ),
            saved(
                "=cmd|' /C calc'!A0.json",
                {"q/a": (0, ["wrong-2"]), "q/b": (0, ["right-1", "wrong-1"]), "q/c": (0, [SECRET])} | own,
            ),
            saved('李"雷",<b>.json', {"q/a": (0, ["wrong-2"]), "q/b": (0.5, ["right-2"])}),
        ]

    return make


def rows(table: Locator) -> list[list[str]]:
    return table.locator("tbody tr").evaluate_all(
        "all => all.map(row => [...row.cells].map(cell => cell.textContent.trim()))"
    )


def read(page: Page, files: list[dict[str, Any]], said: dict[str, str], count: int) -> Locator:
    page.get_by_label(said["choose"]).set_input_files(files)
    expect(page.locator("course-part").get_by_role("status")).to_contain_text(said["read"].format(n=count))
    return page.locator("course-part")
