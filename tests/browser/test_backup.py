"""The page where progress is saved in a file, loaded from one, and erased."""

from __future__ import annotations

import json
from contextlib import closing

import pytest
from backups import STORAGE, built_fixture, learn, loaded, part, saved, words_fixture  # noqa: F401
from playwright.sync_api import BrowserType, Page, expect

# What else a browser keeps for the same address.
OTHERS = {
    "course:test2 /trust/ q/a": "{}",
    "course:other /trust/ q/a": "{}",
    "course:test /trust/ language": "zh",
    "q/a": "x",
}


def test_export_erase_import_is_identical(page: Page, built, words, axe) -> None:
    # The header's title changes slowly where it may.
    page.emulate_media(reduced_motion="reduce")
    page.goto(built + "sv/")
    page.evaluate("all => Object.assign(localStorage, all)", OTHERS)
    before, told = learn(page, built + "sv/"), words("zh")
    assert {
        "course:test /trust/ @sitting/e",
        "course:test /trust/ q/own",
        "course:test /trust/ @recall/e/a",
        "course:test /trust/ @read/one/",
    } < before.keys()
    # Done in Swedish, saved in Chinese.
    here = part(page, built + "zh/")
    answers = sum(" @" not in key for key in before if key.startswith("course:test /trust/ ")) - 1
    expect(here.get_by_text(told["counts"].format(answers=answers, reads=2, notes=0), exact=True)).to_be_visible()
    axe(page)
    file, archive = saved(page, told["save"])
    expect(here.get_by_role("status").first).to_have_text(told["file_saved_records"].format(file=file.name))
    assert file.name.startswith(told["file"]) and file.suffix == ".json" and archive["course"] == "test"
    _, bare = saved(page, told["trainer"])
    assert (
        "Hemligt" in json.dumps(archive)
        and "Hemligt" not in json.dumps(bare)
        and bare["entries"].keys() == archive["entries"].keys()
    )

    # By keyboard, and asked once more in the page; what is set aside goes too.
    page.evaluate("localStorage['course:test /trust/ q/a~'] = 'Hemligt'")
    page.get_by_label(told["what"]).focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    group = page.get_by_role("group", name=told["sure"].format(what=told["everything"]))
    expect(group.get_by_role("button", name=told["stay"])).to_be_focused()
    expect(group).to_contain_text(told["until"])
    axe(page)
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name=told["erase"])).to_be_focused()
    assert page.evaluate(STORAGE).items() > before.items()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name=told["undo"].format(what=told["everything"]))).to_be_focused()
    expect(page.get_by_text(told["erased"].format(what=told["everything"]), exact=True)).to_be_visible()
    expect(here.get_by_text(told["nothing"])).to_be_visible()
    expect(here.get_by_text(told["nothing_left"])).to_be_visible()
    expect(page.get_by_role("button", name=told["save"], exact=True)).to_be_hidden()
    expect(page.locator("nav [data-progress=done]")).to_have_count(0)
    axe(page)
    assert page.evaluate(STORAGE) == OTHERS

    page.get_by_label(told["choose"]).set_input_files(file)
    came = {"answers": answers, "reads": 2, "notes": 0, "rest": sum(" @" in key for key in before) - 2}
    expect(loaded(here)).to_have_text(told["came"].format(file=file.name, **came))
    assert page.evaluate(STORAGE) == before
    expect(page.locator("nav [data-progress]:not([data-progress=''])")).not_to_have_count(0)
    axe(page)
    # The same file once more changes nothing, and what was erased comes back beside what is there.
    page.get_by_label(told["choose"]).set_input_files(file)
    expect(loaded(here)).to_have_text(told["same"].format(file=file.name))
    page.get_by_role("button", name=told["undo"].format(what=told["everything"])).click()
    expect(page.get_by_label(told["what"])).to_be_focused()
    assert page.evaluate(STORAGE) == before | {"course:test /trust/ q/a~": "Hemligt"}


@pytest.mark.modern("the oldest Chromium at hand is a shell")
def test_one_lesson_and_the_way_back(browser_type: BrowserType, whole_browser, built, words, errors, axe) -> None:
    kept = ["--disable-back-forward-cache"]
    with closing(browser_type.launch(**whole_browser, ignore_default_args=kept)) as browser:
        context = browser.new_context(reduced_motion="reduce")
        page, told = context.new_page(), words("sv")
        thrown = errors(context)
        page.add_init_script("addEventListener('pageshow', event => { window.thawed = event.persisted })")
        before = learn(page, built + "sv/")
        part(page, built + "sv/")
        select, undo = page.get_by_label(told["what"]), page.get_by_role("button", name=told["undo"].format(what="Två"))
        assert select.get_by_role("option").all_inner_texts() == [told["everything"], "Ett", "Två"]

        def erase(title: str) -> None:
            select.select_option(title)
            page.get_by_role("button", name=told["erase"]).click()
            page.get_by_role("button", name=told["really"]).click()

        erase("Två")
        left = page.evaluate(STORAGE)
        gone = {key.removeprefix("course:test /trust/ ") for key in before.keys() - left.keys()}
        assert gone == {"e/a", "e/b", "@sitting/e", "@recall/e/a", "@recall/e/b", "@read/two/"}
        assert left.items() <= before.items()
        assert select.get_by_role("option").all_inner_texts() == [told["everything"], "Ett"]
        # A second one has its own way back, and what was done meanwhile in another tab stays.
        erase("Ett")
        other = context.new_page()
        other.goto(built + "sv/two/")
        other.get_by_role("group", name="Kring b?").get_by_label("Nej").check()
        other.get_by_role("group", name="Kring b?").get_by_role("button").click()
        # What another tab keeps, this one sees a moment later.
        page.wait_for_function("'course:test /trust/ p+after/b' in localStorage")
        other.close()
        meanwhile = {key: value for key, value in page.evaluate(STORAGE).items() if key not in before}
        undo.click()
        expect(page.get_by_text(told["undone"].format(what="Två"), exact=True)).to_be_visible()
        expect(undo).to_have_count(0)
        page.get_by_role("button", name=told["undo"].format(what="Ett")).click()
        expect(page.get_by_text(told["undone"].format(what="Ett"), exact=True)).to_be_visible()
        now = page.evaluate(STORAGE)
        assert {key: now[key] for key in before if "@recall/p/b" not in key and "@sitting" not in key} == {
            key: before[key] for key in before if "@recall/p/b" not in key and "@sitting" not in key
        }
        assert json.loads(now["course:test /trust/ @sitting/e"])["best"]["percent"] == 100
        assert now["course:test /trust/ p+after/b"] == meanwhile["course:test /trust/ p+after/b"]
        axe(page)

        erase("Två")
        expect(undo).to_be_focused()
        page.get_by_role("link", name="Två", exact=True).first.click()
        page.wait_for_url("**/two/")
        page.go_back(wait_until="commit")
        expect(select).to_be_visible()
        expect(undo).to_have_count(0)
        assert page.evaluate("thawed"), "this browser has no back/forward cache"
        assert not thrown
