"""What axe finds on a page."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, expect
from probes import COLOURS
from support import at_night

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What a page is about, and what it announces: the rest is the theme, the same on every page, and judged once for each
# kind of page with `whole`.
OWN = ["article", "body > .course-offline"]
UNSCROLLED = """() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => {
  document.querySelectorAll('.md-sidebar__scrollwrap').forEach(it => it.scrollTo(0, 0))
  done()
})))"""


# All that a learner may have set. Light is the last one, so that a test goes on in it.
COLOUR_SETTINGS: tuple[tuple[Literal["light", "dark"], Literal["active", "none"]], ...] = (
    ("dark", "none"),
    ("light", "active"),
    ("light", "none"),
)
# Those of a phone and of a wide screen, in pixels, and where a screen is wide.
WIDTHS = (320, 1280)
WIDE = 1_000
# The theme's tooltips lie at the end of the page, and are read where they are named. Axe runs once at a time, and looks
# first at what lies behind what, which is half of its work: all rules are in one run.
RUN = """([own, options, looks, colours]) => {
  const exclude = [".md-tooltip2"]
  const context = own[0] === "body" ? {exclude} : {include: own, exclude}
  const marked = looks.flatMap(look => window.looks.get(look))
  for (const it of marked) it.dataset.look = ""
  axe.configure({rules: colours.map(id => ({id, selector: id === "color-contrast" ? "[data-look]" : "a[data-look]"}))})
  window.found = (async () => {
    const {violations, passes} = await axe.run(context, {...options, selectors: false, elementRef: true})
    for (const it of marked) delete it.dataset.look
    const judged = passes.filter(({id}) => colours.includes(id)).flatMap(({id, nodes}) =>
      nodes.map(({element}) => (id === "color-contrast" ? window.lookOf : window.linkLookOf)(element))
    )
    const describe = ({html, failureSummary}) => [html.slice(0, 200), failureSummary]
    const told = violations.map(({id, nodes}) => [id, ...nodes.slice(0, 3).map(describe)])
    return {told, judged: [...new Set(judged)]}
  })()
}"""
# Contrast, and whether a link differs from the text around it, cost much. They come of the colours, the size and weight
# of a text, and of what lies behind it. Texts alike in all of these, in elements of the same names and classes,
# are one look, and so are links with their line in texts that are alike: axe judges the first and the last one of each.
# Returns the looks of a page.
LOOKS = """own => {
  const digest = text => {
    let [one, two] = [1, 2]
    for (let at = 0; at < text.length; at++) {
      one = Math.imul(one ^ text.charCodeAt(at), 2654435761)
      two = Math.imul(two ^ text.charCodeAt(at), 1597334677)
    }
    return `${text.length} ${one} ${two}`
  }
  const behind = new Map()
  const layers = it => {
    if (!it) return ""
    if (!behind.has(it)) {
      const css = getComputedStyle(it)
      const layer = [it.localName, it.className.baseVal ?? it.className, css.backgroundColor, css.backgroundImage,
        css.opacity, css.filter, css.mixBlendMode, css.position, css.zIndex]
      behind.set(it, digest(`${layers(it.parentElement)}/${layer}`))
    }
    return behind.get(it)
  }
  window.lookOf = it => {
    const css = getComputedStyle(it)
    return digest([layers(it), css.color, css.fontSize, css.fontWeight, css.textShadow, css.webkitTextStroke].join())
  }
  window.linkLookOf = it => {
    const css = getComputedStyle(it)
    const line = [css.textDecorationLine, css.textDecorationColor, css.borderBottom, css.outline, css.fontStyle]
    return digest(["link", window.lookOf(it), window.lookOf(it.parentElement), line].join())
  }
  const parts = own.flatMap(it => [...document.querySelectorAll(it)])
  const texts = it => it.matches("input, select, textarea") || [...it.childNodes].some(at =>
    at.nodeType === Node.TEXT_NODE && at.data.trim())
  window.looks = new Map()
  for (const it of new Set(parts.flatMap(part => [part, ...part.querySelectorAll("*")]))) {
    if (it.closest(".md-tooltip2") || !it.checkVisibility({visibilityProperty: true})) continue
    const looks = [texts(it) && window.lookOf(it), it.matches("a[href]") && window.linkLookOf(it)]
    for (const look of looks.filter(Boolean)) {
      const before = window.looks.get(look)
      window.looks.set(look, before ? [before[0], it] : [it])
    }
  }
  return [...window.looks.keys()]
}"""


# What axe reads on a page, and in which colours: a text that is the same for two pages which axe finds the same.
STATE = """own => {
  const parts = own.flatMap(it => [...document.querySelectorAll(it)])
  const fields = parts.flatMap(it => [...it.querySelectorAll("input, select, textarea, details")])
  const states = fields.map(it => [it.checked, it.value, it.disabled, it.open])
  const text = [...parts.map(it => it.outerHTML), ...states].join()
  let [one, two] = [1, 2]
  for (let at = 0; at < text.length; at++) {
    one = Math.imul(one ^ text.charCodeAt(at), 2654435761)
    two = Math.imul(two ^ text.charCodeAt(at), 1597334677)
  }
  const dark = document.body.dataset.mdColorScheme === "slate", forced = matchMedia("(forced-colors: active)").matches
  return {state: `${text.length} ${one} ${two}`, colours: forced ? "forced" : dark ? "dark" : "light"}
}"""


@dataclass(frozen=True)
class Judged:
    """What axe has judged already. A state is judged once, and its contrast once in light and once in dark.

    The width of the window changes what is beside each other, which other probes look at. Where the learner forces
    colours the browser draws them, and all else is as in light.
    """

    seen: set[tuple[str, str]] = field(default_factory=set)
    looks: set[str] = field(default_factory=set)

    def rules(self, state: str, colours: str) -> list[str]:
        """Return the rules that a page in this state has still to be judged by, and take them for judged."""
        if ("any", state) in self.seen:
            rules = [] if colours == "forced" or (colours, state) in self.seen else COLOURS
        else:
            rules = RULES
        self.seen.update({("any", state), (colours, state)})
        return rules


def in_all_colours(*pages: Page) -> Iterator[None]:
    """Set each of the colours that a learner may have set, one after the other.

    A wide screen has the colours of a phone: by day a phone is dark and a wide screen light, so that what is shown at
    both widths is seen in both.
    """
    size = pages[0].viewport_size
    wide = size is not None and size["width"] >= WIDE
    for scheme, forced in at_night(COLOUR_SETTINGS, COLOUR_SETTINGS[-1:] if wide else COLOUR_SETTINGS[:1]):
        for page in pages:
            page.emulate_media(reduced_motion="reduce", color_scheme=scheme, forced_colors=forced)
            expected = "slate" if scheme == "dark" else "default"
            expect(page.locator("body")).to_have_attribute("data-md-color-scheme", expected)
        yield


def in_all_looks(*pages: Page, widths: Sequence[int] = WIDTHS) -> Iterator[int]:
    """Show pages on a phone and on a wide screen, on each in all colours, and yield the width of each look."""
    for width in widths:
        for page in pages:
            page.set_viewport_size({"width": width, "height": 800})
        for _ in in_all_colours(*pages):
            yield width


@pytest.fixture(scope="session")
def axe() -> Callable[..., None]:
    """Return a function that fails with what axe finds on pages as they are now: in what is their own, or in all."""
    judged = Judged()

    def start(page: Page, rules: list[str], skip: tuple[str, ...], own: list[str]) -> None:
        if not page.evaluate("'axe' in window"):
            page.evaluate(AXE_SCRIPT)
        # A link that is half scrolled out of the sidebar is not too small.
        # The theme scrolls it to the page's own link a frame after the window has got its size.
        page.evaluate(UNSCROLLED)
        by_colour = "color-contrast" not in skip and (rules == RULES or not {*COLOURS}.isdisjoint(rules))
        looks = [look for look in page.evaluate(LOOKS, own) if look not in judged.looks] if by_colour else []
        off = {rule: {"enabled": False} for rule in (skip if by_colour else (*skip, *COLOURS))}
        page.evaluate(RUN, [own, {"runOnly": rules, "rules": off}, looks, COLOURS])

    def check(*pages: Page, rules: list[str] = RULES, skip: tuple[str, ...] = (), whole: bool = False) -> None:
        started = []
        # Started on all pages before any is waited for, because each takes its time.
        for page in pages:
            own = ["body"] if whole else [it for it in OWN if page.locator(it).count()] or ["body"]
            here = page.evaluate(STATE, own)
            needed = judged.rules(**here) if rules == RULES else rules
            if here["colours"] == "forced":
                skip = (*skip, "color-contrast")
            if needed:
                start(page, needed, skip, own)
                started.append(page)
        for page in started:
            result = page.evaluate("found")
            # What axe could not tell of a look, as where something lies over it, is tried the next time.
            judged.looks.update(result["judged"])
            told = json.dumps(result["told"], indent=1, ensure_ascii=False)
            assert not result["told"], f"{page.url} {page.viewport_size} {told}"

    return check
