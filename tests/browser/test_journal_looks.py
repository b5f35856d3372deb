"""How the journal looks, and what it says where something is missing."""

from __future__ import annotations

from contextlib import closing

from accessible import in_all_looks
from journals import build_fixture, journal, words_fixture, write  # noqa: F401
from playwright.sync_api import Browser, Page, expect
from probes import SHIFT
from support import at_night


def test_looks_and_what_is_missing(browser: Browser, page: Page, build, words, errors, axe) -> None:
    url = build()
    write(page, url + "sv/")
    for width in in_all_looks(page):
        here = journal(page, url + "sv/")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        boxes = [it.bounding_box() for it in here.locator("button, a").all()]
        assert len(boxes) == 4 and all(box and box["height"] >= 44 for box in boxes)
        assert page.evaluate(SHIFT) < 0.01
        axe(page)
    # A quiz that cannot be fetched, or a kind that cannot be loaded, hides no other text.
    missing = (("**/assets/quiz/own.html", "Sedan"), ("**/questions/plan.js", "Först"))
    for pattern, heading in at_night(missing, by_day=1):
        with closing(browser.new_context(storage_state=page.context.storage_state())) as context:
            context.route(pattern, lambda route: route.abort())
            thrown, half = errors(context), context.new_page()
            here = journal(half, url + "sv/")
            expect(here.get_by_role("status")).to_have_text(words("sv")["missing"])
            expect(here.get_by_role("heading", level=2)).to_have_text([heading])
            assert not thrown
    with closing(browser.new_context()) as context:
        context.add_init_script(
            "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('', 'SecurityError') }})"
        )
        thrown, half = errors(context), context.new_page()
        here = journal(half, url + "sv/")
        expect(half.locator(".course-notice")).to_have_count(1)
        expect(here.get_by_text(words("sv")["empty"])).to_be_visible()
        axe(half)
        assert not thrown
