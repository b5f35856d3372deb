"""If-then plans to take along: as text, on paper, and in a calendar that others can read."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import icalendar
import pytest
import yaml
from learner import CHINESE
from plans import DATE, EXAMPLE, QUESTION, planning_fixture  # noqa: F401
from playwright.sync_api import Browser, Download, Page, expect
from support import by_night

SIGNS = "Frågar, lyssnar; och säger \\ “ja” $& {if} 先问问他是跟什么比的，再说：好；"
LONG = "åäö 信任要靠结果留住 😀 " * 20


def events(download: Download) -> tuple[bytes, list[Any]]:
    raw = download.path().read_bytes()
    return raw, icalendar.Calendar.from_ical(raw).walk("VEVENT")


@pytest.mark.parametrize(("zone", "language"), [("Pacific/Kiritimati", "zh"), *by_night(("Pacific/Pago_Pago", "sv"))])
def test_calendar(browser: Browser, small, planning, zone, language) -> None:
    context = browser.new_context(timezone_id=zone, accept_downloads=True)
    page = context.new_page()
    page.goto(f"{small({'q': EXAMPLE}).url}{language}/")
    it = planning(page, language)
    it.fill(1, "kunden tvekar, 客户犹豫", SIGNS, "2026-12-01")
    it.fill(2, "utan", "datum")
    it.save()
    # Nowhere on earth is it another day.
    expect(it.sentences().first).to_contain_text(DATE[language])
    download = it.take("calendar")
    assert download.suggested_filename == f"{it.told['file']}.ics"
    raw, (event,) = events(download)
    assert raw.endswith(b"END:VCALENDAR\r\n") and raw.count(b"\n") == raw.count(b"\r\n")
    assert max(map(len, raw.split(b"\r\n"))) <= 75
    start = event["DTSTART"]
    assert start.dt == date(2026, 12, 1) and type(start.dt) is date and start.params["VALUE"] == "DATE"
    assert str(event["SUMMARY"]) == it.sentence("kunden tvekar, 客户犹豫", SIGNS)
    (alarm,) = event.walk("VALARM")
    assert alarm["TRIGGER"].dt == timedelta(hours=8) and alarm["ACTION"] == "DISPLAY" and alarm["DESCRIPTION"]
    assert event["DTSTAMP"].dt.utcoffset() == timedelta(0)
    # Taken once more, the day is changed and not added: also with another text, and in the other language.
    it.fill(1, LONG, "x", "2027-02-28")
    it.fill(2, "med", "datum", "2028-02-29")
    it.save()
    raw, (first, second) = events(it.take("calendar"))
    assert max(map(len, raw.split(b"\r\n"))) <= 75 and all(part.decode() for part in raw.split(b"\r\n") if part)
    assert first["UID"] == event["UID"] != second["UID"] and first["UID"].startswith("test.q.this-week.1@")
    assert str(first["SUMMARY"]) == it.sentence(LONG.strip(), "x")
    assert [each["DTSTART"].dt for each in (first, second)] == [date(2027, 2, 28), date(2028, 2, 29)]
    # What no field can hold, and what breaks lines.
    script = (
        page.locator("script[src*='/site.js']").first.evaluate("it => it.src").replace("site.js", "dom/calendar.js")
    )
    text = "En rad\r\nen till\nslut\\n; , : \t" + "信" * 100
    made = page.evaluate(
        (
            "async ([url, text]) => (await import(url)).calendar([{id: 'a;b\\u0007', date: '2026-11-22', text}], "
            "new Date(0))"
        ),
        [script, text + "\x00\x0b"],
    )
    (event,) = icalendar.Calendar.from_ical(made).walk("VEVENT")
    assert str(event["SUMMARY"]) == text.replace("\r\n", "\n")
    assert event["DTSTAMP"].dt.isoformat() == "1970-01-01T00:00:00+00:00"
    assert max(len(line.encode()) for line in made.split("\r\n")) <= 75
    context.close()


@CHINESE
def test_text_and_paper(page: Page, small, planning, language) -> None:
    page.add_init_script("window.print = () => { window.asked = (window.asked ?? 0) + 1 }")
    page.goto(f"{small({'q': EXAMPLE}).url}{language}/")
    it = planning(page, language)
    it.fill(1, "ett <b>", "två", "2026-12-01")
    it.fill(2, "tre", "fyra")
    it.save()
    lines = [it.sentence("ett <b>", "två") + it.told["until"].format(date=DATE[language]), it.sentence("tre", "fyra")]
    download = it.take("download")
    assert download.suggested_filename == f"{it.told['file']}.txt"
    title = yaml.safe_load(EXAMPLE)["title"][language]
    assert download.path().read_text(encoding="utf-8").split("\n")[:4] == [title, "", *lines]
    it.button("print").click()
    it.button("print").click()
    page.wait_for_function("window.asked === 2")
    sheet = page.locator(".course-print")
    expect(sheet).not_to_be_visible()
    page.emulate_media(media="print")
    expect(sheet).to_have_count(1)
    expect(sheet.get_by_role("listitem")).to_have_text(lines)
    expect(sheet.get_by_text(title)).to_be_visible()
    expect(page.locator("article")).not_to_be_visible()
    # The printing is over, and the page is what it was.
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(sheet).to_have_count(0)
    expect(page.locator("article")).to_be_visible()
    for row in (1, 2):
        expect(it.row(row)).to_be_visible()
    expect(it.sentences()).to_have_text(lines)
    for part in ("if", "then"):
        for each in QUESTION["plan"][part]:
            expect(page.get_by_text(each[language]).first).to_be_visible()
    expect(page.get_by_role("main").get_by_role("button")).to_have_count(0)
