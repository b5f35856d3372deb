"""A lesson of a course that Zensical has made: marked, kept, counted, in both languages, and without a network."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect
from support import MOUNT, Site


def test_a_lesson_is_done_in_one_language_and_kept_in_the_other(
    page: Page, serve: Callable[..., Site], zensical: Path, learner: Any
) -> None:
    errors: list[object] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("response", lambda response: errors.append(response.url) if response.status >= 400 else None)
    served = serve(zensical)
    page.goto(f"{served.url}sv/tea/first-cup/")
    me = learner(page)
    ask, right = "Hur mycket te tar du till en kopp?", "Två gram"
    me.option(ask, right).check()
    me.button(ask, "check").click()
    expect(page.locator("form[data-question=how-much][data-result=right]")).to_be_visible()
    page.reload()
    expect(page.locator("form[data-question=how-much][data-result=right]")).to_be_visible()
    expect(page.get_by_role("link", name="Den första koppen (påbörjad)")).to_be_visible()
    page.get_by_role("link", name="中文").click()
    page.wait_for_url(f"**{MOUNT}/zh/tea/first-cup/**")
    expect(page.locator("form[data-question=how-much][data-result=right]")).to_be_visible()
    expect(learner(page, "zh").option("一杯放多少茶？", "两克")).to_be_checked()
    assert page.evaluate("Object.keys(localStorage).filter(key => key.endsWith(' first-cup/how-much')).length") == 1
    page.goto(f"{served.url}zh/my-course/")
    expect(page.get_by_text("第一杯").first).to_be_visible()
    assert not errors
