"""The panel of a preview: over the page while something is wrong, closed with a key, gone when it is mended."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect
from previewing import previewing
from small import LOOK
from support import CONFIG, PLACED, QUIZ, Course


def test_problems_over_the_page(course: Callable[..., Course], page: Page, axe: Callable[..., None]) -> None:
    config = CONFIG.replace("theme: {name: material, font: false}", LOOK)
    made = course(PLACED | {"mkdocs.yml": config, "content/sv/two.md": "# Två\n", "content/zh/two.md": "# 二\n"})
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    with previewing(made, "--messages", "sv") as preview:
        preview.shows("sv/", "Går det?")
        page.goto(f"{preview.url}sv/")
        panel, badge = page.get_by_role("region", name="Fel: 1"), page.get_by_role("button", name="Fel: 1")
        expect(panel).to_have_count(0)
        made.write({"quizzes/q.yml": QUIZ.replace("right", "rigth")})
        expect(panel).to_be_visible(timeout=60_000)
        expect(panel).to_contain_text("quizzes/q.yml:3:3")
        expect(page.get_by_text("Går det?")).to_be_visible()
        axe(page, whole=True)
        panel.get_by_role("button").press("Escape")
        expect(panel).to_be_hidden()
        expect(badge).to_be_focused()
        # What was closed stays closed on the next page, and opens again.
        page.goto(f"{preview.url}zh/")
        expect(badge).to_be_visible(timeout=60_000)
        expect(panel).to_be_hidden()
        badge.click()
        expect(panel).to_be_visible()
        page.goto(f"{preview.url}sv/")
        made.write({"quizzes/q.yml": QUIZ.replace("Går det?", "Gick det?")})
        expect(page.get_by_text("Gick det?")).to_be_visible(timeout=60_000)
        expect(panel).to_have_count(0)
        expect(badge).to_have_count(0)
        # The page of a file that is edited is opened.
        made.write({"content/zh/two.md": "# 三\n"})
        page.wait_for_url("**/zh/two/", timeout=60_000)
        expect(page.get_by_role("heading", name="三")).to_be_visible()
        assert not [text for text in said if "Content Security Policy" in text or "TypeError" in text]
