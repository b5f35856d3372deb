"""A course with a certificate, and what a learner finds and does there."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

ASK = "  - {{id: {0}, ask: Om {0}?, right: Ja, wrong: [Nej]}}\n".format
ASKS = f"questions:\n{ASK('a')}{ASK('b')}"
EXAM = "title: Prov\nmode: exam\npass: 70\nquestions:\n" + "".join(map(ASK, "wxyz"))
PAGES = {
    "one": "---\ntitle: Ett\nminutes: 5\n---\n# Ett\n\n/// quiz | one\n///\n",
    "two": "---\ntitle: Två\nminutes: 5\n---\n# Två\n\nEn text.\n",
    "exam": "---\ntitle: Provet\nminutes: 5\n---\n# Provet\n\n/// quiz | exam\n///\n",
    "certificate": "# Intyg\n\n## Ditt\n\n/// page-part | certificate\n///\n",
}
DONE = {"percent": 85, "points": 3.4, "max": 4, "at": "2026-03-09T11:00:00.000Z"}


@pytest.fixture(name="build")
def build_fixture(small):
    """Return a function that builds a course with a certificate and gives its address; again, it changes the course."""

    def make(more: dict[str, str] | None = None, settings: str = "certificate: {quiz: exam, pass_mark: 70}") -> str:
        pages = {
            f"content/{code}/{name}.md": text for code in ("sv", "zh") for name, text in (PAGES | (more or {})).items()
        }
        quizzes = {"one": ASKS, "exam": EXAM}
        start = {f"content/{code}/index.md": "# Start\n" for code in ("sv", "zh")}
        return small(quizzes, files=start | pages, settings=settings).url

    return make


@pytest.fixture(name="earn")
def earn_fixture(page: Page, build):
    """Return a function that opens the certificate of someone who has done everything."""

    def make(language: str = "sv", **best: object) -> Locator:
        page.goto(f"{build()}{language}/certificate/")
        page.evaluate(
            """async best => {
              const index = await (await fetch("../course.json")).json(), at = best.at
              const put = (name, record) => {
                localStorage[`course:test /trust/ ${name}`] = JSON.stringify({version: 2, ...record})
              }
              for (const lesson of index.lessons) put(`@read/${lesson.page}`, {at})
              for (const {id, digest} of index.quizzes.one.questions)
                put(`one/${id}`, {digest, response: ["right-1"], prints: [""], score: 1, attempts: 1, at})
              put("@sitting/exam", {seed: "s", number: 1, submitted: at, best})
            }""",
            DONE | best,
        )
        page.reload()
        return page.locator("course-part[data-ready]")

    return make


def show(page: Page, part: Locator, said: dict[str, str], name: str) -> Locator:
    part.get_by_role("textbox", name=said["your_name"]).fill(name)
    part.get_by_role("button", name=said["show"]).click()
    expect(part.get_by_text(said["shown"])).to_be_visible()
    return part.get_by_role("region", name=said["certificate"])
