"""Questions for quizzes that behave in a way of their own, and what is said of that."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator

ASKS = "".join(f"  - {{id: {id}, ask: Om {id}?, right: Ja, wrong: [Nej, Kanske], why: Därför {id}.}}\n" for id in "ab")


@pytest.fixture(name="told")
def told_fixture(words):
    """Return a function from a behaviour to its words in Swedish."""
    return lambda name: words("sv")["behaviours"][name]


def paragraphs(place: Locator) -> Locator:
    return place.get_by_role("paragraph")
