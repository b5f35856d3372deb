"""What the tests of what is kept share: a quiz, the parts of a page, and the records in the browser."""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import Page

QUIZ = """
questions:
  - {id: a, ask: Om a?, right: Ja, wrong: [Nej, Kanske]}
  - {id: b, ask: Om b?, all-right: [Ja, Jo], wrong: [Nej]}
  - {id: c, ask: Om c?, is-true: yes}
"""
PARTS = ("continue", "progress", "review", "journal", "backup")
STORAGE = (
    "() => Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith('course:') && "
    "!key.endsWith(' asked')).sort())"
)


def kept(page: Page, name: str) -> dict[str, Any]:
    return json.loads(page.evaluate("name => localStorage[`course:test /trust/ ${name}`]", name))
