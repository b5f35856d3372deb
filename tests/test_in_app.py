"""Which apps have a browser that saves no files, by what it says of itself."""

from __future__ import annotations

from agents import APPS, BROWSERS
from support import node

ASKED = "const {isInApp} = await load('dom/handover.js'); return given.map(isInApp)"


def test_the_browsers_of_apps_and_no_others() -> None:
    agents = APPS | BROWSERS
    assert dict(zip(agents, node(ASKED, [*agents.values()]), strict=True)) == {name: name in APPS for name in agents}
