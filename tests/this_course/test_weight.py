"""How much a browser has to lay out and fetch."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from support import Site

MOST_ELEMENTS = 1200


@pytest.mark.parametrize("code", ["sv", "zh"])
def test_the_final_test_is_light(page: Page, site: Site, code: str) -> None:
    page.goto(f"{site.url}{code}/keeping-it/final-test/")
    expect(page.locator(".course-exam button")).to_be_visible()
    assert page.evaluate("document.querySelectorAll('*').length") <= MOST_ELEMENTS
