"""How the page for backups looks, and what it says where nothing can be kept."""

from __future__ import annotations

import json
from contextlib import closing
from itertools import product

from accessible import WIDTHS, in_all_colours
from backups import STORAGE, built_fixture, learn, loaded, part, words_fixture  # noqa: F401
from playwright.sync_api import Browser, Page, expect
from probes import SHIFT
from support import at_night


def test_looks(page: Page, built, words, axe) -> None:
    page.emulate_media(reduced_motion="reduce")
    learn(page, built + "sv/", "x" * 3000)
    state = page.evaluate(STORAGE)
    for language, width in at_night([*product(("sv", "zh"), WIDTHS)], by_day=[*zip(("sv", "zh"), WIDTHS, strict=True)]):
        told = words(language)
        page.set_viewport_size({"width": width, "height": 800})
        here = part(page, f"{built}{language}/")
        assert page.evaluate(SHIFT) < 0.01
        page.get_by_label(told["what"]).select_option(index=1)
        page.get_by_role("button", name=told["erase"]).click()
        page.get_by_label(told["choose"]).set_input_files({"name": "x" * 99, "mimeType": "", "buffer": b""})
        expect(loaded(here)).not_to_be_empty()
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        boxes = [it.bounding_box() for it in here.locator("button:visible, select, label.md-button").all()]
        assert len(boxes) >= 7
        assert all(box and box["height"] >= 44 and box["x"] + box["width"] <= width for box in boxes)
        for _ in in_all_colours(page):
            axe(page)
    assert page.evaluate(STORAGE) == state


def test_where_nothing_can_be_kept(browser: Browser, built, words, errors, axe) -> None:
    blocked = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('', 'SecurityError') }})"
    with closing(browser.new_context()) as context:
        context.add_init_script(blocked)
        thrown, page, told = errors(context), context.new_page(), words("sv")
        here = part(page, built + "sv/")
        expect(page.locator(".course-notice")).to_have_count(1)
        expect(here.get_by_text(told["nothing"])).to_be_visible()
        expect(here.get_by_text(told["nothing_left"])).to_be_visible()
        archive = {
            "format": "course-progress",
            "version": 1,
            "course": "test",
            "entries": {"@read/one/": {"version": 2, "at": "2026-11-01T08:00:00Z"}},
        }
        page.get_by_label(told["choose"]).set_input_files(
            {"name": "x.json", "mimeType": "", "buffer": json.dumps(archive).encode()}
        )
        expect(loaded(here)).to_contain_text(told["no_room"].format(file="x.json"))
        axe(page)
        assert not thrown
    # Without the script, or where it does not come, the page says so and nothing is dead.
    with closing(browser.new_context(java_script_enabled=False)) as context:
        page = context.new_page()
        page.goto(built + "sv/my-course/backup/")
        expect(page.locator("course-part .course-notice")).to_contain_text("JavaScript")
        expect(page.get_by_role("main").get_by_role("button")).to_have_count(0)
    # The script of the part does not come; or it does, and later what it takes to load a file does not.
    for script, place in (("pages/backup", ".course-notice"), ("intake", "section:nth-of-type(2) [role=status]")):
        with closing(browser.new_context()) as context:
            context.route(f"**/{script}.js", lambda route: route.abort())
            thrown, page = errors(context), context.new_page()
            here = part(page, built + "sv/")
            if script == "intake":
                page.get_by_label(told["choose"]).set_input_files({"name": "x", "mimeType": "", "buffer": b"{}"})
            expect(here.locator(place)).to_have_text(told["failed"])
            axe(page)
            assert not thrown
