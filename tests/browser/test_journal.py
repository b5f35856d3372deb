"""The journal: what learners have written for themselves, in one place, to print and to take along."""

from __future__ import annotations

import io
import re
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from pypdf import PdfReader

OWN = """
title: {sv: Egna ord, zh: 自己的话}
questions:
  - {id: a, ask: {sv: Ja?, zh: 是吗？}, right: Ja, wrong: [Nej]}
  - id: own
    ask: {sv: "När *litade* du på någon? ![En hand](pictures/hand.svg)", zh: "你什么时候*信任*过别人？ ![一只手](pictures/hand.svg)"}
    model-answer: Ett exempel.
  - {id: more, ask: Vad mer?, model-answer: Ett exempel.}
"""
PLAN = """
questions:
  - {id: plan, ask: {sv: Vad gör du nu?, zh: 你现在做什么？}, plan: {}}
"""
SHIFT = """new Promise(done => {
  const told = list => done(list.getEntries().reduce((sum, it) => sum + it.value, 0))
  new PerformanceObserver(told).observe({type: "layout-shift", buffered: true})
  setTimeout(done, 100, 0)
})"""
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
ROOT = Path(__file__).parent.parent.parent
HOSTILE = "<img src=x onerror=alert(1)> & <b>fet</b>\n  indraget\n\n\n她回了电话。</script>"


def lesson(title: str, quiz: str) -> str:
    return f"---\ntitle: {title}\nminutes: 5\n---\n# {title}\n\nText.\n\n/// quiz | {quiz}\n///\n"


@pytest.fixture
def build(small):
    """Return a function that builds a course of two lessons and the journal, and gives its address."""

    def made(own: str = OWN) -> str:
        files: dict[str, str | bytes] = {"quizzes/own.yml": own, "quizzes/plan.yml": PLAN}
        for language, titles in (("sv", ("Först", "Sedan")), ("zh", ("先", "后"))):
            files[f"content/{language}/one.md"] = lesson(titles[0], "own")
            files[f"content/{language}/two.md"] = lesson(titles[1], "plan")
            files[f"content/{language}/pictures/hand.svg"] = PICTURE
            page = Path("content") / language / "my-course" / "journal.md"
            files[page.as_posix()] = (ROOT / page).read_text(encoding="utf-8")
        return small({}, files=files).url

    return made


@pytest.fixture
def words(words):
    return lambda language: words(language)["parts"]["journal"]


def journal(page: Page, url: str) -> Locator:
    page.goto(url + "my-course/journal/")
    expect(page.locator("course-part[data-ready]")).to_be_visible()
    return page.locator("course-part")


def write(page: Page, url: str) -> None:
    page.goto(url + "one/")
    forms = page.locator("form[data-ready]")
    expect(forms).to_have_count(3)
    forms.nth(0).get_by_label("Ja", exact=True).check()
    forms.nth(0).get_by_role("button").click()
    forms.nth(1).get_by_role("textbox").fill(HOSTILE)
    forms.nth(1).get_by_role("button", name="Spara").click()
    forms.nth(2).get_by_role("textbox").fill("Bara börjat")
    page.goto(url + "two/")
    form = page.locator("form[data-ready]")
    for field, text in (
        ("1.if", "jag möter en kund"),
        ("1.then", "frågar jag"),
        ("1.by", "2026-12-01"),
        ("2.if", "det går fel"),
    ):
        row, name = field.split(".")
        form.locator(f"[data-row='{row}'] [data-field={name}]").fill(text)
    form.get_by_role("button", name="Spara").click()
    expect(form.get_by_role("status")).not_to_be_empty()


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
        ["När jag möter en kund, så frågar jag. Senast tisdag 1 december 2026.", "När … det går fel"]
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
    assert "Färdigt nu" in page.evaluate("localStorage['course:test:own/more']")


def test_on_paper_and_as_text(page: Page, build, words) -> None:
    url, told = build(), words("sv")
    write(page, url + "sv/")
    here = journal(page, url + "sv/")
    page.evaluate("print = () => { document.body.dataset.printed = '' }")
    here.get_by_role("button", name=told["print"]).click()
    expect(page.locator("body")).to_have_attribute("data-printed", "")
    paper = " ".join("".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf())).pages).split())
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
    for text in (told["print"], told["download"], "skickas ingenstans", "Kurs", "中文", "¶"):
        assert text not in paper
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


def test_looks_and_what_is_missing(browser: Browser, page: Page, build, words, errors, axe) -> None:
    url = build()
    write(page, url + "sv/")
    for media in ({}, {"color_scheme": "dark"}, {"forced_colors": "active"}):
        page.emulate_media(**{"reduced_motion": "reduce", "color_scheme": "light"} | media)
        for width in (320, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            here = journal(page, url + "sv/")
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            boxes = [it.bounding_box() for it in here.locator("button, a").all()]
            assert len(boxes) == 4 and all(box and box["height"] >= 44 for box in boxes)
            assert page.evaluate(SHIFT) < 0.01
            axe(page, skip=("color-contrast",) if "forced_colors" in media else ())
    # A quiz that cannot be fetched, or a kind that cannot be loaded, hides no other text.
    for pattern, heading in (("**/assets/quiz/own.html", "Sedan"), ("**/questions/plan.js", "Först")):
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
