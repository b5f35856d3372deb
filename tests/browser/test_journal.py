"""The journal: what learners have written for themselves, in one place, to print and to take along."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from journals import HOSTILE, OWN, build_fixture, journal, words_fixture, write  # noqa: F401
from playwright.sync_api import Page, expect
from pypdf import PdfReader


def test_what_was_written_in_both_languages(page: Page, build, words, axe) -> None:
    page.emulate_media(reduced_motion="reduce")
    url = build()
    here, told = journal(page, url + "sv/"), words("sv")
    # Where texts come from, before there is one.
    expect(here.get_by_text(told["empty"])).to_be_visible()
    links = here.get_by_role("link")
    expect(links).to_have_text(["Först", "Sedan"])
    axe(page)
    links.first.click()
    page.wait_for_url("**/sv/one/")
    write(page, url + "sv/")

    here = journal(page, url + "sv/")
    expect(here.get_by_role("heading", level=2)).to_have_text(["Först", "Sedan"])
    expect(here.get_by_role("heading", level=3)).to_have_text(
        [re.compile(r"^När litade du på någon\? *$"), "Vad mer?", "Vad gör du nu?"]
    )
    expect(here.locator("h3 em")).to_have_text("litade")
    picture = here.get_by_role("img", name="En hand")
    assert picture.evaluate("async it => (await it.decode(), it.naturalWidth)") == 9
    texts = here.locator(".course-journal__text")
    expect(texts.nth(0).get_by_role("paragraph")).to_have_count(2)
    # As it was written, and never HTML.
    assert texts.nth(0).locator("p").all_inner_texts() == [
        "<img src=x onerror=alert(1)> & <b>fet</b>\n  indraget",
        "她回了电话。</script>",
    ]
    expect(texts.nth(0).locator("p").nth(1)).to_have_attribute("lang", "zh-Hans")
    expect(texts.nth(1)).to_have_text("Bara börjat")
    assert told["begun"] in here.locator(".course-journal__date").nth(1).inner_text()
    expect(texts.nth(2).locator("p")).to_have_text(
        ["När jag möter en kund, så frågar jag. Jag ser tillbaka tisdag 1 december 2026.", "När … det går fel"]
    )
    expect(here.locator("time")).to_have_count(3)
    axe(page)
    here.get_by_role("link", name="Sedan").click()
    page.wait_for_url("**/sv/two/")

    # The same words under the same questions, asked in the other language.
    here = journal(page, url + "zh/")
    expect(here.get_by_role("heading", level=2)).to_have_text(["先", "后"])
    expect(here.get_by_role("heading", level=3).last).to_have_text("你现在做什么？")
    expect(here.locator(".course-journal__text").nth(1)).to_have_text("Bara börjat")
    axe(page)
    # What is written in another tab comes, and what is changed there changes.
    other = page.context.new_page()
    other.goto(url + "zh/one/")
    other.locator("form[data-ready] textarea").nth(1).fill("Färdigt nu")
    expect(here.locator(".course-journal__text").nth(1)).to_have_text("Färdigt nu")
    # A question that is gone takes nothing else with it.
    build(OWN[: OWN.index("  - {id: more")])
    journal(page, url + "zh/")
    expect(here.get_by_role("heading", level=3)).to_have_count(2)
    assert "Färdigt nu" in page.evaluate("localStorage['course:test /trust/ own/more']")


@pytest.mark.modern("the margins of paper have text since Chrome 131")
def test_on_paper_and_as_text(page: Page, build, words) -> None:
    url, told = build(), words("sv")
    write(page, url + "sv/")
    here = journal(page, url + "sv/")
    page.evaluate("print = () => { document.body.dataset.printed = '' }")
    here.get_by_role("button", name=told["print"]).click()
    expect(page.locator("body")).to_have_attribute("data-printed", "")
    sheets = PdfReader(io.BytesIO(page.pdf())).pages
    paper = " ".join("".join(sheet.extract_text() for sheet in sheets).split())
    for text in (
        "Min journal",
        "Först",
        "När litade du på någon?",
        "<b>fet</b>",
        "Bara börjat",
        "tisdag 1 december 2026",
        "det går fel",
    ):
        assert text in paper
    for text in (told["print"], told["download"], "skickas ingenstans", "中文", "¶"):
        assert text not in paper
    # The course is named above each sheet, and nowhere else.
    assert paper.count("Kurs") == paper.count("Min journal – Kurs") == len(sheets)
    with page.expect_download() as found:
        here.get_by_role("button", name=told["download"]).click()
    assert found.value.suggested_filename == f"{told['file']}.txt"
    text = Path(found.value.path()).read_text(encoding="utf-8")
    wanted = [
        "Kurs",
        told["title"],
        "# Först",
        "## När litade du på någon? En hand",
        HOSTILE.split("\n\n")[0],
        "她回了电话。</script>",
        "## Vad mer?",
        "Bara börjat",
        told["begun"],
        "# Sedan",
        "När … det går fel",
    ]
    places = [text.index(each) for each in wanted]
    assert places == sorted(places)
