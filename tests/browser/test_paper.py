"""A lesson on paper: its answers last or left out, or all that matters on one page."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

QUIZ = "title: Prova\nquestions:\n" + "".join(
    f"  - {{id: q{n}, ask: Fråga om sak {n}?, right: Så här {n}, wrong: [Fel {n}, Mer fel {n}], why: Skäl {n}.}}\n"
    for n in range(1, 9)
)
OWN = "questions:\n  - {id: own, ask: Vad tänker du?, model-answer: Det beror på.}\n"
LESSON = """---
title: Ett besked
minutes: 5
---
# Ett besked {#top}

En text.

## Gör det nu {#practice}

Välj någon.

1. Fråga en sak.
2. Lyssna.

/// quiz | own
///

## Att minnas {#remember}

- En rad.
- En [rad](#top) till.

## Att prata om {#discuss}

När väntade du senast på ett besked?

## Pröva {#quiz}

/// quiz | q
///
"""
PAGES = {f"content/{code}/lesson.md": LESSON for code in ("sv", "zh")}
INDEX = {f"content/{code}/index.md": "# Start\n" for code in ("sv", "zh")}


def count(pdf: bytes) -> int:
    """Return the number of pages of a PDF."""
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))


@pytest.fixture(name="lesson")
def lesson_fixture(page: Page, small) -> Page:
    page.add_init_script("window.print = () => { document.documentElement.dataset.printed = '' }")
    page.goto(small({"q": QUIZ, "own": OWN}, files=PAGES | INDEX).url + "sv/lesson/")
    return page


def choose(page: Page, words: dict[str, str], name: str) -> None:
    if not page.locator(".course-paper[open]").count():
        page.locator("summary").filter(has_text=words["print"]).click()
    page.get_by_role("button", name=words[name]).click()
    expect(page.locator("html")).to_have_attribute("data-printed", "")


def test_a_lesson_on_paper(lesson: Page, learner, axe) -> None:
    """Questions with empty boxes, whatever was answered, what the learner has written, and no control."""
    me = learner(lesson)
    me.answer("Fråga om sak 1?", "Fel 1")
    me.question("Vad tänker du?").get_by_role("textbox").fill("Jag tänker ofta på det.")
    words, answer = me.words["paper"], lesson.get_by_text("Skäl 2.")
    lesson.emulate_media(media="print")
    expect(me.feedback("Fråga om sak 1?")).to_be_hidden()
    expect(lesson.locator(".course-option:has(:checked)")).to_have_css("box-shadow", "none")
    expect(me.option("Fråga om sak 8?", "Så här 8")).to_be_visible()
    expect(me.question("Vad tänker du?").get_by_role("textbox")).to_have_value("Jag tänker ofta på det.")
    expect(answer.first).to_be_hidden()
    expect(lesson.get_by_role("button")).to_have_count(0)
    lesson.emulate_media(media="screen")
    choose(lesson, words, "answers")
    axe(lesson)
    expect(answer.last).to_be_hidden()
    lesson.emulate_media(media="print")
    expect(lesson.get_by_role("heading", name=words["last"])).to_be_visible()
    expect(answer.last).to_be_visible()
    # The header names the course, and the address and the day are on each page.
    html = lesson.locator("html")
    expect(html).to_have_attribute("data-title", "Ett besked – Kurs")
    assert count(lesson.pdf(prefer_css_page_size=True)) <= 2
    expect(html).to_have_attribute("data-address", re.compile(r"/sv/lesson/$"))
    lesson.emulate_media(media="screen")
    choose(lesson, words, "without")
    lesson.emulate_media(media="print")
    expect(lesson.get_by_role("heading", name=words["last"])).to_have_count(0)


def test_a_job_aid_is_one_page(lesson: Page, learner) -> None:
    words = learner(lesson).words["paper"]
    choose(lesson, words, "aid")
    sheet = lesson.locator("body > .course-aid")
    lesson.emulate_media(media="print")
    for text in (
        "Kurs",
        "Ett besked",
        "Att minnas",
        "En rad till.",
        "Gör det nu",
        "Lyssna.",
        words["by"],
        "När väntade du",
    ):
        expect(sheet.get_by_text(text).first).to_be_visible()
    expect(lesson.get_by_text("Vad tänker du?")).to_be_hidden()
    assert count(lesson.pdf(prefer_css_page_size=True)) == 1
    # Too much for a page in its usual type.
    lesson.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(sheet).to_have_count(0)
    lesson.locator("#practice ~ p").first.evaluate("it => it.append(' Fråga en gång till.'.repeat(90))")
    lesson.emulate_media(media="screen")
    lesson.locator("html").evaluate("it => delete it.dataset.printed")
    choose(lesson, words, "aid")
    lesson.emulate_media(media="print")
    assert sheet.locator("> *").evaluate("it => it.scrollHeight <= it.clientHeight")
    assert count(lesson.pdf(prefer_css_page_size=True)) == 1


@pytest.mark.modern("closed details cannot be shown on paper without a script before Chrome 131")
def test_without_scripts_a_box_chooses_the_answers(lesson: Page, browser: Browser, learner) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(lesson.url)
    me = learner(page)
    page.emulate_media(media="print")
    expect(me.question("Fråga om sak 1?").get_by_text("Skäl 1.")).to_be_hidden()
    page.emulate_media(media="screen")
    expect(me.print_answers("Fråga om sak 1?").get_by_text("Skäl 1.")).to_be_visible()
    context.close()


def test_a_day_that_is_not_chosen_is_a_line(page: Page, small) -> None:
    """Also where the browser's own command prints."""
    plan = "questions:\n  - {ask: Vad gör du?, plan: {}, rows: 2}\n"
    pages = dict.fromkeys(PAGES, "# Plan\n\n/// quiz | plan\n///\n")
    page.goto(small({"plan": plan}, files=pages | INDEX).url + "sv/lesson/", wait_until="networkidle")
    days = page.locator("input[type=date]")
    days.first.fill("2027-02-01")
    page.pdf()
    page.emulate_media(media="print")
    expect(days.last).to_have_css("color", "rgba(0, 0, 0, 0)")
    expect(days.first).not_to_have_css("color", "rgba(0, 0, 0, 0)")
