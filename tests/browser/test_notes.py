"""Notes at the headings of a lesson: written, shown again, gathered, taken along, and kept when the lesson changes."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader
from support import COURSE, at_night

LESSON = """---
title: {title}
minutes: 5
---
# {title}

Text.

## Mål & `<b>` {{#goals}}

Ett stycke.

### Mindre {{#small}}

## Fallet {{#case}}

Ett till.
"""
WRITTEN = "<b>Fråga</b> Hasse\nom fakturan.\n\n下次再问。"
NOTE = "course:test /trust/ @note/one/#"


@pytest.fixture(name="build")
def build_fixture(small: Any) -> Any:
    """Return a function that builds a course with a lesson, and gives its address."""

    def made(lesson: str = LESSON) -> str:
        files: dict[str, str | bytes] = {}
        for language in ("sv", "zh"):
            for name in ("one", "two"):
                files[f"content/{language}/{name}.md"] = lesson.format(title="Ett" if name == "one" else "Två")
            for name in ("journal", "backup"):
                page = Path("content") / language / "my-course" / f"{name}.md"
                files[page.as_posix()] = (COURSE / page).read_text(encoding="utf-8")
        return small({}, files=files, search=True).url

    return made


def test_a_note_from_its_heading_to_another_browser(page: Page, build: Any, words: Any, axe: Any) -> None:
    url, told = build(), words("sv")["notes"]
    page.goto(url + "sv/")
    # Only lessons have a place for notes, and only at their headings of the second level.
    expect(page.locator(".course-note")).to_have_count(0)
    page.goto(url + "sv/one/")
    expect(page.locator(".course-note")).to_have_count(2)
    button = page.get_by_role("button", name=told["open"].format(title="Mål & <b>"), exact=True)
    box = button.bounding_box()
    assert box and box["width"] >= 44 and box["height"] >= 44
    before = page.locator("#case").bounding_box()
    # By keyboard alone; Escape gives the focus back.
    button.focus()
    page.keyboard.press("Enter")
    field = page.get_by_label(told["label"])
    expect(field).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "true")
    field.fill(WRITTEN)
    expect(page.get_by_role("status").filter(has_text=told["kept"])).to_be_visible()
    axe(page)
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(field).to_be_hidden()
    # Shown as text when the lesson is opened again, and in the journal under its lesson, heading and date.
    page.reload()
    note = page.locator(".course-note__text p")
    expect(note).to_have_text("<b>Fråga</b> Hasse\nom fakturan.\n\n下次再问。", use_inner_text=True)
    for scheme in at_night(("light", "dark"), by_day=("dark",)):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        axe(page)
    paper = "".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf())).pages)
    assert "Hasse" in paper and told["done"] not in paper
    page.goto(url + "sv/my-course/journal/")
    journal = page.locator("course-part[data-ready]")
    expect(journal.get_by_role("heading", level=2)).to_have_text("Ett")
    link = journal.get_by_role("link", name="Mål & <b>")
    expect(link).to_have_attribute("href", url + "sv/one/#goals")
    expect(link).to_have_css("text-decoration-line", "underline")
    expect(journal.locator(".course-journal__text")).to_contain_text("<b>Fråga</b> Hasse")
    expect(journal.locator("time")).to_have_count(1)
    # Removed, and put back in place.
    page.goto(url + "sv/one/")
    button.click()
    page.get_by_role("button", name=told["remove"]).click()
    back = page.get_by_role("button", name=told["undo"])
    expect(back).to_be_focused()
    expect(page.get_by_text(told["removed"])).to_be_visible()
    assert page.evaluate("key => localStorage[key] ?? null", NOTE + "goals") is None
    after = page.locator("#case").bounding_box()
    back.click()
    expect(note).to_be_visible()
    # A heading without a note stands where it stood before there were notes.
    assert before and after and after["x"] == before["x"]
    # Into a file, erased with its lesson, and out of the file again.
    backup = words("sv")["parts"]["backup"]
    page.goto(url + "sv/my-course/backup/")
    expect(page.get_by_text(backup["counts"].format(answers=0, reads=1, notes=1), exact=True)).to_be_visible()
    with page.expect_download() as found:
        page.get_by_role("button", name=backup["save"]).click()
    file = Path(found.value.path()).read_text(encoding="utf-8")
    assert json.loads(file)["entries"]["@note/one/#goals"]["text"] == WRITTEN
    page.get_by_label(backup["what"]).select_option(label="Ett")
    page.get_by_role("button", name=backup["erase"]).click()
    page.get_by_role("button", name=backup["really"]).click()
    expect(page.get_by_text(backup["nothing"], exact=True)).to_be_visible()
    page.locator("input[type=file]").set_input_files(
        {"name": "f.json", "mimeType": "application/json", "buffer": file.encode()}
    )
    expect(page.get_by_text("anteckningar 1")).to_be_visible()
    # The heading is another one in the lesson: the note is at its end, and can still be changed.
    build(LESSON.replace("Mål & `<b>` {{#goals}}", "Syfte {{#aims}}"))
    page.goto(url + "sv/one/")
    rest = page.locator(".course-notes-rest")
    expect(rest.get_by_role("heading", level=2)).to_have_text(told["gone"])
    expect(rest.get_by_role("heading", level=3)).to_have_text("Mål & <b>")
    axe(page)
    rest.get_by_role("button", name=told["open"].format(title="Mål & <b>")).click()
    page.get_by_label(told["label"]).fill("Nytt")
    page.get_by_role("button", name=told["done"]).click()
    expect(rest.locator(".course-note__text p")).to_have_text("Nytt")
    # In the other language it is the same note, and a storage that is full loses nothing that was written.
    page.goto(url + "zh/one/")
    expect(page.locator(".course-notes-rest .course-note__text p")).to_have_text("Nytt")
    page.evaluate("() => { Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') } }")
    page.get_by_role("button", name=words("zh")["notes"]["open"].format(title="Fallet")).click()
    page.get_by_label(words("zh")["notes"]["label"]).fill("留着")
    expect(page.get_by_text(words("zh")["notes"]["unsaved"])).to_be_visible()
    index = page.request.get(url + "sv/search/search_index.json").text()
    assert told["open"].split("”")[0].strip() not in index


def test_a_long_note_is_folded_in_its_lesson(page: Page, build: Any, words: Any, axe: Any) -> None:
    url, told = build(), words("sv")["notes"]
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(url + "sv/one/")
    more = page.get_by_role("button", name=told["more"])

    def write(text: str, heading: str) -> None:
        page.get_by_role("button", name=told["open"].format(title=heading), exact=True).click()
        page.get_by_label(told["label"]).filter(visible=True).fill(text)
        page.get_by_role("button", name=told["done"]).filter(visible=True).click()

    write("Kort.", "Fallet")
    expect(more).to_have_count(0)
    write("En rad till.\n" * 40, "Mål & <b>")
    expect(more).to_have_attribute("aria-expanded", "false")
    box = more.bounding_box()
    assert box and box["height"] >= 44
    note = page.locator(".course-note__text").first
    folded = note.bounding_box()
    assert folded and folded["height"] < 400
    axe(page)
    more.click()
    expect(more).to_have_attribute("aria-expanded", "true")
    whole = note.bounding_box()
    assert whole and whole["height"] > 800
    # On paper all of it is there, and no button.
    more.click()
    paper = "".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf())).pages)
    assert paper.count("En rad till.") == 40 and told["more"] not in paper


@pytest.mark.modern("field-sizing came in Chrome 123")
def test_the_field_of_a_note_grows(page: Page, build: Any, words: Any) -> None:
    url, told = build(), words("sv")["notes"]
    page.goto(url + "sv/one/")
    page.get_by_role("button", name=told["open"].format(title="Fallet")).click()
    field = page.get_by_label(told["label"])
    heights = []
    for lines in (1, 10, 60):
        field.fill("En rad.\n" * lines)
        heights.append(field.evaluate("it => it.offsetHeight"))
    low, high, most = heights
    # It stops at half of the window, so that its buttons stay in reach.
    assert low < high < most <= page.evaluate("innerHeight / 2 + 2")
