"""A quiz in a site that is no course, written in its page and reached by the theme's instant navigation."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from support import MOUNT, Course, Site

BODY = "questions:\n- id: port\n  ask: Which port?\n  right: '8000'\n  wrong: ['80']\n"

pytestmark = pytest.mark.browser


def test_it_is_answered_and_kept(page: Page, serve: Callable[..., Site], tmp_path: Path) -> None:
    made = Course(tmp_path)
    (made.folder / "site").mkdir()
    served = serve(made.folder / "site")
    theme = {"name": "material", "font": False, "features": ["navigation.instant"]}
    site = {"site_name": "Docs", "site_url": served.url, "theme": theme, "plugins": ["course"]}
    made.write(
        {
            "mkdocs.yml": json.dumps(site),
            "docs/index.md": "# Home\n\n[Go](quiz.md)\n",
            "docs/quiz.md": f"# Quiz\n\n/// quiz | setup\n```yaml\n{BODY}```\n///\n",
        }
    )
    assert made.build("--strict").returncode == 0
    errors: list[object] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("response", lambda response: errors.append(response.url) if response.status >= 400 else None)
    page.goto(served.url)
    page.get_by_role("link", name="Go").click()
    page.get_by_text("8000", exact=True).click()
    page.get_by_role("button", name="Check answer").click()
    expect(page.locator("form[data-result=right]")).to_be_visible()
    assert page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('course:'))") == [
        f"course:course {MOUNT}/ setup/port"
    ]
    page.reload()
    expect(page.locator("form[data-result=right]")).to_be_visible()
    assert not errors
