"""Files reach the learner where the browser saves them, shares them, or only lets text be copied.

Text is taken back as well. Which apps save no files is tried in `test_in_app.py`.
"""

from __future__ import annotations

import json
from contextlib import closing
from typing import Any

import pytest
from agents import APPS, BROWSERS
from backups import STORAGE, built_fixture, learn, loaded, part, whole, words_fixture  # noqa: F401
from playwright.sync_api import Browser, Page, expect

# What the browsers that learners have would say and do; these are stand-ins in Chromium.
SHARES = """
  navigator.canShare = ({files}) =>
    files.every(file => !file.name.endsWith('.json') && file.type !== 'application/json')
  navigator.share = async ({files: [file]}) => {
    if (window.refuse) throw new DOMException('', window.refuse)
    window.shared = [file.name, file.type, await file.text()]
  }
"""
NO_SHARE = "navigator.canShare = undefined; navigator.share = undefined"
COPIES = (
    "Object.defineProperty(navigator, 'clipboard', {value: {writeText: async text => { if (window.refuse) throw "
    "new DOMException('', 'NotAllowedError'); window.copied = text }}})"
)


def test_a_file_that_is_saved_is_only_hoped_for(page: Page, built, words, axe) -> None:
    for script in (NO_SHARE, COPIES):
        page.add_init_script(script)
    learn(page, built + "sv/")
    here, told = part(page, built + "sv/"), words("sv")
    save = here.get_by_role("button", name=told["save"], exact=True)
    expect(here.get_by_role("button", name=told["file_share"])).to_have_count(0)
    with page.expect_download() as coming:
        save.click()
    place = here.locator(".course-file").first
    said = told["file_saved_records"].format(file=coming.value.suggested_filename)
    expect(place.get_by_role("status")).to_have_text(said)
    text = coming.value.path().read_text(encoding="utf-8")
    place.get_by_role("button", name=told["copy"]).click()
    expect(place.get_by_role("status")).to_have_text(told["file_copied"])
    at = {"exported": "x"}
    # What is copied is shorter, and has the same records.
    copied = page.evaluate("copied")
    assert len(copied) < len(text) / 2
    assert whole(copied) | at == json.loads(text) | at
    # Where there is no clipboard, the learner's own hand does it.
    page.evaluate("window.refuse = true")
    place.get_by_role("button", name=told["copy"]).click()
    field = place.get_by_role("textbox", name=told["file_text"])
    expect(field).to_be_focused()
    assert page.evaluate("getSelection().toString() || document.activeElement.selectionEnd") and json.loads(
        field.input_value()
    )
    axe(page)


def test_a_file_is_shared_where_the_browser_shares_files(page: Page, built, words, axe) -> None:
    for script in (SHARES, COPIES):
        page.add_init_script(script)
    learn(page, built + "sv/")
    here, told = part(page, built + "sv/"), words("sv")
    # What gives everything away, and what gives the results to a trainer, are told apart by their names.
    share = here.get_by_role("button", name=told["share"], exact=True)
    expect(here.get_by_role("button", name=told["trainer_share"], exact=True)).to_have_count(1)
    axe(page)
    share.click()
    page.wait_for_function("'shared' in window")
    name, kind, text = page.evaluate("shared")
    assert name.startswith(told["file"]) and (name[-4:], kind) == (".txt", "text/plain")
    assert whole(text)["entries"]["q/a"]
    place = here.locator(".course-file").first
    expect(place.get_by_role("status")).to_have_count(0)
    for refusal, said in (("AbortError", []), ("NotAllowedError", [told["file_unshared"]])):
        page.evaluate("name => { window.refuse = name }", refusal)
        share.click()
        expect(place.get_by_role("status")).to_have_text(said)
    # What was shared is a file that is taken.
    page.evaluate("localStorage.clear()")
    page.reload()
    page.get_by_label(told["choose"]).set_input_files({"name": name, "mimeType": kind, "buffer": text.encode()})
    expect(loaded(here)).to_contain_text(told["came"].split("{")[1].split("}")[1].split(".")[0])
    assert page.evaluate("'course:test /trust/ q/a' in localStorage")


def test_in_an_app_other_ways_come_first(browser: Browser, built, words) -> None:
    with closing(browser.new_context(user_agent=APPS["wechat"], service_workers="block")) as context:
        page, told = context.new_page(), words("zh")
        page.add_init_script(COPIES + ";" + NO_SHARE)
        here = part(page, built + "zh/")
        learn(page, built + "sv/")
        here = part(page, built + "zh/")
        place = here.locator(".course-file").first
        expect(place.get_by_role("button")).to_have_text([told["copy"], told["save"]])
        expect(page.get_by_text(told["file_inside"])).to_have_count(1)
        place.get_by_role("button", name=told["copy"]).click()
        expect(place.get_by_role("status")).to_have_text(told["file_copied"])
        copied = page.evaluate("copied")
        before = page.evaluate(STORAGE)
        # Pasted in another browser it is all there; a message may have put something around it.
        page.evaluate("localStorage.clear()")
        page.reload()
        here.get_by_text(told["paste"], exact=True).click()
        here.get_by_label(told["paste_text"]).fill(f"\n{copied}\n")
        here.get_by_role("button", name=told["paste_take"]).click()
        expect(loaded(here)).to_contain_text(told["pasted"])
        page.wait_for_function("'course:test /trust/ q/a' in localStorage")
        kept = {key: json.loads(raw) for key, raw in page.evaluate(STORAGE).items()}
        assert kept == {key: json.loads(raw) for key, raw in before.items()}
        here.get_by_text(told["paste"], exact=True).click()
        here.get_by_text(told["paste"], exact=True).click()
        here.get_by_label(told["paste_text"]).fill("{ not whole")
        here.get_by_role("button", name=told["paste_take"]).click()
        expect(loaded(here)).to_have_text(told["fault_damaged"].format(file=told["pasted"]))


# By day `test_a_file_that_is_saved_is_only_hoped_for` is in a browser, and test_in_app.py tells it from an app.
@pytest.mark.nightly
def test_a_browser_is_no_app(browser: Browser, built, words) -> None:
    with closing(browser.new_context(user_agent=BROWSERS["qq browser"], service_workers="block")) as context:
        page, told = context.new_page(), words("sv")
        learn(page, built + "sv/")
        here = part(page, built + "sv/")
        expect(here.get_by_role("button", name=told["save"], exact=True)).to_be_visible()
        expect(here.get_by_role("button", name=told["copy"])).to_have_count(0)
        expect(here.get_by_text(told["file_inside"])).to_have_count(0)


# By day bad files and good ones are dropped together in test_backup_files.py.
@pytest.mark.nightly
def test_one_file_that_is_bad_does_not_stand_in_the_way(page: Page, built, words) -> None:
    learn(page, built + "sv/")
    here, told = part(page, built + "sv/"), words("sv")
    with page.expect_download() as coming:
        here.get_by_role("button", name=told["save"], exact=True).click()
    whole: dict[str, Any] = json.loads(coming.value.path().read_text(encoding="utf-8"))
    deep = "[" * 20_000 + "]" * 20_000
    bad = json.dumps(whole | {"entries": {"q/b": 0}}).replace("0}", deep + "}")
    page.evaluate("localStorage.clear()")
    page.reload()
    expect(here.locator(".course-backup__file")).to_be_visible()
    files = [("1.json", bad), ("2.json", json.dumps(whole)), ("3.json", deep)]
    page.evaluate(
        """files => {
          const dataTransfer = new DataTransfer()
          for (const [name, text] of files) dataTransfer.items.add(new File([text], name))
          const target = document.querySelector(".course-backup__file")
          for (const type of ["dragover", "drop"])
            target.dispatchEvent(new DragEvent(type, {dataTransfer, bubbles: true, cancelable: true}))
        }""",
        files,
    )
    said = loaded(here).get_by_role("paragraph")
    expect(said.filter(has_text="2.json")).to_contain_text("2.json: Klart.")
    expect(said.filter(has_text="1.json")).to_have_text(told["none"].format(file="1.json"))
    expect(said.filter(has_text="3.json")).to_have_text(told["fault_foreign"].format(file="3.json"))
    assert page.evaluate("'course:test /trust/ q/a' in localStorage")
