"""A course with the page for backups, and what a learner finds and does there."""

from __future__ import annotations

import base64
import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect
from support import COURSE

ASKS = "".join(f"  - {{id: {id}, ask: Om {id}?, right: Ja, wrong: [Nej, Kanske]}}\n" for id in "ab")
OWN = "  - {id: own, ask: Vad tänker du?, model-answer: Så här.}\n  - {id: plan, ask: Vad gör du?, plan: {}}\n"
QUIZZES = {
    "q": f"questions:\n{ASKS}{OWN}",
    "p": f"mode: pretest\nquestions:\n{ASKS.replace('Om', 'Kring')}",
    "e": f"mode: exam\npass: 50\nquestions:\n{ASKS.replace('Om', 'Prov')}",
}
# The theme keeps its own settings by the address of the site; and the browser is asked once to keep what is there.
STORAGE = (
    "() => Object.fromEntries(Object.entries(localStorage).filter(([key]) => key[0] !== '/' && !key.endsWith(' "
    "asked')).sort())"
)


def lesson(title: str, *blocks: str) -> str:
    return f"---\ntitle: {title}\nminutes: 5\n---\n# {title}\n\nText.\n\n" + "".join(
        f"/// {it}\n///\n\n" for it in blocks
    )


@pytest.fixture(name="built")
def built_fixture(small) -> str:
    """The address of a course of two lessons and this page."""
    files: dict[str, str | bytes] = {f"quizzes/{name}.yml": text for name, text in QUIZZES.items()}
    for language in ("sv", "zh"):
        files[f"content/{language}/one.md"] = lesson("Ett", "quiz | q", "quiz | p")
        files[f"content/{language}/two.md"] = lesson("Två", "quiz | e", "again | p")
        page = Path("content") / language / "my-course" / "backup.md"
        files[page.as_posix()] = (COURSE / page).read_text(encoding="utf-8")
    return small({}, files=files).url


@pytest.fixture(name="words")
def words_fixture(words):
    return lambda language: (
        words(language)["files"] | words(language)["parts"]["common"] | words(language)["parts"]["backup"]
    )


def learn(page: Page, url: str, text: str = "Hemligt") -> dict[str, str]:
    """Do something in both lessons, and return what the browser has then."""
    page.goto(url + "one/")
    # What needs its script to be answered loads when it comes near.
    for quiz in page.locator("course-quiz").all():
        quiz.scroll_into_view_if_needed()
    forms = page.locator("form[data-ready]")
    expect(forms).to_have_count(6)
    for form in (forms.nth(0), forms.nth(1), forms.nth(4), forms.nth(5)):
        form.get_by_label("Ja").check()
        form.get_by_role("button").click()
    forms.nth(2).get_by_role("textbox").fill(text)
    forms.nth(2).get_by_role("button").click()
    forms.nth(3).locator("[data-field=if]").first.fill(text)
    read(page, "one")
    page.goto(url + "two/")
    expect(page.locator("form[data-ready]")).to_have_count(4)
    for ask in ("a", "b"):
        page.get_by_role("group", name=f"Prov {ask}?").get_by_label("Ja").check()
    page.locator(".course-exam button").click()
    expect(page.locator(".course-result")).not_to_be_empty()
    read(page, "two")
    return page.evaluate(STORAGE)


def read(page: Page, lesson: str) -> None:
    """Read the lesson to its end, which is where the foot of the page begins."""
    page.get_by_role("contentinfo").scroll_into_view_if_needed()
    page.wait_for_function("lesson => `course:test /trust/ @read/${lesson}/` in localStorage", arg=lesson)


def part(page: Page, url: str) -> Locator:
    page.goto(url + "my-course/backup/")
    expect(page.locator("course-part[data-ready]")).to_be_visible()
    return page.locator("course-part")


def saved(page: Page, button: str) -> tuple[Path, dict[str, Any]]:
    with page.expect_download() as found:
        page.get_by_role("button", name=button, exact=True).click()
    path = Path(found.value.path()).with_name(found.value.suggested_filename)
    found.value.save_as(path)
    return path, json.loads(path.read_text(encoding="utf-8"))


def loaded(part: Locator) -> Locator:
    """Return what is said of the files that were chosen."""
    return part.locator("section").nth(1).get_by_role("status")


def whole(text: str) -> Any:
    """Return the archive in a text that was shared or copied."""
    file = json.loads(text)
    return json.loads(gzip.decompress(base64.b64decode(file["gzip"]))) if "gzip" in file else file
