"""If-then plans in the browser: written, kept, printed, downloaded, and put in a calendar that others can read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import icalendar
import pytest
import yaml
from learner import Learner
from playwright.sync_api import Browser, Download, Locator, Page, expect
from support import ROOT

HEAR = "addEventListener('quiz-answered', ({detail}) => (window.heard ??= []).push(detail))"
EXAMPLE = (ROOT / "quizzes" / "example-plan.yml").read_text(encoding="utf-8")
QUESTION = yaml.safe_load(EXAMPLE)["questions"][0]
DATE = {"sv": "tisdag 1 december 2026", "zh": "2026年12月1日星期二"}
SIGNS = "Frågar, lyssnar; och säger \\ “ja” $& {if} 先问问他是跟什么比的，再说：好；"
LONG = "åäö 信任要靠结果留住 😀 " * 20
RING = "it => { const {outlineStyle, outlineWidth} = getComputedStyle(it); return outlineStyle + outlineWidth }"
TARGETS = "all => all.map(it => it.getBoundingClientRect()).every(({width, height}) => width >= 44 && height >= 44)"


@dataclass(frozen=True)
class Planning:
    """A question with room for plans, as a learner finds it."""

    me: Learner
    language: str
    page: Page

    @property
    def told(self) -> dict[str, str]:
        return self.me.words["kinds"]["plan"]

    def row(self, at: int) -> Locator:
        return self.page.get_by_role("group", name=self.told["row"].format(at=at), exact=True)

    def field(self, at: int, part: str) -> Locator:
        return self.row(at).get_by_label(self.told[part], exact=True)

    def fill(self, at: int, if_: str, then: str, by: str = "") -> None:
        for part, text in (("if", if_), ("then", then), ("by", by)):
            self.field(at, part).fill(text)

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=self.told[name])

    def save(self) -> None:
        self.button("check").click()
        expect(self.said().first).to_have_text(f"✓ {self.me.words['runtime']['done']}")

    def status(self) -> Locator:
        return self.me.feedback(QUESTION["ask"][self.language])

    def said(self) -> Locator:
        return self.me.said(QUESTION["ask"][self.language])

    def sentences(self) -> Locator:
        return self.status().get_by_role("listitem")

    def sentence(self, if_: str, then: str) -> str:
        return self.told["sentence"].replace("{if}", if_).replace("{then}", then)

    def take(self, name: str) -> Download:
        with self.page.expect_download() as found:
            self.button(name).click()
        return found.value


@pytest.fixture
def planning(learner):
    return lambda page, language="sv": Planning(learner(page, language), language, page)


def test_from_start_to_end_by_keyboard(page: Page, small, planning, language, axe) -> None:
    page.add_init_script(HEAR)
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(f"{small({'q': EXAMPLE}).url}{language}/")
    it = planning(page, language)
    then = "sager jag till"
    suggestion = QUESTION["plan"]["if"][1][language]
    it.button("check").focus()
    page.keyboard.press("Enter")
    expect(it.status()).to_have_text(it.told["empty"])
    expect(it.field(1, "if")).to_be_focused()
    axe(page)
    # The suggestions open below the field, and the one chosen is in it, ready to be changed.
    page.keyboard.press("Tab")
    toggle = it.row(1).get_by_role("button", name=it.told["suggest_if"], exact=True)
    expect(toggle).to_be_focused()
    expect(toggle).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Enter")
    expect(toggle).to_have_attribute("aria-expanded", "true")
    axe(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(it.row(1).get_by_role("button", name=suggestion, exact=True)).to_be_focused()
    page.keyboard.press("Space")
    expect(it.field(1, "if")).to_be_focused()
    expect(it.field(1, "if")).to_have_value(suggestion)
    expect(toggle).to_have_attribute("aria-expanded", "false")
    # One half is not enough, and the focus goes to the other.
    page.keyboard.press("Enter")
    expect(it.status()).to_have_text(it.told["empty"])
    expect(it.field(1, "then")).to_be_focused()
    page.keyboard.type(then)
    expect(it.status()).to_be_empty()
    page.keyboard.press("Enter")
    sentence = it.sentence(suggestion, then)
    expect(it.sentences()).to_have_text([sentence])
    expect(it.said()).to_contain_text([it.told["undated"]])
    expect(it.button("calendar")).to_have_count(0)
    it.field(1, "by").fill("2026-12-01")
    expect(it.status()).to_be_empty()
    it.field(2, "then").fill("något")
    it.save()
    expect(it.sentences()).to_have_text([sentence + it.told["until"].format(date=DATE[language])])
    expect(it.said().nth(1)).to_have_text(it.told["half"].format(row=it.told["row"].format(at=2)))
    expect(it.said().filter(has_text=QUESTION["why"][language])).to_be_visible()
    heard = page.evaluate("heard.at(-1)")
    assert heard["score"] is None and heard["attempt"] == 2
    assert heard["response"] == [f"1.if={suggestion}", f"1.then={then}", "1.by=2026-12-01", "2.then=något"]
    for name in ("calendar", "download", "print"):
        expect(it.button(name)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    axe(page)
    page.reload()
    expect(it.sentences()).to_have_count(1)
    expect(it.button("calendar")).to_be_visible()
    tree = page.locator("article").aria_snapshot()
    page.reload()
    expect(it.sentences()).to_have_count(1)
    assert page.locator("article").aria_snapshot() == tree
    other = planning(page, "zh" if language == "sv" else "sv")
    page.get_by_role("link", name=other.me.words["name"], exact=True).click()
    expect(other.field(1, "if")).to_have_value(suggestion)
    expect(other.field(1, "by")).to_have_value("2026-12-01")
    expect(other.sentences()).to_have_text(
        [other.sentence(suggestion, then) + other.told["until"].format(date=DATE[other.language])]
    )


def test_what_is_written_is_kept_and_what_is_deleted_is_not(page: Page, small, planning) -> None:
    page.goto(f"{small({'q': EXAMPLE}).url}sv/")
    it = planning(page)
    it.field(2, "if").fill("hemligt = halvt")
    page.reload()
    expect(it.field(2, "if")).to_have_value("hemligt = halvt")
    expect(it.status()).to_be_empty()
    it.fill(1, "a.", "b!")
    it.save()
    # A sign of one's own at the end takes no full stop.
    expect(it.sentences()).to_have_text([it.sentence("a.", "b!").removesuffix(".")])
    it.field(1, "then").fill("")
    page.reload()
    # What is half there again is not saved, and not lost either.
    expect(it.field(1, "if")).to_have_value("a.")
    expect(it.status()).to_be_empty()
    for at, part in ((1, "if"), (2, "if")):
        it.field(at, part).fill("")
    assert "hemligt" not in page.evaluate("Object.values(localStorage).join()")


def events(download: Download) -> tuple[bytes, list[Any]]:
    raw = download.path().read_bytes()
    return raw, icalendar.Calendar.from_ical(raw).walk("VEVENT")


@pytest.mark.parametrize(("zone", "language"), [("Pacific/Kiritimati", "zh"), ("Pacific/Pago_Pago", "sv")])
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
    script = page.locator("script[src*='/quiz.js']").evaluate("it => it.src").replace("quiz.js", "kinds/calendar.js")
    text = "En rad\r\nen till\nslut\\n; , : \t" + "信" * 100
    made = page.evaluate(
        "async ([url, text]) => (await import(url)).calendar([{id: 'a;b\\u0007', date: '2026-11-22', text}], new Date(0))",
        [script, text + "\x00\x0b"],
    )
    (event,) = icalendar.Calendar.from_ical(made).walk("VEVENT")
    assert str(event["SUMMARY"]) == text.replace("\r\n", "\n")
    assert event["DTSTAMP"].dt.isoformat() == "1970-01-01T00:00:00+00:00"
    assert max(len(line.encode()) for line in made.split("\r\n")) <= 75
    context.close()


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
    assert page.evaluate("asked") == 2
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


@pytest.mark.parametrize("media", [{"color_scheme": "dark"}, {"forced_colors": "active"}, {}], ids=str)
def test_looks(page: Page, small, planning, axe, media) -> None:
    page.emulate_media(reduced_motion="reduce", **media)
    skip = ("color-contrast",) if "forced_colors" in media else ()
    page.goto(f"{small({'q': EXAMPLE}).url}sv/")
    it = planning(page)
    it.fill(1, "ett", "två", "2026-12-01")
    it.row(1).get_by_role("button", name=it.told["suggest_then"]).click()
    it.save()
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        targets = page.locator("course-quiz").locator("button, input").filter(visible=True)
        assert targets.count() > 12 and targets.evaluate_all(TARGETS)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        axe(page, skip=skip)
    for target in (it.field(1, "if"), it.field(1, "by"), it.row(1).get_by_role("button").first, it.button("calendar")):
        target.focus()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")
        if not target.evaluate("it => it.type === 'date'"):
            expect(target).to_be_focused()
        target.focus()
        assert re.fullmatch("solid3px", target.evaluate(RING))


def test_without_a_script(browser: Browser, small, planning, language) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{small({'q': EXAMPLE}).url}{language}/")
    it = planning(page, language)
    for part in ("if", "then"):
        expect(page.get_by_text(it.told[f"suggest_{part}"])).to_be_visible()
        for each in QUESTION["plan"][part]:
            expect(page.get_by_text(each[language])).to_be_visible()
    for at in (1, 2):
        for part in ("if", "then", "by"):
            expect(it.field(at, part)).to_be_visible()
    expect(page.get_by_role("main").get_by_role("button")).to_have_count(0)
    context.close()
