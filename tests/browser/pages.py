"""A page in both languages: what must hold of all that is on it, at any width, in light and dark."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page, expect
from probes import COLOURS, TOO_WIDE

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
    swedish, _ = pages
    for page, language in zip(pages, ("sv", "zh"), strict=True):
        page.emulate_media(reduced_motion="reduce", color_scheme="light")
        page.set_viewport_size({"width": 320, "height": 800})
        page.goto(f"{url}{language}/{path}")
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    axe(*pages[: 1 + first], whole=first)
    if first:
        swedish.emulate_media(reduced_motion="reduce", color_scheme="dark")
        expect(swedish.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        axe(swedish, rules=COLOURS, whole=True)
        swedish.emulate_media(reduced_motion="reduce", color_scheme="light")
    # At last with text twice as large; the theme's sizes all count from this one.
    for width, size in ((320, ""), (1280, ""), (390, "250%"), (320, "250%")) if first else ((320, ""), (320, "250%")):
        for page in pages:
            page.set_viewport_size({"width": width, "height": 800})
            page.evaluate("size => { document.documentElement.style.fontSize = size }", size)
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            assert not page.locator(PARTS).evaluate_all(TOO_WIDE)
        if first and width == 1280:
            axe(swedish, skip=("color-contrast",), whole=True)
    for page in pages:
        assert not page.evaluate(FOREIGN)
        assert not page.evaluate(POINTED)
        assert not page.evaluate(STRAY)
