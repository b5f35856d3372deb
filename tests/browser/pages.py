"""A page in both languages: what must hold of all that is on it, at any width, in light and dark."""

from __future__ import annotations

from typing import Any

from accessible import WIDTHS, in_all_looks
from playwright.sync_api import Page
from probes import TOO_WIDE
from support import at_night

# What may reach out of the window: a drawing, and what is in a box that scrolls.
MAY = ("svg", "svg *", "pre *", ".md-typeset__scrollwrap *")
PARTS = f"article *:not({', '.join(MAY)})"
FOREIGN = """() => {
  const found = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const it = walker.currentNode, part = it.parentElement
    const chinese = part.closest("[lang]").lang.startsWith("zh")
    if (/\\p{Script=Han}/u.test(it.data) && !chinese && !part.closest("code, script, noscript")) found.push(it.data)
  }
  return found
}"""
POINTED = """() => [...document.querySelectorAll("article *")].filter(it => {
  if (it.closest("a[href], button, summary, label:has(input), input, select, textarea")) return false
  // What scrolls sideways has the focus, so that the keyboard can scroll it.
  const focusable = it.matches("[tabindex]") && it.scrollWidth <= it.clientWidth
  return it.onclick || it.matches("[onclick]") || focusable || getComputedStyle(it).cursor === "pointer"
}).map(it => it.outerHTML.slice(0, 120))"""
STRAY = """() => [...document.querySelectorAll("article :is([type=radio], [type=checkbox])")].filter(it => {
  return !it.closest("fieldset")?.querySelector("legend")?.textContent.trim()
}).map(it => it.outerHTML)"""


def try_width(pages: tuple[Page, Page], width: int) -> None:
    """Hold that nothing of the pages reaches out of a window of this width."""
    for page in pages:
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert not page.locator(PARTS).evaluate_all(TOO_WIDE)


def try_page(pages: tuple[Page, Page], url: str, path: str, axe: Any, *, first: bool) -> None:
    """Try the page at a path below each language, in a page that stays open for the next path.

    Args:
        pages: the pages for Swedish and for Chinese.
        url: the address of the site.
        path: the path below a language.
        axe: the fixture.
        first: whether it is the first page of its kind. What a wide window, the other language and the theme's dark
            colours add is the same on all pages of a kind.

    """
    for page, language in zip(pages, ("sv", "zh"), strict=True):
        page.set_viewport_size({"width": WIDTHS[0], "height": 800})
        page.goto(f"{url}{language}/{path}")
    for width in in_all_looks(*pages, widths=WIDTHS if first else WIDTHS[:1]):
        axe(*pages[: 1 + (first and width == WIDTHS[0])], whole=first)
        try_width(pages, width)
    # At last with text twice as large; the theme's sizes all count from this one.
    for page in pages:
        page.evaluate("document.documentElement.style.fontSize = '250%'")
    for width in at_night((390, 320), by_day=(320,)):
        try_width(pages, width)
    for page in pages:
        assert not page.evaluate(FOREIGN)
        assert not page.evaluate(POINTED)
        assert not page.evaluate(STRAY)
