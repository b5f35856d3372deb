"""How often a browser styles the whole page while it loads: counted, because the time depends on the machine."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

QUESTION = '  - ask: {{sv: "{0}?", zh: "{0}？"}}\n    right: {{sv: Ja, zh: 是}}\n    wrong: [{{sv: Nej, zh: 不}}]\n'
NUMBER = "  - ask: {sv: Hur långt?, zh: 多长？}\n    number: 3\n"
QUIZ = "questions:\n" + "".join(map(QUESTION.format, "abcd")) + NUMBER
STYLE = "UpdateLayoutTree"
TRACED = ["devtools.timeline", "disabled-by-default-devtools.timeline"]


@pytest.fixture
def styled(browser: Browser, page: Page) -> Callable[[Callable[[], object]], int]:
    """Return a function that calls a function, and returns how many elements the page has styled meanwhile."""

    def count(call: Callable[[], object]) -> int:
        browser.start_tracing(page=page, categories=TRACED)
        call()
        # What was changed is styled by then.
        page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
        events = json.loads(browser.stop_tracing())["traceEvents"]
        return sum(event["args"].get("elementCount", 0) for event in events if event["name"] == STYLE)

    return count


def test_a_page_is_styled_few_times_while_it_loads(page: Page, small: Any, styled: Any) -> None:
    """First as it is, then with its quizzes, with the end of loading, and with the styles of what is used."""
    url = f"{small({'a': QUIZ}).url}sv/"
    page.goto(url)
    elements = page.evaluate("document.querySelectorAll('body, body *').length")
    # On a busy machine style sheets may come one by one.
    counts = [styled(lambda: page.goto(url)) for _ in range(3)]
    assert elements < min(counts) < 4 * elements, counts


def test_what_comes_into_a_page_has_only_itself_styled(page: Page, small: Any, styled: Any) -> None:
    page.goto(f"{small({'a': QUIZ}).url}sv/")
    added = "document.body.append(Object.assign(document.createElement('div'), {textContent: 'x', className: 'y'}))"
    # What is still on its way when the page has loaded may come at the same time, and once only.
    assert min(styled(lambda: page.evaluate(added)) for _ in range(5)) < 10
