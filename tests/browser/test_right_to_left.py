"""A language of the course's own that is read from right to left: readable and answerable on a phone and a desktop."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect
from small import LOOK
from support import CONFIG, Site, by_night

ARABIC = """
name: العربية
script: Arab
quiz:
  title: اختبار
  check: تحقق من الإجابة
  number: "السؤال {number}"
runtime:
  right: صحيح
  progress: "أُجيب عن {answered} من {all}"
kinds:
  flash_cards: {Term: المصطلح, meaning: الشرح}
site: {search_dialog: بحث}
"""
QUIZ = """
questions:
  - id: one
    ask: {sv: Vad bygger förtroende?, ar: ما الذي يبني الثقة؟}
    right: {text: {sv: Att hålla löften, ar: الوفاء بالوعود}, why: {sv: Ja., ar: يعتمد الناس عليك.}}
    wrong: [{sv: Att tala mycket, ar: كثرة الكلام}]
  - id: two
    ask: {sv: Para ihop., ar: صِل بين الكلمات.}
    pairs:
      - {left: {sv: Hund, ar: كلب}, right: {sv: Skäller, ar: ينبح}}
      - {left: {sv: Katt, ar: قطة}, right: {sv: Jamar, ar: تموء}}
  - {id: three, ask: {sv: Hur mycket?, ar: كم؟}, number: -2.5}
  - {id: four, ask: {sv: Skriv ordet., ar: اكتب الكلمة.}, accept: {sv: tillit, ar: ثقة}}
  - {id: five, ask: {sv: Kort, ar: البطاقات}, cards: glossary}
  - {id: six, ask: {sv: Ordna., ar: رتّب.}, in-order: [{sv: Ett, ar: واحد}, {sv: Två, ar: اثنان}]}
"""
TERMS = "terms:\n- {id: trust, term: {sv: tillit, ar: ثقة}, definition: {sv: Att lita., ar: الاعتماد على شخص آخر.}}\n"
PAGE = "# مرحبا بكم\n\nنص عن الثقة.\n\n/// quiz | q\n///\n\n/// glossary\n///\n\n/// course | progress\n///\n"
# How far from where its lines begin an element has its coloured edge: a shadow inside it.
EDGE = "it => getComputedStyle(it).boxShadow.match(/(-?[\\d.]+)px 0px 0px 0px inset/)?.[1]"
# The room that keeps the sign of a mark away from the text of its option, on the right of the sign.
ROOM = "it => parseFloat(getComputedStyle(it, '::after').marginRight)"
WIDER = "() => document.documentElement.scrollWidth > innerWidth"


@pytest.fixture
def arabic(small: Callable[..., Site], page: Page) -> Page:
    """The page of a course in Swedish and Arabic, which its own folder alone brings."""
    config = CONFIG.replace("zh: 课程", "ar: دورة الثقة").replace("theme: {name: material, font: false}", LOOK)
    files = {"mkdocs.yml": config, "content/ar/index.md": PAGE, "locales/ar.yml": ARABIC, "content/glossary.yml": TERMS}
    page.goto(small({"q": QUIZ}, files=files, search=True).url + "ar/")
    return page


def question(page: Page, ask: str) -> Locator:
    return page.get_by_role("group", name=ask)


def go_to(page: Page, number: int) -> None:
    """Go to a question by its dot: on a phone the others are not shown."""
    page.locator(".course-steps").get_by_role("button").nth(number - 1).click()


@pytest.mark.parametrize("width", [390, *by_night(1280)])
def test_a_page_from_right_to_left(arabic: Page, axe: Callable[..., None], width: int) -> None:
    arabic.set_viewport_size({"width": width, "height": 844})
    html = arabic.locator("html")
    expect(html).to_have_attribute("dir", "rtl")
    expect(html).to_have_attribute("lang", "ar")
    one = question(arabic, "ما الذي يبني الثقة؟")
    one.get_by_role("radio", name="الوفاء بالوعود").check()
    one.get_by_role("button", name="تحقق من الإجابة").click()
    expect(one.get_by_role("status")).to_contain_text("صحيح")
    expect(one.get_by_role("status")).to_contain_text("يعتمد الناس عليك.")
    expect(arabic.get_by_text("أُجيب عن 1 من 6", exact=True)).to_be_visible()
    # The question and its options are where a line begins, and the sign of what is right is where one ends.
    assert_begins_right(one.locator("legend"), one)
    marked = one.locator("[data-mark]")
    assert_begins_right(marked.get_by_role("radio"), marked, within=20)
    assert marked.evaluate(ROOM) > 0
    go_to(arabic, 3)
    number = question(arabic, "كم؟")
    number.get_by_role("textbox").fill("-2.5")
    number.get_by_role("button", name="تحقق من الإجابة").click()
    expect(number.get_by_role("status")).to_contain_text("صحيح")
    go_to(arabic, 4)
    written = question(arabic, "اكتب الكلمة.")
    written.get_by_role("textbox").fill("ثقة")
    written.get_by_role("button", name="تحقق من الإجابة").click()
    expect(written.get_by_role("status")).to_contain_text("صحيح")
    # The edge of what is right is where its line begins.
    assert float(written.locator("[data-mark]").evaluate(EDGE)) < 0
    go_to(arabic, 5)
    # The arrow leads from the first side to the second one, as the words do.
    expect(question(arabic, "البطاقات").locator("option").first).to_have_text("المصطلح ← الشرح")
    assert not arabic.evaluate(WIDER)
    axe(arabic)


def assert_begins_right(inner: Locator, outer: Locator, within: float = 5) -> None:
    """Assert that an element stands nearer to the right edge of another one than to its left edge."""
    boxes: list[Any] = [inner.bounding_box(), outer.bounding_box()]
    (left, width), (edge, room) = ((box["x"], box["width"]) for box in boxes)
    assert edge + room - left - width < within
    assert width < room


def test_the_search_finds_words_of_the_language(arabic: Page) -> None:
    arabic.set_viewport_size({"width": 1280, "height": 844})
    arabic.get_by_role("textbox", name="بحث").fill("الثقة")
    expect(arabic.locator(".md-search-result__link").first).to_be_visible()
