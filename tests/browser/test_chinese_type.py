"""Chinese text has the signs of a Chinese face, also where the stack of a course begins with a Latin one."""

from __future__ import annotations

import pytest
from certificates import build_fixture, earn_fixture, show  # noqa: F401
from playwright.sync_api import Page, expect
from signs import narrow, put_latin_first
from support import by_night

QUIZ_HERE = "\n/// quiz | q\n///\n"
TEXT = f"# 标题\n\n说“好”…… *强调* `代码` **粗**\n\n- 一\n\n| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |\n{QUIZ_HERE}"
QUIZ = """questions:
- {ask: {sv: Ja?, zh: 对吗？}, right: {sv: Ja, zh: 对}, wrong: [{sv: Nej, zh: 错}], why: {sv: Så, zh: 因为}}
- {ask: {sv: Vad?, zh: 什么？}, accept: {sv: [a], zh: [甲]}}
"""
PLACES = {
    "lesson": "article :is(h1, p, li, td, th, em, code, strong)",
    "quiz": "form :is(legend, label, button, .course-ask), form, .course-quiz :is(h2, h3, p, summary)",
    "frame": ".course-name, .md-nav__link, .md-footer, label",
}
SLANTED = "[...document.querySelectorAll('article *')].some(it => getComputedStyle(it).fontStyle !== 'normal')"


@pytest.mark.parametrize("media", ["screen", *by_night("print")])
def test_signs_of_a_lesson_and_its_quiz(page: Page, small, media: str) -> None:
    files = {"content/zh/index.md": TEXT, "content/sv/index.md": f"# Rubrik\n{QUIZ_HERE}"}
    site = small({"q": QUIZ}, files=files)
    page.goto(f"{site.url}zh/")
    expect(page.locator("form[data-ready]")).to_have_count(2)
    page.emulate_media(media=media)  # type: ignore[arg-type]
    put_latin_first(page)
    for places in PLACES.values():
        assert not narrow(page, places)
    assert not page.evaluate(SLANTED)


def test_each_language_has_its_own_signs(page: Page, small) -> None:
    text = '# R\n\nSå “här”.\n\n<p class="other" lang="{}">x</p>\n'
    site = small({}, files={"content/sv/index.md": text.format("zh"), "content/zh/index.md": text.format("sv")})
    own = "article p:not(.other)"
    for language, chinese, latin in (("sv", ".other", own), ("zh", own, ".other")):
        page.goto(f"{site.url}{language}/")
        put_latin_first(page)
        assert not narrow(page, chinese)
        assert narrow(page, latin)


def test_signs_of_the_certificate(page: Page, earn, words) -> None:
    sheet = show(page, earn("zh"), words("zh")["parts"]["certificate"], "阿不都·热合曼")
    put_latin_first(page)
    assert not narrow(page, ".course-certificate :is(p, h3, dt, dd)")
    expect(sheet).to_be_visible()
    page.emulate_media(media="print")
    assert not narrow(page, ".course-certificate :is(p, h3, dt, dd)")


# The lines of a heading, without the sign of its link.
LINES = """it => {
  const lines = [], {firstChild: text} = it
  for (let at = 0, top = null; at < text.length; at++) {
    const range = new Range()
    range.setStart(text, at)
    range.setEnd(text, at + 1)
    const box = range.getBoundingClientRect()
    if (top === null || box.top > top + 5) lines.push("")
    top = box.top
    lines[lines.length - 1] += text.data[at]
  }
  return lines
}"""


@pytest.mark.modern("text-wrap: balance came in Chrome 114")
def test_a_heading_leaves_no_character_alone(page: Page, small) -> None:
    title = "四个阶段：从初步接触到信任稳固"
    site = small({}, files={"content/zh/index.md": f"# {title}\n", "content/sv/index.md": "# R\n"})
    # Where there is room, a line ends between two phrases.
    for width, divided in ((390, True), (320, False)):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(f"{site.url}zh/")
        lines = page.get_by_role("heading", name=title).evaluate(LINES)
        assert len(lines) == 2 and len(lines[1]) > 2
        assert not divided or lines[0].endswith("：")
