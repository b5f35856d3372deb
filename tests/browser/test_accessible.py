"""What judges the pages: it finds what is wrong, also in a page that looks like one before it."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

TEXT = "# Ett\n\nEn lång mening med [en länk](#ett) mitt i, och med [en till](#ett) i slutet av den.\n"


@pytest.mark.parametrize(
    ("css", "rule"),
    [
        ("article p { color: #bbb }", "color-contrast"),
        ("article p a { color: #999 !important }", "color-contrast"),
        ("article p a { text-decoration: none !important; color: #222 !important }", "link-in-text-block"),
        ("article p a:last-child { text-decoration: none !important; color: #222 !important }", "link-in-text-block"),
    ],
)
def test_a_page_that_cannot_be_read_is_found(page: Page, small: Any, axe: Any, css: str, rule: str) -> None:
    page.goto(f"{small({}, files={'content/sv/index.md': TEXT, 'content/zh/index.md': TEXT}).url}sv/")
    axe(page)
    page.add_style_tag(content=css)
    # A page that is the same as before is not judged again.
    page.evaluate("css => { document.querySelector('article').dataset.css = css }", css)
    with pytest.raises(AssertionError, match=rule):
        axe(page)


def test_a_name_that_is_missing_is_found(page: Page, small: Any, axe: Any) -> None:
    page.goto(f"{small({}).url}sv/")
    axe(page)
    page.evaluate("document.querySelector('article').append(document.createElement('button'))")
    with pytest.raises(AssertionError, match="button-name"):
        axe(page)
