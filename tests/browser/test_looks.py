"""Every page can be read and used at any width, in light and dark, and what checkers miss is not wrong."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect
from probes import COLOURS

# Dark differs from light by its colours alone.
TOO_WIDE = """() => [...document.querySelectorAll("article *")].filter(it => {
  const may = it.closest("svg, .course-hidden") || it.parentElement.closest("pre, .md-typeset__scrollwrap")
  return !may && it.checkVisibility() && it.getBoundingClientRect().right > innerWidth + 1
}).map(it => it.outerHTML.slice(0, 120))"""
FOREIGN = """() => {
  const found = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const it = walker.currentNode, part = it.parentElement
    const chinese = part.closest("[lang]").lang.startsWith("zh")
    if (/\\p{Script=Han}/u.test(it.data) && !chinese && !part.closest("code, script, noscript")) found.push(it.data)
  }
  return found
}"""
# The ring can be the control's own or that of the label around it.
RING = """it => [it, it.closest("label")].filter(Boolean).map(at => {
  const {outlineStyle, outlineWidth, outlineColor} = getComputedStyle(at)
  return outlineStyle === "none" || outlineColor === "rgba(0, 0, 0, 0)" ? 0 : parseFloat(outlineWidth)
}).reduce((one, other) => Math.max(one, other))"""
COVERED = """() => {
  const it = document.activeElement.closest("label") ?? document.activeElement, box = it.getBoundingClientRect()
  if (it === document.body) return ""
  const seen = y => {
    const at = document.elementFromPoint(box.x + box.width / 2, y)
    return at && (it.contains(at) || at.contains(it))
  }
  return [box.top + 2, box.top + box.height / 2, box.bottom - 2].some(seen) ? "" : it.outerHTML.slice(0, 200)
}"""
POINTED = """() => [...document.querySelectorAll("article *")].filter(it => {
  if (it.closest("a[href], button, summary, label:has(input), input, select, textarea")) return false
  return it.onclick || it.matches("[onclick], [tabindex]") || getComputedStyle(it).cursor === "pointer"
}).map(it => it.outerHTML.slice(0, 120))"""
STRAY = """() => [...document.querySelectorAll("article :is([type=radio], [type=checkbox])")].filter(it => {
  return !it.closest("fieldset")?.querySelector("legend")?.textContent.trim()
}).map(it => it.outerHTML)"""


def test_every_page(context: BrowserContext, site, path, axe) -> None:
    pages = [context.new_page() for _ in range(2)]
    for page, language in zip(pages, ("sv", "zh"), strict=True):
        page.emulate_media(reduced_motion="reduce", color_scheme="light")
        page.goto(f"{site.url}{language}/{path}")
    for width in (320, 1280):
        for page in pages:
            page.set_viewport_size({"width": width, "height": 800})
        # The colours are the same at any width.
        for scheme, theme in (("dark", "slate"), ("light", "default"))[width > 320 :]:
            for page in pages:
                page.emulate_media(reduced_motion="reduce", color_scheme=scheme)
                expect(page.locator("body")).to_have_attribute("data-md-color-scheme", theme)
            if width == 320:
                axe(*pages, **({"rules": COLOURS} if scheme == "dark" else {}))
            else:
                # What a wide window adds is the theme's, and the same in both languages.
                axe(pages[0], skip=("color-contrast",))
        for page in pages:
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            assert not page.evaluate(TOO_WIDE)
    for page in pages:
        assert not page.evaluate(FOREIGN)
        assert not page.evaluate(POINTED)
        assert not page.evaluate(STRAY)


@pytest.mark.parametrize("media", [{"forced_colors": "active"}, {"reduced_motion": "reduce"}], ids=str)
def test_every_state(page: Page, site, language, questions, address, learner, axe, media) -> None:
    page.emulate_media(**({"reduced_motion": "reduce"} | media))
    page.goto(site.url + address("a-world-of-distrust", language))
    # Where the learner forces colours the browser draws them, and axe reads those of the styles.
    skip = ("color-contrast",) if "forced_colors" in media else ()
    me, asked = learner(page, language), questions("a-world-of-distrust", language)
    expect(me.button(asked[-1].ask)).to_be_visible()
    axe(page, skip=skip)
    for result, choices in (("wrong", asked[0].wrong[:1]), ("right", asked[0].right)):
        me.answer(asked[0].ask, *(choice.text for choice in choices))
        expect(me.said(asked[0].ask).first).to_have_text(me.verdict(result))
        option = me.option(asked[0].ask, choices[0].text).locator("xpath=ancestor::label")
        # The sign is there whatever becomes of the colours.
        sign = me.verdict(result)[0]
        assert option.evaluate("it => getComputedStyle(it, '::after').content").startswith(f'"{sign}"')
        axe(page, skip=skip)
    for question in asked[1:]:
        me.answer(question.ask, *(choice.text for choice in question.right))
    expect(me.feedback(asked[-1].ask)).to_contain_text(me.finished(len(asked), len(asked)))
    axe(page, skip=skip)
    moving = "it => getComputedStyle(it).transitionDuration.split(', ').every(each => parseFloat(each) === 0)"
    assert me.button(asked[0].ask).evaluate(moving)


def big(target: Locator) -> bool:
    box = target.bounding_box()
    return bool(box) and min(box["width"], box["height"]) >= 44


@pytest.mark.parametrize("width", [320, 1280])
def test_targets_are_big(page: Page, site, questions, address, learner, axe, width) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(site.url + address("a-world-of-distrust", "sv"))
    me = learner(page)
    assert big(page.get_by_role("link", name="中文", exact=True))
    for question in questions("a-world-of-distrust", "sv"):
        for choice in question.choices:
            assert big(me.option(question.ask, choice.text).locator("xpath=ancestor::label"))
        assert big(me.button(question.ask))
        me.answer(question.ask, question.right[0].text)
    assert big(page.get_by_role("button", name=me.words["quiz"]["restart"]))
    axe(page)


@pytest.mark.parametrize("media", [{"color_scheme": "light"}, {"color_scheme": "dark"}, {"forced_colors": "active"}])
def test_focus_is_seen(page: Page, site, questions, address, learner, axe, media) -> None:
    page.emulate_media(**media)
    page.goto(site.url + address("a-world-of-distrust", "sv"))
    me, question = learner(page), questions("a-world-of-distrust", "sv")[0]
    me.answer(question.ask, question.right[0].text)
    chosen = me.option(question.ask, question.right[0].text)
    summary = me.question(question.ask).locator("summary")
    restart = page.get_by_role("button", name=me.words["quiz"]["restart"])
    switch = page.get_by_role("link", name="中文", exact=True)
    for target in (chosen, me.button(question.ask), summary, restart, switch):
        without = target.evaluate(RING)
        target.focus()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")
        expect(target).to_be_focused()
        assert target.evaluate(RING) >= 3, f"{target} has no ring, or one too thin"
        assert target.evaluate(RING) > without, f"{target} looks the same without the focus"
    other = me.inputs(questions("a-world-of-distrust", "sv")[1].ask).first
    other.focus()
    assert other.evaluate(RING) >= 3
    axe(page, skip=("color-contrast",) if "forced_colors" in media else ())


def test_zoom(browser: Browser, site, questions, address, learner, errors, axe) -> None:
    # 400 % of a window of 1280 by 800 is a window of 320 by 200.
    window = {"width": 320, "height": 200}
    context = browser.new_context(viewport=window, device_scale_factor=4, reduced_motion="reduce")
    thrown, page = errors(context), context.new_page()
    page.goto(site.url + address("a-world-of-distrust", "sv") + "#quiz")
    me, asked = learner(page), questions("a-world-of-distrust", "sv")
    for question in asked[:2]:
        me.answer(question.ask, question.right[0].text)
    expect(me.said(asked[1].ask).first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    # The header that stays must not cover what has the focus, in either direction.
    for key in ("Tab",) * 20 + ("Shift+Tab",) * 30:
        page.keyboard.press(key)
        assert not page.evaluate(COVERED)
    axe(page)
    context.close()
    assert not thrown


def test_feedback_comes_into_a_region_that_was_there(page: Page, site, questions, address, learner, axe) -> None:
    page.goto(site.url + address("a-world-of-distrust", "sv"))
    me, first = learner(page), questions("a-world-of-distrust", "sv")[0]
    region = me.feedback(first.ask)
    expect(region).to_be_empty()
    expect(region).not_to_have_css("display", "none")
    before = region.element_handle()
    me.answer(first.ask, first.wrong[0].text)
    # A screen reader announces only what comes into a region that it knew.
    assert before.text_content().startswith(me.verdict("wrong"))
    axe(page)
