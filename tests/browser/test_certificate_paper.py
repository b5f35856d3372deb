"""A certificate on paper: one page, whatever the name, and printed by its button."""

from __future__ import annotations

import io
import unicodedata

import pytest
from certificates import build_fixture, earn_fixture, show  # noqa: F401
from playwright.sync_api import Page, expect
from pypdf import PdfReader
from support import at_night, by_night

PRINTABLE = {"prefer_css_page_size": True, "display_header_footer": False}


@pytest.mark.modern("no digit can be read out of a PDF of Chrome 109")
@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("zh", "古丽扎尔·阿不都热合曼·" * 7),
        *by_night(
            ("sv", "欧阳娜娜 Åsa"),
            ("zh", "Åke Öström-Ärlig"),
            ("sv", "W" * 80),
            ("sv", "<img src=x onerror=alert(1)></p></section>"),
            ("sv", "  Li\u202e\t\u0301 \u3000 Na  "),
        ),
    ],
)
def test_on_one_page_of_paper(page: Page, earn, words, axe, language: str, name: str) -> None:
    said, part = words(language)["parts"]["certificate"], earn(language)
    kept = unicodedata.normalize("NFC", " ".join(name.replace("\u202e", "").split()))[:80]
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    sheet = show(page, part, said, name)
    date, percent = {"sv": ("9 mars 2026", "85 %"), "zh": ("2026年3月9日", "85%")}[language]
    course = said["course"].format(title={"sv": "Kurs", "zh": "课程"}[language])
    expected = [said["certificate"], kept, said["has"], course, date, percent, said["self"]]
    expect(sheet.get_by_role("heading")).to_have_text(course)
    for text in expected:
        expect(sheet).to_contain_text(text)
    assert sheet.locator("img").count() == 0
    axe(page)
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        page.wait_for_function("document.documentElement.scrollWidth <= innerWidth")
        box, frame = (it.bounding_box() for it in (sheet, sheet.locator(".course-certificate__frame")))
        assert box and frame and frame["width"] < box["width"] <= width
    for scheme in at_night(("light", "dark"), by_day=("dark",)):
        page.emulate_media(color_scheme=scheme)
        (printed,) = PdfReader(io.BytesIO(page.pdf(**PRINTABLE))).pages
        assert [round(float(side) / 72 * 25.4) for side in printed.mediabox[2:]] == [297, 210]
        # Fonts tell some characters by others of the same look, and letters that stand apart have spaces between them.
        plain = "".join(unicodedata.normalize("NFKC", printed.extract_text()).split())
        for text in expected:
            assert "".join(unicodedata.normalize("NFKC", text).split()) in plain
        assert "Material" not in plain and said["print"].replace(" ", "") not in plain and "Start" not in plain
    page.reload()
    expect(part.get_by_role("region", name=said["certificate"])).to_contain_text(kept)
    expect(part.get_by_role("textbox", name=said["your_name"])).to_have_value(kept)


def test_a_long_name_of_a_course_takes_no_second_page(page: Page, earn, words) -> None:
    said, part = words("sv")["parts"]["certificate"], earn()
    sheet = show(page, part, said, "W" * 80)
    sheet.get_by_role("heading").evaluate("it => { it.textContent = 'Ett långt namn på en kurs '.repeat(3) }")
    assert len(PdfReader(io.BytesIO(page.pdf(**PRINTABLE))).pages) == 1


def test_a_page_without_a_certificate_prints_as_any_other(page: Page, build, words) -> None:
    page.goto(build() + "sv/certificate/")
    expect(page.get_by_text(words("sv")["parts"]["certificate"]["needed"])).to_be_visible()
    first = PdfReader(io.BytesIO(page.pdf(**PRINTABLE))).pages[0]
    assert first.mediabox.height > first.mediabox.width
    assert "Intyg" in first.extract_text()


def test_the_print_button_prints(page: Page, earn, words) -> None:
    said, part = words("sv")["parts"]["certificate"], earn()
    show(page, part, said, "Åsa")
    page.evaluate("window.print = () => { document.body.dataset.printed = '' }")
    part.get_by_role("button", name=said["print"]).click()
    assert page.evaluate("'printed' in document.body.dataset")
