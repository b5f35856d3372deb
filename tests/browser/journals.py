"""A course with the journal, and what a learner writes there."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect
from support import COURSE

OWN = """
title: {sv: Egna ord, zh: 自己的话}
questions:
  - {id: a, ask: {sv: Ja?, zh: 是吗？}, right: Ja, wrong: [Nej]}
  - id: own
    ask:
      sv: "När *litade* du på någon? ![En hand](pictures/hand.svg)"
      zh: "你什么时候*信任*过别人？ ![一只手](pictures/hand.svg)"
    model-answer: Ett exempel.
  - {id: more, ask: Vad mer?, model-answer: Ett exempel.}
"""
PLAN = """
questions:
  - {id: plan, ask: {sv: Vad gör du nu?, zh: 你现在做什么？}, plan: {}}
"""
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
HOSTILE = "<img src=x onerror=alert(1)> & <b>fet</b>\n  indraget\n\n\n她回了电话。</script>"


def lesson(title: str, quiz: str) -> str:
    return f"---\ntitle: {title}\nminutes: 5\n---\n# {title}\n\nText.\n\n/// quiz | {quiz}\n///\n"


@pytest.fixture(name="build")
def build_fixture(small):
    """Return a function that builds a course of two lessons and the journal, and gives its address."""

    def made(own: str = OWN) -> str:
        files: dict[str, str | bytes] = {"quizzes/own.yml": own, "quizzes/plan.yml": PLAN}
        for language, titles in (("sv", ("Först", "Sedan")), ("zh", ("先", "后"))):
            files[f"content/{language}/one.md"] = lesson(titles[0], "own")
            files[f"content/{language}/two.md"] = lesson(titles[1], "plan")
            files[f"content/{language}/pictures/hand.svg"] = PICTURE
            page = Path("content") / language / "my-course" / "journal.md"
            files[page.as_posix()] = (COURSE / page).read_text(encoding="utf-8")
        return small({}, files=files).url

    return made


@pytest.fixture(name="words")
def words_fixture(words):
    return lambda language: words(language)["parts"]["journal"]


def journal(page: Page, url: str) -> Locator:
    page.goto(url + "my-course/journal/")
    expect(page.locator("course-part[data-ready]")).to_be_visible()
    return page.locator("course-part")


def write(page: Page, url: str) -> None:
    page.goto(url + "one/")
    forms = page.locator("form[data-ready]")
    expect(forms).to_have_count(3)
    forms.nth(0).get_by_label("Ja", exact=True).check()
    forms.nth(0).get_by_role("button").click()
    forms.nth(1).get_by_role("textbox").fill(HOSTILE)
    forms.nth(1).get_by_role("button", name="Spara").click()
    forms.nth(2).get_by_role("textbox").fill("Bara börjat")
    page.goto(url + "two/")
    form = page.locator("form[data-ready]")
    for field, text in (
        ("1.if", "jag möter en kund"),
        ("1.then", "frågar jag"),
        ("1.by", "2026-12-01"),
        ("2.if", "det går fel"),
    ):
        row, name = field.split(".")
        form.locator(f"[data-row='{row}'] [data-field={name}]").fill(text)
    form.get_by_role("button", name="Spara").click()
    expect(form.get_by_role("status")).not_to_be_empty()
