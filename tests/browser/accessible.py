"""What axe finds on a page."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page
from probes import COLOURS

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What a page is about, and what it announces: the rest is the theme, the same on every page, and judged once for each
# kind of page with `whole`.
OWN = ["article", "body > .course-offline"]
UNSCROLLED = """() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => {
  document.querySelectorAll('.md-sidebar__scrollwrap').forEach(it => it.scrollTo(0, 0))
  done()
})))"""


# The theme's tooltips lie at the end of the page, and are read where they are named.
RUN = """([own, options]) => {
  const exclude = [".md-tooltip2"]
  window.found = axe.run(own[0] === "body" ? {exclude} : {include: own, exclude}, options)
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

    def rules(self, state: str, colours: str) -> list[str]:
        """Return the rules that a page in this state has still to be judged by, and take them for judged."""
        if ("any", state) in self.seen:
            rules = [] if colours == "forced" or (colours, state) in self.seen else COLOURS
        else:
            rules = RULES
        self.seen.update({("any", state), (colours, state)})
        return rules


@pytest.fixture(scope="session")
def axe() -> Callable[..., None]:
    """Return a function that fails with what axe finds on pages as they are now: in what is their own, or in all."""
    judged = Judged()

    def start(page: Page, options: dict[str, Any], own: list[str]) -> None:
        if not page.evaluate("'axe' in window"):
            page.evaluate(AXE_SCRIPT)
        # A link that is half scrolled out of the sidebar is not too small.
        # The theme scrolls it to the page's own link a frame after the window has got its size.
        page.evaluate(UNSCROLLED)
        page.evaluate(RUN, [own, options])

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
                off = {rule: {"enabled": False} for rule in skip}
                start(page, {"runOnly": needed, "rules": off, "resultTypes": ["violations"]}, own)
                started.append(page)
        for page in started:
            found = page.evaluate("found")["violations"]
            told = [
                (each["id"], *((it["html"][:200], it["failureSummary"]) for it in each["nodes"][:3])) for each in found
            ]
            assert not told, f"{page.url} {page.viewport_size} {json.dumps(told, indent=1, ensure_ascii=False)}"

    return check
