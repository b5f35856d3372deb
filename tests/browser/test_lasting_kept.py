"""The browser is asked to keep what there is to lose, and the learner of one that forgets is told.

Which browsers forget is tried in `test_forgetful.py`. WebKit is not here: its signs are stand-ins.
"""

from __future__ import annotations

from contextlib import closing

import pytest
from agents import EDGE, SAFARI
from lasting import QUIZ
from playwright.sync_api import Browser, Page, expect
from support import by_night

ASKED = (
    "navigator.storage.persist = async () => { sessionStorage.asked = Number(sessionStorage.asked ?? 0) + 1; "
    "return false }; navigator.storage.persisted = async () => false"
)
EXAM = f"mode: exam\npass: 50\n{QUIZ}"


@pytest.fixture(name="url")
def url_fixture(small) -> str:
    files = {"quizzes/e.yml": EXAM}
    for code in ("sv", "zh"):
        files[f"content/{code}/one.md"] = "---\ntitle: Ett\nminutes: 5\n---\n# Ett\n\nText.\n\n/// quiz | e\n///\n"
        for name in ("progress", "review", "certificate", "journal", "class"):
            files[f"content/{code}/{name}.md"] = f"# Sida\n\n/// page-part | {name}\n///\n"
    return small({}, files=files, settings="certificate: {quiz: e, pass_mark: 50}").url


def hand_in(page: Page, url: str, submit: str) -> None:
    page.goto(url + "sv/one/")
    page.get_by_role("group", name="Om a?").get_by_label("Ja").check()
    for _ in range(2):
        page.get_by_role("button", name=submit).click()
    expect(page.locator(".course-result")).not_to_be_empty()


def asked(page: Page) -> int:
    return int(page.evaluate("sessionStorage.asked ?? 0"))


def test_the_browser_is_asked_once_and_not_before_there_is_something_to_lose(page: Page, url: str, words) -> None:
    page.add_init_script(ASKED)
    for name in ("progress", "review", "certificate", "one"):
        page.goto(f"{url}sv/{name}/")
        expect(page.locator("course-part[data-ready], form[data-ready]").first).to_be_attached()
    assert asked(page) == 0
    hand_in(page, url, words("sv")["quiz"]["submit"])
    page.wait_for_function("sessionStorage.asked === '1'")
    for name in ("progress", "certificate"):
        page.goto(f"{url}sv/{name}/")
        expect(page.locator("course-part[data-ready]")).to_be_attached()
        page.wait_for_load_state("networkidle")
    assert asked(page) == 1


@pytest.mark.parametrize(
    ("agent", "script", "shown"),
    # By day test_forgetful.py tells the browsers that forget from the others.
    [(SAFARI, "Object.defineProperty(navigator, 'storage', {value: undefined})", True), *by_night((EDGE, "", False))],
    ids=["safari", "edge"],
)
def test_seven_days(browser: Browser, url: str, words, agent: str, script: str, shown: bool) -> None:
    with closing(browser.new_context(user_agent=agent, service_workers="block")) as context:
        page, common = context.new_page(), words("zh")["parts"]["common"]
        page.add_init_script(f"{ASKED};{script}")
        page.goto(f"{url}zh/progress/")
        expect(page.locator("course-part[data-ready]")).to_be_attached()
        # Who has done nothing can lose nothing.
        expect(page.get_by_text(common["safari"])).to_have_count(0)
        hand_in(page, url, words("sv")["quiz"]["submit"])
        for name in ("progress", "review", "certificate"):
            page.goto(f"{url}zh/{name}/")
            expect(page.locator("course-part[data-ready]")).to_be_attached()
            page.wait_for_load_state("networkidle")
            expect(page.get_by_text(common["safari"])).to_have_count(int(shown))
        if shown:
            with page.expect_download():
                page.locator(".course-lasting").get_by_role("button", name=words("zh")["files"]["copy_save"]).click()


def test_a_fault_is_not_called_a_fault_of_the_network(browser: Browser, url: str, words) -> None:
    """A part that cannot be shown says so; one that cannot be loaded asks for the network."""
    common, index = words("sv")["parts"]["common"], "**/course.json"
    with closing(browser.new_context(service_workers="block")) as context:
        page, told = context.new_page(), []
        context.on("console", lambda each: told.append(each.type))
        page.route(index, lambda route: route.fulfill(json={"course": "test", "lessons": None, "quizzes": {}}))
        page.goto(f"{url}sv/progress/")
        expect(page.get_by_role("status").filter(has_text=common["broken"])).to_be_visible()
        # Whoever runs the course finds what it was.
        assert "error" in told
        page.unroute(index)
        page.route(index, lambda route: route.fulfill(body="<html>Log in</html>"))
        page.goto(f"{url}sv/progress/")
        expect(page.get_by_role("status").filter(has_text=common["failed"])).to_be_visible()
        page.unroute(index)
        # What the part asks for while it is shown.
        for fail in (lambda route: route.abort(), lambda route: route.fulfill(status=503)):
            page.route("**/pages/progress/parts.js", fail)
            page.goto(f"{url}sv/progress/")
            expect(page.get_by_role("status").filter(has_text=common["failed"])).to_be_visible()
            page.unroute("**/pages/progress/parts.js")
        page.goto(f"{url}sv/progress/")
        expect(page.locator("course-part[data-ready]")).to_be_attached()
        expect(page.get_by_text(common["failed"])).to_have_count(0)
